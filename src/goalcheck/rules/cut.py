"""Cut-offs, which turn a number into a level."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.field import Line
from goalcheck.core.scale import Scale
from goalcheck.rules.finding import RuleFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The level of a number that reaches `at_least`; the last cut has none and takes the rest."""

    verdict: Line
    at_least: Fraction | None = None


def found_number(number: Fraction, cuts: tuple[Cut, ...], scale: Scale) -> RuleFinding:
    """A number as a verdict: by cut-offs, of which a valid rubric's last takes the rest; itself on a numeric scale."""
    if scale.numeric:
        return RuleFinding(None, interval=(number, number), number=number)
    reached = next(cut for cut in cuts if cut.at_least is None or number >= cut.at_least)
    return RuleFinding(None, level=scale.index(reached.verdict), number=number)
