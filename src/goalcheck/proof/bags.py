"""Search over bags of any children, up to a number of them: every state that a rule can be in.

The state of a bag is its tally (a sum, see `goalcheck.rules.tally`), so bags that a rule cannot tell apart meet in one state
and the search grows with the states, not with the bags. Sources matter only by how many there are: a source is known by
the questions about sources that count it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from goalcheck.core.value import known, unknown
from goalcheck.model.rubric import NodeKind
from goalcheck.proof.kinds import kinds, parents, questions
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule

FEWEST, MOST = 3, 8
"""Children in the largest bag, unless the rule's own numbers ask for more."""
Given = tuple[int, int, bool]
"""A child in a bag: its kind, its level, and whether that is known."""
Sourced = tuple[tuple[int, ...], ...]
"""For each source the questions about sources that count it."""


@dataclass(frozen=True, slots=True)
class BagState:
    """A bag of children of a node with these attributes."""

    given: tuple[Given, ...]
    parent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BagStep:
    """One more child of one kind in a bag: the state of the rule by that child's level, worst first."""

    kind: int
    judged: bool
    before: BagState
    totals: tuple[tuple[int, int], ...]

    def bag(self, level: int) -> BagState:
        return BagState((*self.before.given, (self.kind, level, self.judged)), self.before.parent)


@dataclass(frozen=True, slots=True)
class Addition:
    """A child that can be put into any bag: what it adds by its level, and the questions about sources that count it."""

    kind: int
    judged: bool
    adds: tuple[tuple[int, int], ...]
    counted: tuple[int, ...]


class Bags:
    """All states of a rule over children of every kind; `children` is the size of the largest bag, once searched.

    `levels` are those that a known child can have: what the rules below can give. An unknown child can have any.
    """

    def __init__(self, kind: NodeKind, rule: CompiledRule, levels: Collection[int], most_steps: int) -> None:
        self.rule, self.scale = rule, rule.child_scale
        self.kinds = kinds([rule.rule], kind, self.scale)
        self.children = 0
        self._wanted, self._most_steps = wanted(rule.rule), most_steps
        self._owners = parents([rule.rule])
        self._open_owners = [owner for owner in self._owners if not settled(rule.rule, owner.one)]
        asked = questions(rule.rule)
        self._counted = [tuple(i for i, it in enumerate(asked) if it.where.selects(kind.one)) for kind in self.kinds]
        self._additions = tuple(self._different(sorted(levels)))
        self._starts: dict[tuple[Parent, Sourced], int] = {}

    def _different(self, levels: Sequence[int]) -> Iterator[Addition]:
        """Every kind of child, known and where that matters unknown; of those that add the same only the first."""
        seen: set[object] = set()
        for n, kind in enumerate(self.kinds):
            column = self.rule.column(kind.one)
            for judged in (True, False) if self.rule.rule.asks_judged else (True,):
                possible = levels if judged else range(len(self.scale.levels))
                adds = tuple((level, column[known(level) if judged else unknown([level])][0]) for level in possible)
                counted = self._counted[n] if judged else ()
                if (adds, counted, kind.one.id, judged) not in seen:
                    seen.add((adds, counted, kind.one.id, judged))
                    yield Addition(n, judged, adds, counted)

    def steps(self) -> Iterator[BagStep]:
        """Every way to put one more child into a bag, smallest bags first; those that lead to the same states only once."""
        layer: dict[tuple[int, Sourced], tuple[Given, ...]] = {(0, ()): ()}
        seen: set[tuple[int, bool, int]] = set()
        while self.children < self._wanted and 0 < len(layer) * len(self._additions) <= self._most_steps:
            self.children += 1
            grows = self.children < self._wanted
            larger: dict[tuple[int, Sourced], tuple[Given, ...]] = {}
            for (total, sources), given in layer.items():
                for added in self._fitting(given):
                    for after in _sources(sources, added.counted):
                        for level, add in added.adds if grows else ():
                            larger.setdefault((total + add, after), (*given, (added.kind, level, added.judged)))
                        for owner in self._owners if not given else self._open_owners:
                            start = self._start(owner.one, after) + total
                            if (added.kind, added.judged, start) not in seen:
                                seen.add((added.kind, added.judged, start))
                                totals = tuple((level, start + add) for level, add in added.adds)
                                yield BagStep(added.kind, added.judged, BagState(given, owner.said), totals)
            layer = larger

    def _fitting(self, given: tuple[Given, ...]) -> Iterator[Addition]:
        """What can still be added: a child that rules name is there at most once."""
        named = {self.kinds[kind].one.id for kind, _, _ in given} - {""}
        yield from (it for it in self._additions if self.kinds[it.kind].one.id not in named)

    def _start(self, parent: Parent, sources: Sourced) -> int:
        if (parent, sources) not in self._starts:
            made = chain.from_iterable(self._source(str(n), counted) for n, counted in enumerate(sources, 1))
            self._starts[parent, sources] = self.rule.start(parent, tuple(made))
        return self._starts[parent, sources]

    def _source(self, name: str, counted: tuple[int, ...]) -> Iterator[Child]:
        """Children that together make a source count for just these questions."""
        for kind, own in zip(self.kinds, self._counted, strict=True):
            if own and set(own) <= set(counted):
                yield replace(kind.one, source=name)

    def said(self, bag: BagState) -> tuple[str, ...]:
        """A bag as a reader would write it: `("2 × largely", "1 × partly (essential: true)")`."""
        counts: dict[str, int] = {}
        for kind, level, judged in bag.given:
            parts = ", ".join([*self.kinds[kind].said, *([] if judged else ["judged: false"])])
            name = self.scale.names[level] + (f" ({parts})" if parts else "")
            counts[name] = counts.get(name, 0) + 1
        return (*(f"{count} × {name}" for name, count in counts.items()), *bag.parent)


def settled(rule: Rule, parent: Parent) -> bool:
    """Whether the first gate asks only about the node itself and stops it there, whatever its children are."""
    own = rule.gates[0].when.self_ if rule.gates else None
    return own is not None and own.holds(parent)


def _sources(sources: Sourced, counted: tuple[int, ...]) -> Iterator[Sourced]:
    """What the sources can be once a child is there that these questions count: none for it, a new one, or a known one."""
    yield sources
    if not counted:
        return
    yield tuple(sorted((*sources, counted)))
    for i, other in enumerate(sources):
        together = tuple(sorted({*other, *counted}))
        if together != other:
            yield tuple(sorted((*sources[:i], together, *sources[i + 1 :])))


def wanted(rule: Rule) -> int:
    """So many children that each number in a rule can be reached: counts, and the parts of a share."""
    numbers = [FEWEST]
    for condition in rule.conditions:
        bounds = condition.count or condition.sources
        if bounds:
            numbers += [bound + 1 for bound in (bounds.min, bounds.max) if bound is not None]
        if condition.share:
            shares = (condition.share.min, condition.share.max)
            numbers += [share.denominator for share in shares if share is not None]
    return min(MOST, max(*numbers, rule.body.fewest))
