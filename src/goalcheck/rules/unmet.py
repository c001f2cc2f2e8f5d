"""The conditions that keep another condition from being as wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from goalcheck.rules.condition import Condition, Count, Own


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that does not hold, and what is there instead.

    Either `condition`, or a number that does not reach the cut-off `at_least`. `part` of `whole` children pass: in units of
    weight where `weighed`. `verdict` is that of the child, or the extreme or middle verdict, that the condition is about;
    None where there is none.
    """

    condition: Condition | None = None
    at_least: Fraction | None = None
    number: Fraction | None = None
    part: Fraction | None = None
    whole: Fraction | None = None
    weighed: bool = False
    verdict: str | None = None


def failing(condition: Condition, holds: Callable[[Condition], bool], wanted: bool = True) -> tuple[Condition, ...]:
    """The fewest conditions without parts that keep `condition` from being as wanted; none where it is. Of alternatives
    the first. What must not hold is turned round."""
    if condition.not_:
        return failing(condition.not_, holds, not wanted)
    parts = condition.and_ or condition.or_
    if parts:
        each = [failing(part, holds, wanted) for part in parts]
        if bool(condition.and_) is wanted:
            return tuple(dict.fromkeys(leaf for found in each for leaf in found))
        return min(each, key=len)
    if holds(condition) is wanted:
        return ()
    return (condition if wanted else opposite(condition),)


def opposite(condition: Condition) -> Condition:
    """What holds where a condition without parts does not, without a `not` where that can be said plainly."""
    if condition.any:
        return Condition(none=condition.any)
    if condition.none:
        return Condition(any=condition.none)
    asked = condition.count or condition.sources
    if asked and asked.min is None and asked.max is not None:
        turned = replace(asked, min=asked.max + 1, max=None)
        return Condition(count=turned) if isinstance(turned, Count) else Condition(sources=turned)
    if asked and asked.max is None and asked.min:
        turned = replace(asked, min=None, max=asked.min - 1)
        return Condition(count=turned) if isinstance(turned, Count) else Condition(sources=turned)
    own = condition.self_
    if own and own.blocking_gap is not None and own == Own(blocking_gap=own.blocking_gap):
        return Condition(self_=Own(blocking_gap=not own.blocking_gap))
    if own and own.essential is not None and own == Own(essential=own.essential):
        return Condition(self_=Own(essential=not own.essential))
    return Condition(not_=condition)
