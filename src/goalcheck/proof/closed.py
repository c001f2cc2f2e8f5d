"""Proofs about a hierarchy whose nodes the rubric names: over all combinations that can really occur."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from goalcheck.core.message import message
from goalcheck.core.scale import ScaleKind
from goalcheck.core.severity import Severity
from goalcheck.core.value import Levels, Value, is_known, known_point, levels_of
from goalcheck.core.verdict import Status
from goalcheck.engine.slot import Plan, Slot
from goalcheck.proof.anomaly import Anomaly, SearchExtent
from goalcheck.proof.masked import masked
from goalcheck.proof.observed import ObservedStates, ordered
from goalcheck.proof.reach import ReachableValues, reach
from goalcheck.proof.rule_location import RuleLocation


def search_hierarchy(plan: Plan, locations: dict[int, RuleLocation]) -> tuple[list[Anomaly], list[SearchExtent]]:
    """What is wrong anywhere in an outline; `locations` are the rules by slot."""
    return _ClosedSearch(plan, locations).run()


class _ClosedSearch:
    def __init__(self, plan: Plan, locations: dict[int, RuleLocation]) -> None:
        self._plan, self._slots, self._locations = plan, plan.slots, locations
        self._reached: list[ReachableValues] = reach(plan)

    def run(self) -> tuple[list[Anomaly], list[SearchExtent]]:
        anomalies: list[Anomaly] = []
        searched: list[SearchExtent] = []
        for i, location in self._locations.items():
            slot, reached = self._slots[i], self._reached[i]
            skipped = None if reached.complete else message("not-searched-many")
            searched.append(
                SearchExtent(location.whole, slot.id, slot.axis, len(reached.combinations), skipped=skipped)
            )
            if reached.combinations:
                anomalies += self._node(i, location)
        if self._locations:
            anomalies += self._masked()
        return anomalies, searched

    def _node(self, i: int, location: RuleLocation) -> Iterator[Anomaly]:
        slot = self._slots[i]
        assert slot.rule is not None
        observed = ObservedStates(location, slot.rule)
        for values, found in self._reached[i].combinations.items():
            totals = [slot.start]
            for column, value in zip(slot.columns, values, strict=True):
                totals = [total + option for total in totals for option in column[value]][:1]
            observed.see(found.result.findings, totals[0], lambda values=values: self._said(i, values))  # type: ignore[misc]
        yield from observed.anomalies()
        for n in range(len(slot.inputs)):
            yield from self._input(i, n, location)

    def _input(self, i: int, n: int, location: RuleLocation) -> Iterator[Anomaly]:
        """What one input does to the verdict: nothing, harm by getting better, or veto."""
        combinations, child = self._reached[i].combinations, self._slots[self._slots[i].inputs[n]]
        groups: dict[tuple[Value, ...], list[tuple[Value, ...]]] = {}
        for values in combinations:
            groups.setdefault((*values[:n], *values[n + 1 :]), []).append(values)
        several = [group for group in groups.values() if len(group) > 1]
        if several and all(len({self._outcome(i, values) for values in group}) == 1 for group in several):
            said = message("input-never-matters", name=child.id, node=self._slots[i].id)
            yield Anomaly(said, location.whole, Severity.WARNING, *self._said(i, several[0][-1]))
            return
        if child.scale.kind is not ScaleKind.NOMINAL and ordered(location):
            if not location.rule.non_monotone:
                yield from self._fall(i, n, location, several)
            yield from self._veto(i, n, location)

    def _fall(
        self, i: int, n: int, location: RuleLocation, groups: Sequence[Sequence[tuple[Value, ...]]]
    ) -> Iterator[Anomaly]:
        combinations = self._reached[i].combinations
        falls: list[tuple[tuple[Value, ...], tuple[Value, ...]]] = []
        for group in groups:
            judged = [(_rank(values[n]), values) for values in group if _rank(values[n]) is not None]
            judged.sort(key=lambda it: it[0])  # type: ignore[arg-type, return-value]
            for k, (_, low) in enumerate(judged):
                before = combinations[low].level
                for _, high in judged[k + 1 :]:
                    after = combinations[high].level
                    if before is not None and after is not None and after < before:
                        falls.append((low, high))
        if falls:
            low, high = falls[0]
            child, names = self._slots[self._slots[i].inputs[n]], location.scale.names
            said = message(
                "non-monotone", name=child.id, low=_name(child, low[n]), high=_name(child, high[n]),
                before=names[combinations[low].level or 0], after=names[combinations[high].level or 0], count=len(falls),
            )  # fmt: skip
            yield Anomaly(said, location.whole, Severity.WARNING, *self._said(i, low))

    def _veto(self, i: int, n: int, location: RuleLocation) -> Iterator[Anomaly]:
        """The levels of one input that hold the verdict at its worst, whatever the others are."""
        best: dict[int, int] = {}
        for values, found in self._reached[i].combinations.items():
            rank, level = _rank(values[n]), found.level
            if isinstance(rank, int) and level is not None:
                best[rank] = max(level, best.get(rank, 0))
        overall = max(best.values(), default=0)
        if not best or best[min(best)] == overall:
            return
        bound = best[min(best)]
        upto = max(rank for rank, level in best.items() if level <= bound)
        child = self._slots[self._slots[i].inputs[n]]
        said = message("veto", name=child.id, level=child.scale.names[upto], verdict=location.scale.names[bound])
        yield Anomaly(said, location.whole, Severity.INFO, (f"{child.id}={child.scale.names[upto]}",))

    def _masked(self) -> Iterator[Anomaly]:
        top = self._slots[-1].id
        for it in masked(self._plan, self._reached):
            leaf, slot = self._slots[it.leaf], self._slots[it.user]
            said = message("leaf-never-matters", name=leaf.id, node=slot.id, top=top)
            others = [
                f"{self._slots[j].id}={_name(self._slots[j], value)}"
                for j, value in zip(slot.inputs, it.before, strict=True)
                if j != it.leaf
            ]
            before = it.before[slot.inputs.index(it.leaf)]
            change = f"{leaf.id}={_name(leaf, before)} → {_name(leaf, it.after)}"
            yield Anomaly(said, self._locations[it.user].whole, Severity.WARNING, (change, *others))

    def _outcome(self, i: int, values: tuple[Value, ...]) -> tuple[Value, Status | None]:
        result = self._reached[i].combinations[values].result
        return result.value, result.status

    def _said(self, i: int, values: tuple[Value, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        inputs = self._slots[i].inputs
        here = tuple(
            f"{self._slots[j].id}={_name(self._slots[j], value)}" for j, value in zip(inputs, values, strict=True)
        )
        below = tuple(
            f"{self._slots[j].id}={_name(self._slots[j], value)}"
            for j, value in self._reached[i].combinations[values].leaves
        )
        return here, below if set(below) != set(here) else ()


@cache
def _rank(value: Value) -> object:
    """What orders a known value; None for an unknown one."""
    return known_point(value)


def _name(slot: Slot, value: Value) -> str:
    if not isinstance(value, Levels):
        return str(value[0])
    names = [slot.scale.names[level] for level in levels_of(value)]
    return names[0] if is_known(value) else f"[{', '.join(names)}]"
