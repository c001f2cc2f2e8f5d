"""How far an aggregate is from the next level up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.core.text import NOTHING
from goalcheck.core.value import Point
from goalcheck.rules.condition import Condition, Count, Selection, Share
from goalcheck.rules.finding import RuleFinding
from goalcheck.rules.nearest import JudgedBag, Nearest
from goalcheck.rules.unmet import Unmet

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


def step(aggregate: Aggregate, bag: JudgedBag, findings: Sequence[RuleFinding]) -> Nearest | None:
    """The next level up with what keeps it away, or what would give any verdict at all."""
    finding = findings[0]
    if finding.status is not None:
        return _uncovered(aggregate, bag)
    if finding.caps:
        uncapped = _at(finding, finding.caps[0].before)
        return bag.better("aggregate", "", NOTHING, findings, (uncapped,), ())
    by_number = aggregate.how.arithmetic or finding.number is not None
    ahead = _next_cut(aggregate, bag, finding) if by_number else _next_level(aggregate, bag, finding)
    return bag.better("aggregate", "", NOTHING, findings, ahead[:1], (ahead[1],)) if ahead else None


def _uncovered(aggregate: Aggregate, bag: JudgedBag) -> Nearest | None:
    """Too few children are known, or none of them weighs anything."""
    chosen = [it for it in bag.members if aggregate.counts(it.child)]
    known, coverage = sum(it.judged for it in chosen), aggregate.coverage
    if coverage is None or aggregate.covered(known, len(chosen)):
        return None
    leaves = []
    if coverage.count is not None and known < coverage.count:
        leaves.append(Condition(count=Count(where=aggregate.where, judged=True, min=coverage.count)))
    if coverage.share is not None and known < coverage.share * len(chosen):
        leaves.append(Condition(share=Share(where=aggregate.where, judged=True, min=coverage.share)))
    whole = Fraction(len(chosen))
    return Nearest(
        "aggregate", "", (), NOTHING, tuple(Unmet(leaf, part=Fraction(known), whole=whole) for leaf in leaves)
    )


def _next_cut(aggregate: Aggregate, bag: JudgedBag, finding: RuleFinding) -> tuple[RuleFinding, Unmet] | None:
    """The lowest cut-off above the number."""
    number = finding.number
    assert number is not None, "one state of the bag gives one number"
    steps = bag.scale.levels if bag.scale.numeric else aggregate.cuts
    above = min((cut for it in steps if (cut := it.at_least) is not None and cut > number), default=None)
    if above is None:
        return None
    unmet = Unmet(at_least=above, number=number)
    if bag.scale.numeric:
        return RuleFinding(None, interval=(above, above)), unmet
    name = next(cut.verdict for cut in aggregate.cuts if cut.at_least == above)
    return RuleFinding(None, level=bag.scale.index(name)), unmet


def _next_level(aggregate: Aggregate, bag: JudgedBag, finding: RuleFinding) -> tuple[RuleFinding, Unmet] | None:
    """The level above the one that was picked: how much weight reaches it."""
    level = finding.level
    assert level is not None
    if level + 1 == len(bag.scale.levels):
        return None
    raised = aggregate.how.raised(Selection(where=aggregate.where, at_least=bag.scale.names[level + 1]))
    if raised is None:
        return None
    left_out = aggregate.leaves_out_unknown
    counted = [it for it in bag.members if aggregate.counts(it.child) and (it.judged or not left_out)]
    weights = [(weight, it.point) for it in counted if (weight := aggregate.weight_of(it.child))]
    alike = len({weight for weight, _ in weights}) == 1
    unit = weights[0][0] if alike else Fraction(1)
    unmet = Unmet(
        raised,
        part=sum((weight for weight, point in weights if point is not None and point > level), Fraction(0)) / unit,
        whole=sum((weight for weight, _ in weights), Fraction(0)) / unit,
        weighed=not alike,
        verdict=bag.scale.names[level],
    )
    return RuleFinding(None, level=level + 1), unmet


def _at(finding: RuleFinding, place: Point) -> RuleFinding:
    """The finding as it was before its caps."""
    if finding.level is not None:
        return replace(finding, level=int(place), caps=())
    return replace(finding, interval=(Fraction(place), Fraction(place)), caps=())
