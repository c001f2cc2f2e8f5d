"""What came nearest to a better verdict and did not fire, and the conditions that failed.

Said only where the bag is in one state. Then every case and row has a number of conditions that it fails on: its own, those
of earlier ones that stand before it, and those of the caps that would lower it again. The nearest fails on the fewest; of
those that fail on as many, it is the smallest step up, then the first in the rubric.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import Levels, Point, Value, is_known, several, worst
from goalcheck.rules.bag import Child
from goalcheck.rules.body import RulePart
from goalcheck.rules.compiled import CompiledRule, RuleResult, lowered
from goalcheck.rules.condition import Condition
from goalcheck.rules.finding import RuleFinding
from goalcheck.rules.rule import Cap
from goalcheck.rules.tally import Column
from goalcheck.rules.unmet import Unmet, failing

NearPart = Literal["gate", "cap", "case", "row", "aggregate"]
ALWAYS = Condition()
"""What a case or row without conditions asks."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The part of a rule that came nearest to a better verdict, what it would have given, and what it failed on.

    A gate or cap is in force, and `unmet` says what would lift it; after a gate there may be any verdict.
    """

    part: NearPart
    id: str
    verdicts: tuple[str, ...]
    because: Text
    unmet: tuple[Unmet, ...]


def nearest(
    rule: CompiledRule,
    start: int,
    columns: Sequence[Column],
    values: Sequence[Value],
    result: RuleResult,
    speaking: Sequence[Child],
) -> Nearest | None:
    """What came nearest to a better verdict than `result`, which this bag has; None where there is no better one, or
    where unknown children leave open what is missing. `speaking` are the children whose sources count."""
    return JudgedBag(rule, start, columns, values, speaking).nearest(result)


@dataclass(frozen=True, slots=True)
class BagMember:
    """A child in the bag. `point` stands for all that it can be; `sure` where it can be nothing else."""

    child: Child
    point: Point | None
    judged: bool
    sure: bool


class JudgedBag:
    def __init__(
        self,
        rule: CompiledRule,
        start: int,
        columns: Sequence[Column],
        values: Sequence[Value],
        speaking: Sequence[Child],
    ) -> None:
        self._compiled, self._rule, self.scale, self._speaking = rule, rule.rule, rule.scale, speaking
        self._left_out = rule.rule.body.leaves_out_unknown
        options = [column[value] for column, value in zip(columns, values, strict=True)]
        self._total = start + sum(option[0] for option in options)
        pairs = [(column.child, value) for column, value in zip(columns, values, strict=True) if value]
        self.members = [self._member(child, value) for child, value in pairs]
        bounded = rule.over_numbers and not self._left_out and any(not it.sure for it in self.members)
        self._one = all(len(option) == 1 for option in options) and not bounded

    def _member(self, child: Child, value: Value) -> BagMember:
        known = is_known(value)
        if isinstance(value, Levels):
            return BagMember(child, worst(value), known, not several(value))
        return BagMember(child, self._compiled.pieces(child, value)[0][0], known, known)

    def nearest(self, result: RuleResult) -> Nearest | None:
        gates = [gate for gate in self._rule.gates if self._compiled.holds(gate.when, self._total)]
        if not self._one:
            gates = [gate for gate in gates if all(_blind(part) for part in gate.when.parts())]
        if gates:
            unmet = self._unmet(leaf for gate in gates for leaf in failing(gate.when, self.holds, wanted=False))
            return Nearest("gate", gates[0].id, (), gates[0].because, unmet)
        if not self._one:
            return None
        found = [it for it in self._rule.body.near(self, result.findings) if it is not None]
        return min(found, key=self._distance, default=None)

    def _distance(self, near: Nearest) -> tuple[int, Fraction]:
        """The fewest conditions first, then the smallest step up."""
        if self.scale.kind is ScaleKind.NOMINAL or not near.verdicts:
            return len(near.unmet), Fraction(0)
        place = self.scale.number(near.verdicts[0]) if self.scale.numeric else self.scale.index(near.verdicts[0])
        return len(near.unmet), Fraction(place or 0)

    def first_that_holds(
        self,
        part: NearPart,
        parts: Sequence[RulePart],
        asked: Sequence[Condition | None],
        given: Sequence[Sequence[RuleFinding]],
        findings: Sequence[RuleFinding],
    ) -> Iterator[Nearest | None]:
        """Each part as it comes out if it is the first whose condition holds; None where it is no better."""
        for n, (one, found) in enumerate(zip(parts, given, strict=True)):
            failed = self._in_the_way(asked, n)
            if failed is not None:
                yield self.better(part, one.name, one.because, findings, found, self._unmet(failed))

    def _in_the_way(self, asked: Sequence[Condition | None], n: int) -> list[Condition] | None:
        """What keeps case or row `n` from being the first that holds; None where it never is."""
        own = list(failing(asked[n] or ALWAYS, self.holds))
        for before in asked[:n]:
            if before is None or before == ALWAYS:
                return None
            own += failing(before, self.holds, wanted=False)
        return list(dict.fromkeys(own))

    def better(
        self,
        part: NearPart,
        name: str,
        because: Text,
        findings: Sequence[RuleFinding],
        given: Sequence[RuleFinding],
        unmet: tuple[Unmet, ...],
    ) -> Nearest | None:
        """This part of the rule as it comes out under the caps; where they leave nothing better, with them lifted."""
        caps = [cap for cap in self._rule.caps if self._compiled.holds(cap.when, self._total)]
        capped = [self._under(finding, caps) for finding in given]
        if self._surpass(capped, findings):
            return Nearest(part, name, self._names(capped), because, unmet)
        low = [cap for cap in caps if not self._surpass([self._under(finding, [cap]) for finding in given], findings)]
        capped = [self._under(finding, [cap for cap in caps if cap not in low]) for finding in given]
        if not low or not self._surpass(capped, findings):
            return None
        lifting = self._unmet(leaf for cap in low for leaf in failing(cap.when, self.holds, wanted=False))
        if unmet:
            return Nearest(part, name, self._names(capped), because, tuple(dict.fromkeys((*unmet, *lifting))))
        return Nearest("cap", low[0].id, self._names(capped), low[0].because, lifting)

    def _under(self, finding: RuleFinding, caps: Sequence[Cap]) -> RuleFinding:
        for cap in caps:
            finding = lowered(finding, cap, self.scale)
        return finding

    def _surpass(self, given: Sequence[RuleFinding], findings: Sequence[RuleFinding]) -> bool:
        """Whether every verdict given is better than those in force; on a scale without order, another one."""
        places = [_place(finding) for finding in given]
        now = [place for finding in findings if (place := _place(finding)) is not None]
        if None in places:
            return False
        if self.scale.kind is ScaleKind.NOMINAL:
            return not set(places) & set(now)
        return all(place > best for place in places if place is not None for best in now)

    def _names(self, findings: Sequence[RuleFinding]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_named(finding, self.scale) for finding in findings))

    def holds(self, leaf: Condition) -> bool:
        if leaf.child is None:
            return leaf == ALWAYS or self._compiled.holds(leaf, self._total)
        found = next((it for it in self.members if it.child.id == leaf.child.id), None)
        if found is None or not (found.judged or leaf.child.judged is not None or not self._left_out):
            return False
        return leaf.child.passes(found.child.scale, found.point, found.judged)

    def _unmet(self, leaves: Iterator[Condition] | Sequence[Condition]) -> tuple[Unmet, ...]:
        return tuple(self._seen(leaf) for leaf in dict.fromkeys(leaves))

    def _seen(self, condition: Condition) -> Unmet:
        """A condition with what is there instead."""
        leaf = condition.not_ or condition
        if leaf.sources:
            found = {it.source for it in self._speaking if it.source and leaf.sources.where.selects(it)}
            return Unmet(condition, part=Fraction(len(found)))
        selection = leaf.selection
        if selection is None:
            return Unmet(condition)
        chosen = [it for it in self.members if selection.where.selects(it.child)]
        if self._left_out and selection.judged is None:
            chosen = [it for it in chosen if it.judged]
        if leaf.child or leaf.worst or leaf.best or leaf.median:
            points = sorted(it.point for it in chosen if it.sure and it.point is not None)
            if not points or len(points) < len(chosen):
                return Unmet(condition)
            place = -1 if leaf.best else (len(points) - 1) // 2 if leaf.median else 0
            return Unmet(condition, verdict=_point(chosen[0].child.scale, points[place]))
        passing = sum(selection.test.passes(it.child.scale, it.point, it.judged) for it in chosen)
        return Unmet(condition, part=Fraction(passing), whole=Fraction(len(chosen)))


def _blind(condition: Condition) -> bool:
    """Whether a condition asks nothing of levels, so that what is unknown does not matter to it."""
    return not (condition.selection and condition.selection.named)


def _place(finding: RuleFinding) -> int | Fraction | None:
    if finding.interval is not None:
        return finding.interval[0]
    return finding.level


def _named(finding: RuleFinding, scale: Scale) -> str:
    place = _place(finding)
    assert place is not None, "a status is no better verdict"
    level = next((it.id for it in scale.levels if scale.numeric and it.at_least == place), None)
    return level or _point(scale, place)


def _point(scale: Scale, point: int | Fraction) -> str:
    return str(point) if scale.numeric else scale.names[int(point)]
