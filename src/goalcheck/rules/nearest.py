"""What came nearest to a better verdict and did not fire, and the conditions that failed.

Said only where the bag is in one state. Then every case and row has a number of conditions that it fails on: its own, those
of earlier ones that stand before it, and those of the caps that would lower it again. The nearest fails on the fewest; of
those that fail on as many, it is the smallest step up, then the first in the rubric.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.value import Levels, Value, is_known, several, worst
from goalcheck.rules.aggregate import ARITHMETIC, Coverage, Method, covered, weight_of
from goalcheck.rules.bag import Child
from goalcheck.rules.cases import finding_of
from goalcheck.rules.condition import Condition, Count, LevelTest, NamedChild, Own, Selection, Share
from goalcheck.rules.finding import Finding
from goalcheck.rules.rule import Cap, CompiledRule, Result, lowered
from goalcheck.rules.table import Row, cell_test, row_name
from goalcheck.rules.tally import Column

NearPart = Literal["gate", "cap", "case", "row", "aggregate"]


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
    result: Result,
    speaking: Sequence[Child],
) -> Nearest | None:
    """What came nearest to a better verdict than `result`, which this bag has; None where there is no better one, or
    where unknown children leave open what is missing. `speaking` are the children whose sources count."""
    return _Bag(rule, start, columns, values, speaking).nearest(result)


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


@dataclass(frozen=True, slots=True)
class _Member:
    """A child in the bag. `point` stands for all that it can be; `sure` where it can be nothing else."""

    child: Child
    point: int | Fraction | None
    judged: bool
    sure: bool


class _Bag:
    def __init__(
        self,
        rule: CompiledRule,
        start: int,
        columns: Sequence[Column],
        values: Sequence[Value],
        speaking: Sequence[Child],
    ) -> None:
        self._compiled, self._rule, self._scale, self._speaking = rule, rule.rule, rule.scale, speaking
        options = [column[value] for column, value in zip(columns, values, strict=True)]
        self._total = start + sum(option[0] for option in options)
        pairs = [(column.child, value) for column, value in zip(columns, values, strict=True) if value]
        self._members = [self._member(child, value) for child, value in pairs]
        coverage = self._rule.aggregate.coverage if self._rule.aggregate else None
        bounded = rule.over_numbers and not coverage and any(not it.sure for it in self._members)
        self._one = all(len(option) == 1 for option in options) and not bounded

    def _member(self, child: Child, value: Value) -> _Member:
        known = is_known(value)
        if isinstance(value, Levels):
            return _Member(child, worst(value), known, not several(value))
        return _Member(child, self._compiled.pieces(child, value)[0][0], known, known)

    def nearest(self, result: Result) -> Nearest | None:
        gates = [gate for gate in self._rule.gates if self._compiled.holds(gate.when, self._total)]
        if not self._one:
            gates = [gate for gate in gates if all(_blind(part) for part in gate.when.parts())]
        if gates:
            unmet = self._unmet(leaf for gate in gates for leaf in failing(gate.when, self._holds, wanted=False))
            return Nearest("gate", gates[0].id, (), gates[0].because, unmet)
        if not self._one:
            return None
        found = [it for it in self._candidates(result.findings) if it is not None]
        return min(found, key=self._distance, default=None)

    def _distance(self, near: Nearest) -> tuple[int, Fraction]:
        """The fewest conditions first, then the smallest step up."""
        if self._scale.kind is ScaleKind.NOMINAL or not near.verdicts:
            return len(near.unmet), Fraction(0)
        place = self._scale.number(near.verdicts[0]) if self._scale.numeric else self._scale.index(near.verdicts[0])
        return len(near.unmet), Fraction(place or 0)

    def _candidates(self, findings: Sequence[Finding]) -> Iterator[Nearest | None]:
        rule = self._rule
        if rule.cases:
            asked = [case.when for case in rule.cases]
            for n, case in enumerate(rule.cases):
                own = self._in_the_way(asked, n)
                if own is not None:
                    one = finding_of(case.verdict, case.id, self._scale)
                    yield self._better("case", case.id, case.because, findings, (one,), self._unmet(own))
        elif rule.table:
            asked = [_asked(rule.table.inputs, row) for row in rule.table.rows]
            for n, row in enumerate(rule.table.rows):
                own = self._in_the_way(asked, n)
                if own is not None:
                    name = row_name(rule.table, n)
                    given = tuple(finding_of(verdict, name, self._scale) for verdict in row.verdict)
                    yield self._better("row", name, row.because, findings, given, self._unmet(own))
        else:
            yield self._step(findings)

    def _in_the_way(self, asked: Sequence[Condition | None], n: int) -> list[Condition] | None:
        """What keeps case or row `n` from being the first that holds; None where it never is."""
        own = list(failing(asked[n] or ALWAYS, self._holds))
        for before in asked[:n]:
            if before is None or before == ALWAYS:
                return None
            own += failing(before, self._holds, wanted=False)
        return list(dict.fromkeys(own))

    def _better(
        self,
        part: NearPart,
        name: str,
        because: Text,
        findings: Sequence[Finding],
        given: Sequence[Finding],
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
        lifting = self._unmet(leaf for cap in low for leaf in failing(cap.when, self._holds, wanted=False))
        if unmet:
            return Nearest(part, name, self._names(capped), because, tuple(dict.fromkeys((*unmet, *lifting))))
        return Nearest("cap", low[0].id, self._names(capped), low[0].because, lifting)

    def _under(self, finding: Finding, caps: Sequence[Cap]) -> Finding:
        for cap in caps:
            finding = lowered(finding, cap, self._scale)
        return finding

    def _surpass(self, given: Sequence[Finding], findings: Sequence[Finding]) -> bool:
        """Whether every verdict given is better than those in force; on a scale without order, another one."""
        places = [_place(finding) for finding in given]
        now = [place for finding in findings if (place := _place(finding)) is not None]
        if None in places:
            return False
        if self._scale.kind is ScaleKind.NOMINAL:
            return not set(places) & set(now)
        return all(place > best for place in places if place is not None for best in now)

    def _names(self, findings: Sequence[Finding]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_named(finding, self._scale) for finding in findings))

    def _step(self, findings: Sequence[Finding]) -> Nearest | None:
        """How far an aggregate is from the next level up."""
        finding = findings[0]
        if finding.status is not None:
            return self._uncovered()
        if finding.caps:
            uncapped = _at(finding, finding.caps[0].before)
            return self._better("aggregate", "", NOTHING, findings, (uncapped,), ())
        ahead = self._cut(finding) if self._by_number(finding) else self._next(finding)
        if ahead is None:
            return None
        return self._better("aggregate", "", NOTHING, findings, ahead[:1], (ahead[1],))

    def _by_number(self, finding: Finding) -> bool:
        aggregate = self._rule.aggregate
        assert aggregate is not None
        return aggregate.method in ARITHMETIC or finding.number is not None

    def _uncovered(self) -> Nearest | None:
        """Too few children are known, or none of them weighs anything."""
        aggregate = self._rule.aggregate
        assert aggregate is not None
        chosen = [it for it in self._members if aggregate.where.selects(it.child)]
        known = sum(it.judged for it in chosen)
        coverage = aggregate.coverage or Coverage()
        if covered(coverage, known, len(chosen)):
            return None
        leaves = []
        if coverage.count is not None and known < coverage.count:
            leaves.append(Condition(count=Count(where=aggregate.where, judged=True, min=coverage.count)))
        if coverage.share is not None and known < coverage.share * len(chosen):
            leaves.append(Condition(share=Share(where=aggregate.where, judged=True, min=coverage.share)))
        whole = Fraction(len(chosen))
        unmet = tuple(Unmet(leaf, part=Fraction(known), whole=whole) for leaf in leaves)
        return Nearest("aggregate", "", (), NOTHING, unmet)

    def _cut(self, finding: Finding) -> tuple[Finding, Unmet] | None:
        """The lowest cut-off above the number."""
        aggregate, number = self._rule.aggregate, finding.number
        assert aggregate is not None
        assert number is not None, "one state of the bag gives one number"
        steps = self._scale.levels if self._scale.numeric else aggregate.cuts
        above = min((cut for it in steps if (cut := it.at_least) is not None and cut > number), default=None)
        if above is None:
            return None
        unmet = Unmet(at_least=above, number=number)
        if self._scale.numeric:
            return Finding(None, interval=(above, above)), unmet
        name = next(cut.verdict for cut in aggregate.cuts if cut.at_least == above)
        return Finding(None, level=self._scale.index(name)), unmet

    def _next(self, finding: Finding) -> tuple[Finding, Unmet] | None:
        """The level above the lowest, highest or middle one: how much weight reaches it."""
        aggregate, level = self._rule.aggregate, finding.level
        assert aggregate is not None
        assert level is not None
        if level + 1 == len(self._scale.levels):
            return None
        counted = [
            it for it in self._members if aggregate.where.selects(it.child) and (it.judged or not self._left_out)
        ]
        weights = [(weight, it.point) for it in counted if (weight := weight_of(aggregate, it.child))]
        alike = len({weight for weight, _ in weights}) == 1
        unit = weights[0][0] if alike else Fraction(1)
        test = Selection(where=aggregate.where, at_least=self._scale.names[level + 1])
        unmet = Unmet(
            _EXTREMES[aggregate.method](test),
            part=sum((weight for weight, point in weights if point is not None and point > level), Fraction(0)) / unit,
            whole=sum((weight for weight, _ in weights), Fraction(0)) / unit,
            weighed=not alike,
            verdict=self._scale.names[level],
        )
        return Finding(None, level=level + 1), unmet

    @property
    def _left_out(self) -> bool:
        return bool(self._rule.aggregate and self._rule.aggregate.coverage)

    def _holds(self, leaf: Condition) -> bool:
        if self._rule.table and leaf.child:
            found = next((it for it in self._members if it.child.id == leaf.child.id), None)
            return found is not None and leaf.child.passes(found.child.scale, found.point, found.judged)
        return leaf == ALWAYS or self._compiled.holds(leaf, self._total)

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
        chosen = [it for it in self._members if selection.where.selects(it.child)]
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


ALWAYS = Condition()
"""What a case or row without conditions asks."""
_EXTREMES: dict[Method, Callable[[Selection], Condition]] = {
    Method.WORST: lambda test: Condition(worst=test),
    Method.BEST: lambda test: Condition(best=test),
    Method.MEDIAN: lambda test: Condition(median=test),
}


def _asked(inputs: Sequence[str], row: Row) -> Condition:
    """What a row asks, as a condition on named children."""
    tests = [(name, cell_test(cell)) for name, cell in zip(inputs, row.when, strict=True)]
    cells = tuple(Condition(child=_named_child(name, test)) for name, test in tests if test is not None)
    return Condition(and_=cells)


def _named_child(name: str, test: LevelTest) -> NamedChild:
    return NamedChild(
        id=name, is_=test.is_, at_least=test.at_least, at_most=test.at_most, above=test.above, below=test.below
    )


def _blind(condition: Condition) -> bool:
    """Whether a condition asks nothing of levels, so that what is unknown does not matter to it."""
    return not (condition.selection and condition.selection.named)


def _place(finding: Finding) -> int | Fraction | None:
    if finding.interval is not None:
        return finding.interval[0]
    return finding.level


def _at(finding: Finding, place: int | Fraction) -> Finding:
    """The finding as it was before its caps."""
    if finding.level is not None:
        return replace(finding, level=int(place), caps=())
    return replace(finding, interval=(Fraction(place), Fraction(place)), caps=())


def _named(finding: Finding, scale: Scale) -> str:
    place = _place(finding)
    assert place is not None, "a status is no better verdict"
    level = next((it.id for it in scale.levels if scale.numeric and it.at_least == place), None)
    return level or _point(scale, place)


def _point(scale: Scale, point: int | Fraction) -> str:
    return str(point) if scale.numeric else scale.names[int(point)]
