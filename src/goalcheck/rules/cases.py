"""Cases: ordered, the first that holds gives the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.field import Id, Line
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import STATUSES
from goalcheck.rules.condition import Condition
from goalcheck.rules.finding import UNCOVERED, Finding, Point
from goalcheck.rules.holds import compile_condition
from goalcheck.rules.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`verdict` is a level or a status. A case without `when` always holds: the last one."""

    id: Id
    when: Condition | None = None
    verdict: Line
    because: Text = NOTHING


class CompiledCases:
    def __init__(self, cases: tuple[Case, ...], tally: Tally, scale: Scale) -> None:
        self._cases = [
            (case, compile_condition(case.when, tally) if case.when else None, finding_of(case.verdict, case.id, scale))
            for case in cases
        ]

    def findings(self, total: int) -> tuple[Finding, ...]:
        for _, holds, finding in self._cases:
            if holds is None or holds(total):
                return (finding,)
        return (UNCOVERED,)

    def matching(self, total: int) -> tuple[str, ...]:
        return tuple(case.id for case, holds, _ in self._cases if holds is None or holds(total))

    def decisive(self, finding: Finding, points: Sequence[Point]) -> Sequence[Point]:
        """The children that the case's own conditions counted; all of them where it only ruled something out."""
        case = next((case for case, _, _ in self._cases if case.id == finding.fired), None)
        return witnesses(case.when, points) if case and case.when else points


def finding_of(verdict: str, fired: str, scale: Scale) -> Finding:
    """What a case or row with this verdict finds."""
    if verdict in STATUSES:
        return Finding(fired, status=STATUSES[verdict])
    if scale.numeric:
        number = scale.number(verdict) or Fraction(0)
        return Finding(fired, interval=(number, number))
    return Finding(fired, level=scale.index(verdict))


def witnesses(when: Condition, points: Sequence[Point]) -> Sequence[Point]:
    """The children by which a condition holds; all that it looked at where it holds for want of any."""
    seen: set[str] = set()
    for part in when.parts():
        selection = part.selection
        if selection is None or part.none or (part.count and part.count.max == 0):
            continue
        for child, point in points:
            if selection.where.selects(child) and selection.test.passes(child.scale, point, judged=True):
                seen.add(child.id)
    return [(child, point) for child, point in points if child.id in seen] or points
