"""Which bags of a few children two versions of an open rule judge differently, counted, with the smallest of each.

Children differ by level and by those attributes that either rule asks about; their weight is 1, and of their sources
some may be one and the same. Children that neither rule can tell apart are counted together: a bag is then a number
of children of each sort, and stands for as many bags as there are ways to fill it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, product
from math import comb, prod
from typing import Any

from goalcheck.assignment.model import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.scale import Scale
from goalcheck.proof.function import names
from goalcheck.proof.matching import matched, translated
from goalcheck.rubric import Kind, Member
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent, Value, known, unknown
from goalcheck.rules.condition import Own
from goalcheck.rules.rule import CompiledRule

MOST = 200_000
"""Bags of sorts that are tried."""
EVIDENCE: dict[str, tuple[Any, ...]] = {
    "strength": tuple(Strength),
    "type": tuple(SourceType),
    "effect": tuple(Effect),
    "independence": tuple(Independence),
    "comparable": (True, False),
}
PARTS: dict[str, tuple[Any, ...]] = {"essential": (False, True), "leverage": tuple(Leverage)}
SHARED = "shared"
"""A source that several children of a bag have; every other source has only one."""
SOURCES = (None, "own", SHARED)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a rule, with the scale of its verdicts and that of its children."""

    rule: Rule
    scale: Scale
    child_scale: Scale


