"""Which bags of a few children two versions of an open rule judge differently, counted, with the smallest of each.

Children differ by level and by those attributes that either rule asks about; their weight is 1, and of their sources
some may be one and the same. Children that neither rule can tell apart are counted together: a bag is then a number
of children of each sort, and stands for as many bags as there are ways to fill it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from math import comb, prod
from typing import Any

from goalcheck.core.attributes import Leverage
from goalcheck.core.value import Value, known
from goalcheck.engine.slot import anything
from goalcheck.model.rubric import Member, NodeKind
from goalcheck.proof.function import Verdict, Verdicts, names
from goalcheck.proof.kinds import OF_EVIDENCE, OF_NODES, EquivalenceClass, kinds, parents, questions
from goalcheck.proof.matching import matched, translated
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Own

MOST = 200_000
"""Bags of sorts that are tried."""
SHARED = "shared"
"""A source that several children of a bag have; every other source has only one."""
SOURCES = (None, "own", SHARED)


@dataclass(frozen=True, slots=True)
class BagMove:
    """Bags that moved from one verdict to another; the first of the smallest, and what the node itself is like there."""

    before: Verdict
    after: Verdict
    count: int
    witness: tuple[Member, ...]
    parent: Own


@dataclass(frozen=True, slots=True)
class BagMoves:
    """`total` bags of 1 to `children` children, each with every kind of node that either rule asks about."""

    children: int
    total: int
    found: tuple[BagMove, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """Children that neither rule tells apart: one of them, what it adds to each tally, and how many such there are."""

    member: Member
    child: Child
    adds: tuple[tuple[int, ...], ...]
    ways: int


def bag_diff(old: CompiledRule, new: CompiledRule, kind: NodeKind, most: int) -> BagMoves | None:
    """What moved among bags of at most `most` children, or of fewer where there are too many.

    None on numeric scales, and where the rules tell too many kinds apart. No child has an id that a rule names.
    """
    if any(it.numeric for it in (old.scale, new.scale, old.child_scale, new.child_scale)):
        return None
    child_kinds = [it for it in kinds((old.rule, new.rule), kind, new.child_scale) if not it.one.id]
    return _BagDiff(old, new, child_kinds).moves(most) if child_kinds else None


class _BagDiff:
    def __init__(self, old: CompiledRule, new: CompiledRule, child_kinds: Sequence[EquivalenceClass[Child]]) -> None:
        self._rules = (old, new)
        self._child_kinds, self._parents = child_kinds, parents((old.rule, new.rule))
        self._sourced = any(questions(it.rule) for it in self._rules)
        self._verdicts: tuple[dict[frozenset[int], Verdict], ...] = ({}, {})

    def moves(self, most: int) -> BagMoves:
        sorts = self._sorts()
        while most > 1 and comb(len(sorts) + most, most) * len(self._parents) > MOST:
            most -= 1
        counts: Counter[Verdicts] = Counter()
        smallest: dict[Verdicts, tuple[tuple[Member, ...], Own]] = {}
        total = 0
        for size in range(1, most + 1):
            for bag in combinations_with_replacement(range(len(sorts)), size):
                chosen = [sorts[i] for i in bag]
                if self._sourced and sum(it.child.source == SHARED for it in chosen) == 1:
                    continue
                ways = prod(comb(sorts[i].ways + times - 1, times) for i, times in Counter(bag).items())
                for owner in self._parents:
                    total += ways * owner.ways
                    move = self._judged(chosen, owner.one)
                    if move[0] != move[1]:
                        counts[move] += ways * owner.ways
                        smallest.setdefault(move, (_members(chosen), _own(owner.one)))
        ranked = sorted(counts.items(), key=lambda it: (-it[1], it[0]))
        return BagMoves(most, total, tuple(BagMove(*move, count, *smallest[move]) for move, count in ranked))

    def _judged(self, bag: list[Sort], parent: Parent) -> Verdicts:
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
        return translated(found[0], *(it.scale for it in self._rules)), found[1]

    def _sorts(self) -> list[Sort]:
        """Kinds of child at levels that neither rule tells apart, and by their source where that matters."""
        found: dict[object, Sort] = {}
        for n, kind in enumerate(self._child_kinds):
            for source in SOURCES if self._sourced else (None,):
                child = replace(kind.one, source=source)
                columns = [it.column(replace(child, scale=it.child_scale)) for it in self._rules]
                for verdict, values in self._points():
                    adds = tuple(column[value] for column, value in zip(columns, values, strict=True))
                    first = found.get((n, source, adds), Sort(_member(child, verdict), child, adds, 0))
                    found[n, source, adds] = replace(first, ways=first.ways + kind.ways)
        return list(found.values())

    def _points(self) -> Iterator[tuple[Verdict, tuple[Value, Value]]]:
        """What a child's verdict can be: each level, best first; unknown where either rule asks whether it is known."""
        old, new = (it.child_scale for it in self._rules)
        for i, j in sorted(matched(old, new), key=lambda it: -it[1]):
            yield (new.names[j],), (known(i), known(j))
        if any(it.rule.asks_judged for it in self._rules):
            yield new.names, (anything(old), anything(new))


def _member(child: Child, verdict: Verdict) -> Member:
    said: dict[str, Any] = {name: getattr(child, name) for name in ("source", *OF_EVIDENCE, *OF_NODES)}
    return Member(verdict=verdict, **said)


def _members(bag: list[Sort]) -> tuple[Member, ...]:
    return tuple(replace(member, count=count) for member, count in Counter(it.member for it in bag).items())


def _own(parent: Parent) -> Own:
    leverage = (Leverage(parent.leverage),) if parent.leverage else ()
    return Own(leverage=leverage, essential=parent.essential or None, blocking_gap=parent.blocking_gap or None)
