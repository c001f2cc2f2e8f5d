"""Ways that differ only in which of several things change, told as one: any one of these, any two of those."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import comb, prod

from goalcheck.engine.adjustment import Adjustment, Way

Parent = Callable[[Adjustment], Hashable]
"""What a change is grouped under."""


@dataclass(frozen=True, slots=True)
class ChangeChoice:
    """Any `pick` of these changes; all of them where there are no more."""

    pick: int
    among: tuple[Adjustment, ...]

    @property
    def free(self) -> bool:
        return self.pick < len(self.among)


Group = tuple[ChangeChoice, ...]
"""Ways as choices that are made apart: one way for each combination of them. What all the ways change comes first."""


def ways_of(group: Group) -> Iterator[frozenset[Adjustment]]:
    """The ways that a group stands for."""
    for parts in product(*(combinations(choice.among, choice.pick) for choice in group)):
        yield frozenset(change for part in parts for change in part)


def grouped(ways: Sequence[Way], parent: Parent) -> tuple[Group, ...]:
    """Just these ways, each once, in groups: where the first of each stood.

    Ways that change equally many things make one group where they are all choices of so many things; else those that
    change as much under each parent, where what is chosen under one does not depend on what is chosen under another;
    else those that share all but one change.
    """
    place = {frozenset(way): n for n, way in enumerate(ways)}
    order = {change: n for n, change in enumerate(dict.fromkeys(change for way in ways for change in way))}
    found: list[Group] = []
    for same in _classes(place, len):
        whole = _choices(same, order)
        if whole is not None:
            found.append(whole)
            continue
        alone: list[frozenset[Adjustment]] = []
        for under in _classes(same, lambda way: frozenset(Counter(map(parent, way)).items())):
            group = _apart(under, parent, order) if len(under) > 1 else None
            if group is None:
                alone += under
            else:
                found.append(group)
        found += _all_but_one(alone, order)
    return tuple(sorted(found, key=lambda group: min(place[way] for way in ways_of(group))))


def _classes(
    ways: Iterable[frozenset[Adjustment]], key: Callable[[frozenset[Adjustment]], Hashable]
) -> Iterable[list[frozenset[Adjustment]]]:
    classes: dict[Hashable, list[frozenset[Adjustment]]] = {}
    for way in ways:
        classes.setdefault(key(way), []).append(way)
    return classes.values()


def _choices(ways: Sequence[frozenset[Adjustment]], order: dict[Adjustment, int]) -> Group | None:
    """Different ways of one size as what all change and a choice of so many others; None where they are not that."""
    common = frozenset.intersection(*ways)
    among = frozenset[Adjustment]().union(*ways) - common
    pick = len(ways[0]) - len(common)
    if comb(len(among), pick) != len(ways):
        return None
    return _joined([ChangeChoice(len(common), _in_order(common, order)), ChangeChoice(pick, _in_order(among, order))])


def _apart(ways: Sequence[frozenset[Adjustment]], parent: Parent, order: dict[Adjustment, int]) -> Group | None:
    """Ways as choices made under each parent by themselves; None where they are not that."""
    parts: list[list[frozenset[Adjustment]]] = []
    for above in dict.fromkeys(map(parent, sorted(ways[0], key=order.__getitem__))):
        parts.append(list(dict.fromkeys(frozenset(it for it in way if parent(it) == above) for way in ways)))
    if prod(map(len, parts)) != len(ways):
        return None
    choices: list[ChangeChoice] = []
    for part in parts:
        made = _choices(part, order)
        if made is None:
            return None
        choices += made
    return _joined(choices)


def _all_but_one(ways: Sequence[frozenset[Adjustment]], order: dict[Adjustment, int]) -> Iterator[Group]:
    """Ways of one size by what they share but one change, the most first."""
    left = dict.fromkeys(ways)
    while left:
        shared: dict[frozenset[Adjustment], list[frozenset[Adjustment]]] = {}
        for way in left:
            for change in sorted(way, key=order.__getitem__):
                shared.setdefault(way - {change}, []).append(way)
        most = max(shared.values(), key=len)
        if len(most) == 1:
            yield from (_joined([ChangeChoice(len(way), _in_order(way, order))]) for way in left)
            return
        group = _choices(most, order)
        assert group is not None, "ways that share all but one change are a choice of one"
        yield group
        for way in most:
            del left[way]


def _joined(choices: Iterable[ChangeChoice]) -> Group:
    """What is changed in any case as one, then what is free."""
    given = list(choices)
    fixed = tuple(change for choice in given if not choice.free for change in choice.among)
    return (*([ChangeChoice(len(fixed), fixed)] if fixed else []), *(choice for choice in given if choice.free))


def _in_order(changes: Iterable[Adjustment], order: dict[Adjustment, int]) -> tuple[Adjustment, ...]:
    return tuple(sorted(changes, key=order.__getitem__))