@dataclass(frozen=True, slots=True)
class Move:
    """Bags that moved from one verdict to another; the first of the smallest, and what the node itself is like there."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    count: int
    witness: tuple[Member, ...]
    parent: Own


@dataclass(frozen=True, slots=True)
class Moves:
    """`total` bags of 1 to `children` children, each with every kind of node that either rule asks about."""

    children: int
    total: int
    found: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """Children that neither rule tells apart: one of them, what it adds to each tally, and how many such there are."""

    member: Member
    child: Child
    adds: tuple[tuple[int, ...], tuple[int, ...]]
    ways: int


def gathered(old: Version, new: Version, kind: Kind, most: int) -> Moves | None:
    """What moved among bags of at most `most` children, or of fewer where there are too many; None on numeric scales."""
    if any(it.numeric for it in (old.scale, new.scale, old.child_scale, new.child_scale)):
        return None
    return _Gathering(old, new, kind).moves(most)


class _Gathering:
    def __init__(self, old: Version, new: Version, kind: Kind) -> None:
        self._old, self._new = old, new
        self._rules = tuple(CompiledRule(it.rule, it.scale, it.child_scale) for it in (old, new))
        self._attributes = EVIDENCE if kind is Kind.CRITERION else PARTS
        self._asked = [condition for it in (old, new) for condition in it.rule.conditions]
        self._wheres = [it.selection.where for it in self._asked if it.selection]
        self._wheres += [it.sources.where for it in self._asked if it.sources]
        aggregates = [it.rule.aggregate for it in (old, new) if it.rule.aggregate]
        self._wheres += [it.where for it in aggregates]
        self._weighs_strength = any(it.weights and it.weights.strength for it in aggregates)
        self._sources = any(it.sources for it in self._asked)
        tests = [it.selection for it in self._asked if it.selection]
        self._unknown = any(it.judged is not None for it in tests) or any(it.coverage for it in aggregates)
        self._verdicts: tuple[dict[frozenset[int], tuple[str, ...]], ...] = ({}, {})

    def moves(self, most: int) -> Moves:
        sorts, parents = self._sorts(), self._parents()
        while most > 1 and comb(len(sorts) + most, most) * len(parents) > MOST:
            most -= 1
        counts: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
        smallest: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[tuple[Member, ...], Own]] = {}
        total = 0
        for size in range(1, most + 1):
            for bag in combinations_with_replacement(range(len(sorts)), size):
                chosen = [sorts[i] for i in bag]
                if self._sources and sum(it.child.source == SHARED for it in chosen) == 1:
                    continue
                ways = prod(comb(sorts[i].ways + times - 1, times) for i, times in Counter(bag).items())
                for parent, (own, alike) in parents.items():
                    total += ways * alike
                    move = self._judged(chosen, parent)
                    if move[0] != move[1]:
                        counts[move] += ways * alike
                        smallest.setdefault(move, (_members(chosen), own))
        ranked = sorted(counts.items(), key=lambda it: (-it[1], it[0]))
        return Moves(most, total, tuple(Move(*move, count, *smallest[move]) for move, count in ranked))

    def _judged(self, bag: list[Sort], parent: Parent) -> tuple[tuple[str, ...], tuple[str, ...]]:
        children = tuple(
            replace(it.child, source=f"own-{i}") if it.child.source == "own" else it.child for i, it in enumerate(bag)
        )
        found = []
        for side, rule in enumerate(self._rules):
            totals = frozenset((rule.start(parent, children),))
            for sort in bag:
                totals = frozenset(total + option for total in totals for option in sort.adds[side])
            if totals not in self._verdicts[side]:
                self._verdicts[side][totals] = names(rule.result_of(totals), rule.scale)
            found.append(self._verdicts[side][totals])
        return translated(found[0], self._old.scale, self._new.scale), found[1]

    def _sorts(self) -> list[Sort]:
        asked = {name: values for name, values in self._attributes.items() if self._asks(name)}
        found: dict[object, Sort] = {}
        for chosen in product(*asked.values(), SOURCES if self._sources else (None,)):
            attributes = dict(zip((*asked, "source"), chosen, strict=True))
            for names_, values in self._points():
                olds, news = (Child("", "", it.child_scale, **attributes) for it in (self._old, self._new))
                adds = tuple(
                    rule.column(child)[value]
                    for rule, child, value in zip(self._rules, (olds, news), values, strict=True)
                )
                key = (adds, tuple(where.selects(news) for where in self._wheres), attributes["source"])
                before = found.get(key)
                member = before.member if before else Member(verdict=names_, **attributes)
                found[key] = Sort(
                    member, before.child if before else news, (adds[0], adds[1]), before.ways + 1 if before else 1
                )
        return list(found.values())

    def _points(self) -> Iterator[tuple[tuple[str, ...], tuple[Value, Value]]]:
        """What a child's verdict can be: each level, best first; unknown where either rule asks whether it is known."""
        old, new = self._old.child_scale, self._new.child_scale
        for i, j in sorted(matched(old, new), key=lambda it: -it[1]):
            yield (new.names[j],), (known(i), known(j))
        if self._unknown:
            yield new.names, (unknown((1 << len(old.levels)) - 1), unknown((1 << len(new.levels)) - 1))

    def _asks(self, attribute: str) -> bool:
        if attribute == "strength" and self._weighs_strength:
            return True
        return any(getattr(where, attribute) not in ((), None) for where in self._wheres)

    def _parents(self) -> dict[Parent, tuple[Own, int]]:
        """The judged node as far as either rule asks about it, one of those alike, and how many these are."""
        own = [it.self_ for it in self._asked if it.self_]
        leverages = tuple(Leverage) if any(it.leverage for it in own) else (None,)
        essentials = (False, True) if any(it.essential is not None for it in own) else (None,)
        gaps = (False, True) if any(it.blocking_gap is not None for it in own) else (None,)
        found: dict[tuple[int, ...], tuple[Parent, Own, int]] = {}
        for leverage, essential, gap in product(leverages, essentials, gaps):
            parent = Parent(leverage, bool(essential), bool(gap))
            said = Own(leverage=(leverage,) if leverage else (), essential=essential or None, blocking_gap=gap or None)
            key = tuple(rule.start(parent, ()) for rule in self._rules)
            first = found.get(key, (parent, said, 0))
            found[key] = (*first[:2], first[2] + 1)
        return {parent: (said, alike) for parent, said, alike in found.values()}


def _members(bag: list[Sort]) -> tuple[Member, ...]:
    return tuple(replace(member, count=count) for member, count in Counter(it.member for it in bag).items())
