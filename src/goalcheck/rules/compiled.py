"""A rule, compiled once for all the nodes it judges."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import product
from math import prod

from goalcheck.core.scale import Scale
from goalcheck.core.value import Levels, Value, hull, is_known, known, unknown
from goalcheck.core.verdict import Interval, Status
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import witnesses
from goalcheck.rules.condition import Condition
from goalcheck.rules.effort import NUMBER, STATE, Effort, reached
from goalcheck.rules.finding import MOST_STATES, UNTRIED, CapBite, KnownChild, RuleFinding
from goalcheck.rules.holds import compile_condition, test_of
from goalcheck.rules.rule import Cap, Rule
from goalcheck.rules.sums import Holds, Test, every, no
from goalcheck.rules.tally import Column, Tally


class RuleResult:
    """What a rule says of a bag: every finding its unknowns allow, folded into one value for the parent."""

    __slots__ = ("findings", "status", "value")

    def __init__(self, findings: tuple[RuleFinding, ...], scale: Scale) -> None:
        self.findings = findings
        statuses = {finding.status for finding in findings}
        self.status: Status | None = None
        if scale.numeric:
            self.value: Value = hull([finding.interval or (scale.min, scale.max) for finding in findings])
            if not is_known(self.value):
                self.status = _shared(statuses)
        else:
            levels = {finding.level for finding in findings}
            first, *others = levels or (None,)
            if first is not None and not others and statuses == {None}:
                self.value = known(first)
            else:
                possible = range(len(scale.levels)) if None in levels else (it for it in levels if it is not None)
                self.value, self.status = unknown(possible), _shared(statuses)


def _shared(statuses: set[Status | None]) -> Status:
    """The status that all completions share; not_assessable where they differ."""
    return next(iter(statuses)) or Status.NOT_ASSESSABLE if len(statuses) == 1 else Status.NOT_ASSESSABLE


MOST_BAGS = 1_000
"""Bags with unknown children of which the result is kept."""


class CompiledRule:
    """A rule ready to judge: `scale` is that of its verdicts, `child_scale` that of the children unless they say.

    Rules with the same `effort` share it.
    """

    def __init__(self, rule: Rule, scale: Scale, child_scale: Scale, effort: Effort | None = None) -> None:
        self.rule, self.scale, self.child_scale = rule, scale, child_scale
        self.effort = effort or Effort()
        body = rule.body
        self._cost = STATE + 2 * len(rule.conditions) + body.cost
        self._tally = Tally(unknown_left_out=body.leaves_out_unknown)
        self._gates = [(gate, compile_condition(gate.when, self._tally)) for gate in rule.gates]
        self._body = body.compiled(self._tally, scale, child_scale)
        self._caps: list[tuple[Cap, Holds]] = [(cap, compile_condition(cap.when, self._tally)) for cap in rule.caps]
        self.over_numbers = body.over_numbers(child_scale)
        self._columns: dict[Child, Column] = {}
        self._results: dict[int, RuleResult] = {}
        self._reaching: dict[int, Test | None] = {}
        self._of_sets: dict[tuple[int, int, tuple[tuple[int, ...], ...]], RuleResult] = {}

    @property
    def most_states(self) -> int:
        """States of one bag that are tried."""
        return self.effort.states(MOST_STATES, self._cost)

    def column(self, child: Child) -> Column:
        """What `child` adds to the tally by its value, filled as values turn up."""
        if child not in self._columns:
            self._columns[child] = Column(self._tally, child)
        return self._columns[child]

    def pieces(self, child: Child, interval: Interval) -> list[tuple[Fraction | None, Interval]]:
        """An interval of numbers, cut wherever a test of this rule may change: a number from each piece, and the piece."""
        return self._tally.pieces(child, interval)

    def start(self, parent: Parent, children: tuple[Child, ...]) -> int:
        return self._tally.start(parent, children)

    def result(self, start: int, columns: Sequence[Column], values: Sequence[Value]) -> RuleResult:
        """The verdicts of a bag: each value with its child's column. Exact: no combination is missed, none invented; but
        where there are more states than are tried, any verdict is taken to be possible."""
        if self.over_numbers:
            return self._result_over_numbers(start, columns, values)
        total = start
        for i, value in enumerate(values):
            options = columns[i][value]
            if len(options) > 1:
                return self._result_of_set(total, columns[i:], values[i:])
            total += options[0]
        return self.at(total)

    def _result_of_set(self, total: int, columns: Sequence[Column], values: Sequence[Value]) -> RuleResult:
        """Bags that leave the same open, in whatever order, are worked out once."""
        options = tuple(sorted(tuple(column[value]) for column, value in zip(columns, values, strict=True)))
        bag = self.most_states, total, options
        if bag not in self._of_sets:
            if len(self._of_sets) >= MOST_BAGS:
                self._of_sets.clear()
            self._of_sets[bag] = self._tried(total, options)
        return self._of_sets[bag]

    def _tried(self, total: int, options: Sequence[tuple[int, ...]]) -> RuleResult:
        totals = reached(total, options, self.most_states, self.effort)
        return RuleResult((UNTRIED,), self.scale) if totals is None else self.result_of(totals)

    def result_of(self, totals: Collection[int]) -> RuleResult:
        """The verdicts of a bag that can have any of these tallies: its start, and what each child adds (its column).

        Not for an aggregate over numbers, which a tally does not hold.
        """
        found = dict.fromkeys(finding for total in sorted(totals) for finding in self.at(total).findings)
        return RuleResult(tuple(found), self.scale)

    def at(self, total: int) -> RuleResult:
        """The verdict for one tally: levels known or supposed, none left open."""
        result = self._results.get(total)
        if result is None:
            self.effort.spend(self._cost)
            findings = self._gated(total, lambda: self._body.findings(total))
            result = self._results[total] = RuleResult(findings, self.scale)
        return result

    def met(self, total: int) -> tuple[str, ...]:
        """The gates, cases or rows whose own condition a tally meets, whichever of them comes first."""
        return (*(gate.id for gate, holds in self._gates if holds(total)), *self._body.matching(total))

    def capping(self, total: int) -> tuple[str, ...]:
        """The caps whose condition a tally meets, whether or not they lower the verdict."""
        return tuple(cap.id for cap, holds in self._caps if holds(total))

    def reaching(self, level: int) -> Test | None:
        """The test of sums that holds where children with known levels give this level or a better one; None where there is
        no such test, as for numbers."""
        if level not in self._reaching:
            self._reaching[level] = self._reached_by(level)
        return self._reaching[level]

    def _reached_by(self, level: int) -> Test | None:
        body = None if self.scale.numeric or self.over_numbers else self._body.reaching(level)
        if body is None:
            return None
        kept_out = [test_of(gate.when, self._tally) for gate, _ in self._gates]
        for cap, _ in self._caps:
            limit = self.scale.index(cap.at_most)
            if limit is not None and limit < level:
                kept_out.append(test_of(cap.when, self._tally))
        return every(body, *map(no, kept_out))

    def holds(self, condition: Condition, total: int) -> bool:
        """Whether a condition of this rule, or a part of one, holds for a tally."""
        return compile_condition(condition, self._tally)(total)

    def _result_over_numbers(self, start: int, columns: Sequence[Column], values: Sequence[Value]) -> RuleResult:
        found: dict[RuleFinding, None] = {}
        ways = [self._ways(column, value) for column, value in zip(columns, values, strict=True)]
        states, cost = prod(map(len, ways)), self._cost + NUMBER * len(ways)
        if states > self.effort.states(MOST_STATES, cost):
            return RuleResult((UNTRIED,), self.scale)
        self.effort.spend(states * cost)
        for chosen in product(*ways):
            total = start + sum(increment for increment, _ in chosen)
            members = [member for _, member in chosen if member]
            body = partial(self._body.findings_over_numbers, members)
            found.update(dict.fromkeys(self._gated(total, body)))
        return RuleResult(tuple(found), self.scale)

    def _ways(self, column: Column, value: Value) -> list[tuple[int, tuple[Child, Interval] | None]]:
        """What a child can add to the tally, and the number it then stands for; a level is only there for gates and caps."""
        if isinstance(value, Levels):
            return [(option, None) for option in column[value]]
        child, judged = column.child, is_known(value)
        pieces = self._tally.pieces(child, value)
        return [(self._tally.increment(child, point, judged), (child, piece)) for point, piece in pieces]

    def _gated(self, total: int, body: Callable[[], tuple[RuleFinding, ...]]) -> tuple[RuleFinding, ...]:
        for gate, holds in self._gates:
            if holds(total):
                return (RuleFinding(gate.id, status=gate.status),)
        return tuple(self._capped(finding, total) for finding in body())

    def _capped(self, finding: RuleFinding, total: int) -> RuleFinding:
        for cap, holds in self._caps:
            if finding.status is None and holds(total):
                finding = lowered(finding, cap, self.scale)
        return finding

    def decisive(self, result: RuleResult, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
        """The children the verdict rests on: those that the case, row or aggregate, and the last cap, turned on.

        All of `points` where several findings lead to the same verdict, or where none of them counted by itself.
        """
        if len(result.findings) != 1:
            return points
        finding = result.findings[0]
        if finding.caps:
            cap = next(cap for cap in self.rule.caps if cap.id == finding.caps[-1].cap)
            return witnesses(cap.when, points)
        return self._body.decisive(finding, points) or points


def lowered(finding: RuleFinding, cap: Cap, scale: Scale) -> RuleFinding:
    """`finding` under a cap; unchanged where the cap lies above it."""
    if finding.level is not None:
        limit = scale.index(cap.at_most)
        if limit is None or finding.level <= limit:
            return finding
        return replace(finding, level=limit, caps=(*finding.caps, CapBite(cap.id, finding.level, limit)))
    number = scale.number(cap.at_most)
    low, high = finding.interval or (None, None)
    if number is None or (high is not None and high <= number):
        return finding
    bite = CapBite(cap.id, high if high is not None else number, number)
    return replace(
        finding, interval=(low if low is None or low < number else number, number), caps=(*finding.caps, bite)
    )
