"""Search over bags of any children, up to a number of them: every state that a rule can be in.

The state of a bag is its tally (a sum, see `goalcheck.rules.tally`), so bags that a rule cannot tell apart meet in one state
and the search grows with the states, not with the bags. Sources matter only by how many there are: a source is known by
the questions about sources that count it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from goalcheck.core.scale import Scale
from goalcheck.proof.kinds import ChildKind, kinds, parents
from goalcheck.proof.site import Site
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.rule import CompiledRule

FEWEST, MOST = 3, 8
"""Children in the largest bag, unless the rule's own numbers ask for more."""
Given = tuple[int, int, bool]
"""A child in a bag: its kind, its level, and whether that is known."""
Sourced = tuple[tuple[int, ...], ...]
"""For each source the questions about sources that count it."""


@dataclass(frozen=True, slots=True)
class Bag:
    """A bag of children of a node with these attributes."""

    given: tuple[Given, ...]
    parent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One more child of one kind in a bag: the state of the rule by that child's level, worst first."""

    kind: int
    judged: bool
    before: Bag
    totals: tuple[int, ...]

    def bag(self, level: int) -> Bag:
        return Bag((*self.before.given, (self.kind, level, self.judged)), self.before.parent)


class Bags:
    """All states of a rule over children of every kind; `children` is the size of the largest bag, once searched."""

    def __init__(self, site: Site, rule: CompiledRule, scale: Scale, most_steps: int) -> None:
        self.rule, self.scale = rule, scale
        self.kinds: tuple[ChildKind, ...] = kinds(site, scale)
        self.children = 0
        self._wanted, self._most_steps = wanted(site.rule), most_steps
        self._owners = tuple(parents(site.rule))
        self._judged = (True, False) if asks_judged(site.rule) else (True,)
        self._columns = [rule.column(kind.child) for kind in self.kinds]
        self._starts: dict[tuple[Parent, Sourced], int] = {}

    def steps(self) -> Iterator[Step]:
        """Every way to put one more child into a bag, smallest bags first; those that lead to the same states only once."""
        layer: dict[tuple[int, Sourced], tuple[Given, ...]] = {(0, ()): ()}
        seen: set[tuple[int, tuple[int, ...]]] = set()
        each = len(self.kinds) * len(self._judged)
        while self.children < self._wanted and 0 < len(layer) * each <= self._most_steps:
            self.children += 1
            larger: dict[tuple[int, Sourced], tuple[Given, ...]] = {}
            for (total, sources), given in layer.items():
                for kind, judged, after, sums in self._grown(total, sources, given):
                    for level, grown in enumerate(sums if self.children < self._wanted else ()):
                        larger.setdefault((grown, after), (*given, (kind, level, judged)))
                    for parent, said in self._owners:
                        start = self._start(parent, after)
                        totals = tuple(start + grown for grown in sums)
                        if (kind, totals) not in seen:
                            seen.add((kind, totals))
                            yield Step(kind, judged, Bag(given, said), totals)
            layer = larger

    def _grown(
        self, total: int, sources: Sourced, given: tuple[Given, ...]
    ) -> Iterator[tuple[int, bool, Sourced, tuple[int, ...]]]:
        levels = range(len(self.scale.levels))
        for n, kind in enumerate(self.kinds):
            if kind.child.id and any(kind.child.id == self.kinds[it[0]].child.id for it in given):
                continue
            for judged in self._judged:
                sums = tuple(total + self._columns[n][(1 << level) << 1 | judged][0] for level in levels)
                for after in _sources(sources, kind, judged):
                    yield n, judged, after, sums

    def _start(self, parent: Parent, sources: Sourced) -> int:
        if (parent, sources) not in self._starts:
            made = chain.from_iterable(self._source(str(n), counted) for n, counted in enumerate(sources, 1))
            self._starts[parent, sources] = self.rule.start(parent, tuple(made))
        return self._starts[parent, sources]

    def _source(self, name: str, counted: tuple[int, ...]) -> Iterator[Child]:
        """Children that together make a source count for just these questions."""
        for kind in self.kinds:
            if kind.sourced and set(kind.sourced) <= set(counted):
                yield replace(kind.child, source=name)

    def said(self, bag: Bag) -> tuple[str, ...]:
        """A bag as a reader would write it: `("2 × largely", "1 × partly (essential: true)")`."""
        counts: dict[str, int] = {}
        for kind, level, judged in bag.given:
            parts = ", ".join([*self.kinds[kind].attributes, *([] if judged else ["judged: false"])])
            name = self.scale.names[level] + (f" ({parts})" if parts else "")
            counts[name] = counts.get(name, 0) + 1
        return (*(f"{count} × {name}" for name, count in counts.items()), *bag.parent)


def _sources(sources: Sourced, kind: ChildKind, judged: bool) -> Iterator[Sourced]:
    """What the sources can be once a child is there: none for it, a new one, or one of those known."""
    yield sources
    if not judged or not kind.sourced:
        return
    yield tuple(sorted((*sources, kind.sourced)))
    for i, counted in enumerate(sources):
        together = tuple(sorted({*counted, *kind.sourced}))
        if together != counted:
            yield tuple(sorted((*sources[:i], together, *sources[i + 1 :])))


def asks_judged(rule: Rule) -> bool:
    """Whether it makes a difference to a rule that a verdict is unknown, beyond what the verdict may be."""
    tests = [condition.selection for condition in rule.conditions]
    return bool(rule.aggregate and rule.aggregate.coverage) or any(
        it is not None and it.judged is not None for it in tests
    )


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
    if rule.aggregate and rule.aggregate.coverage:
        numbers.append((rule.aggregate.coverage.count or 0) + 1)
    return min(MOST, max(numbers))
