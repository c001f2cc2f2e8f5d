"""Cases: ordered, the first that holds gives the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault, SearchImpact
from goalcheck.core.fault import at
from goalcheck.core.field import Id, Line
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import STATUSES
from goalcheck.rules.body import Body, ChildScale, CompiledBody, RulePart
from goalcheck.rules.condition import Condition
from goalcheck.rules.finding import UNCOVERED, KnownChild, RuleFinding
from goalcheck.rules.fitting import condition_faults, verdict_faults
from goalcheck.rules.holds import test_of
from goalcheck.rules.sums import ALWAYS, NEVER, Test, every, no, some
from goalcheck.rules.tally import Tally

if TYPE_CHECKING:
    from goalcheck.rules.nearest import JudgedBag, Nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`verdict` is a level or a status. A case without `when` always holds: the last one."""

    id: Id
    when: Condition | None = None
    verdict: Line
    because: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Cases(Body):
    each: tuple[Case, ...]
    kind = "cases"
    part = "case"

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return tuple(case.when for case in self.each if case.when)

    @property
    def parts(self) -> tuple[RulePart, ...]:
        return tuple(RulePart(case.id, ("cases", i), case.because) for i, case in enumerate(self.each))

    @property
    def ids(self) -> tuple[tuple[Route, str], ...]:
        return tuple((part.route, part.name) for part in self.parts)

    @property
    def clauses(self) -> tuple[Case, ...]:
        return self.each

    def compiled(self, tally: Tally, scale: Scale, child_scale: Scale) -> CompiledBody:
        return CompiledCases(self.each, tally, scale)

    def faults(self, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...]) -> Iterator[Fault]:
        for i, case in enumerate(self.each):
            here = (*route, "cases", i)
            yield from verdict_faults(case.verdict, (*here, "verdict"), scale)
            if case.when:
                yield from condition_faults(case.when, (*here, "when"), child_scale)
            elif i < len(self.each) - 1:
                yield at(here, "case-hides-rest", spoils=SearchImpact.PART, name=case.id)

    def near(self, bag: JudgedBag, findings: Sequence[RuleFinding]) -> Iterator[Nearest | None]:
        given = [(finding_of(case.verdict, case.id, bag.scale),) for case in self.each]
        return bag.first_that_holds(self.part, self.parts, [case.when for case in self.each], given, findings)


class CompiledCases(CompiledBody):
    def __init__(self, cases: tuple[Case, ...], tally: Tally, scale: Scale) -> None:
        self._tests = [
            (test_of(case.when, tally) if case.when else ALWAYS, finding_of(case.verdict, case.id, scale))
            for case in cases
        ]
        self._cases = [(case, test.holds, finding) for case, (test, finding) in zip(cases, self._tests, strict=True)]

    def findings(self, total: int) -> tuple[RuleFinding, ...]:
        for _, met, finding in self._cases:
            if met(total):
                return (finding,)
        return (UNCOVERED,)

    def matching(self, total: int) -> tuple[str, ...]:
        return tuple(case.id for case, met, _ in self._cases if met(total))

    def reaching(self, level: int) -> Test | None:
        found: Test = NEVER
        for test, finding in reversed(self._tests):
            reached = finding.level is not None and finding.level >= level
            found = some(test, found) if reached else every(no(test), found)
        return found

    def decisive(self, finding: RuleFinding, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
        """The children that the case's own conditions counted; all of them where it only ruled something out."""
        case = next((case for case, _, _ in self._cases if case.id == finding.fired), None)
        return witnesses(case.when, points) if case and case.when else points


def finding_of(verdict: str, fired: str, scale: Scale) -> RuleFinding:
    """What a case or row with this verdict finds."""
    if verdict in STATUSES:
        return RuleFinding(fired, status=STATUSES[verdict])
    if scale.numeric:
        number = scale.number(verdict) or Fraction(0)
        return RuleFinding(fired, interval=(number, number))
    return RuleFinding(fired, level=scale.index(verdict))


def witnesses(when: Condition, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
    """The children by which a condition holds; all that it looked at where it holds for want of any."""
    seen: set[str] = set()
    for part in when.parts():
        selection = part.selection
        if selection is None or part.none or (part.count and part.count.max == 0):
            continue
        passing: dict[tuple[str, int | Fraction], bool] = {}
        for child, point in points:
            verdict = child.scale.id, point
            if verdict not in passing:
                passing[verdict] = selection.test.passes(child.scale, point, judged=True)
            if passing[verdict] and selection.where.selects(child):
                seen.add(child.id)
    return [(child, point) for child, point in points if child.id in seen] or points
