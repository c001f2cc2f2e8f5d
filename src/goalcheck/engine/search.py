"""The minimal changes that bring a verdict about: exact where the plan comes apart, else the best of a bounded search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from goalcheck.core.value import Value
from goalcheck.core.verdict import Status
from goalcheck.engine.adjustment import Adjustment, Way, cost
from goalcheck.engine.family import FamilyLimitExceeded
from goalcheck.engine.propagate import NotDecomposable, looked_at
from goalcheck.engine.replay import Replay
from goalcheck.engine.slot import blocking, is_leaf
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.variables import Option, Variables
from goalcheck.engine.ways import Ways

MOST_TRIALS = 5_000
"""Changes that are tried one by one where the exact way does not apply."""
MOST_TOLD = 10
Allowed = Callable[[Adjustment], bool]
Options = list[tuple[int | str, Option]]
"""What one thing could be: with its slot, or the id of a gap."""


@dataclass(frozen=True, slots=True)
class Found:
    """Minimal ways, cheapest first: fewest things changed, then least far. `total` is how many there are, of which
    `ways` are told. `exact`: there are no others; otherwise of all changes to up to `pieces` things there are no others.
    """

    total: int
    ways: tuple[Way, ...]
    exact: bool = True
    pieces: int | None = None


def find(
    replay: Replay, top: int, target: Target, allowed: Allowed = lambda change: True, most: int = MOST_TOLD
) -> Found:
    """The minimal changes below one slot that meet the target, by the rules: a person's deviation there does not count."""
    replay = replay.by_rule(top)
    try:
        ways = Ways(replay.plan, replay.outcomes, top, target, allowed)
        family = ways.family()
        shown = islice(ways.families.cheapest(family, ways.variables.cost), most)
        return Found(ways.families.count(family), tuple(ways.variables.changes(elements) for elements in shown))
    except (NotDecomposable, FamilyLimitExceeded):
        return Search(replay, top, target, allowed).found(most)


class Search:
    """Tries changes to one thing, then to two, and so on. `things` are the options of each thing that could be otherwise."""

    def __init__(self, replay: Replay, top: int, target: Target, allowed: Allowed) -> None:
        self._replay, self._plan, self._outcomes = replay, replay.plan, replay.outcomes
        self._top, self._target, self._allowed = top, target, allowed
        self._variables = Variables(target.purpose is not Purpose.LOSE)
        self.things = list(self._all_things())

    def _all_things(self) -> Iterator[list[tuple[int | str, Option]]]:
        """The options of each thing: with its slot, or the id of a gap."""
        order = looked_at(self._plan, self._top)
        slots = self._plan.slots
        for gap in sorted({gap for i in order for gap in blocking(slots[i])}):
            yield self._permitted(gap, [self._variables.of_gap(gap)])
        for i in order:
            if is_leaf(slots[i]):
                yield self._permitted(i, self._variables.of_leaf(slots[i]))
            elif self._offered(i):
                status = self._outcomes.statuses[i] or Status.NOT_ASSESSED
                yield self._permitted(i, self._variables.of_judgement(slots[i], status))

    def of_target(self) -> Options:
        """Every level of the top slot itself."""
        status = self._outcomes.statuses[self._top] or Status.NOT_ASSESSED
        slot = self._plan.slots[self._top]
        return self._permitted(self._top, self._variables.of_judgement(slot, status))

    def _permitted(self, where: int | str, options: Sequence[Option]) -> list[tuple[int | str, Option]]:
        return [(where, option) for option in options if self._allowed(option.change)]

    def _offered(self, i: int) -> bool:
        """Whether nothing in the file can give this node a level, so that one may be supposed."""
        slot = self._plan.slots[i]
        if slot.about is not None or self._outcomes.statuses[i] is None or i == self._top:
            return False
        try:
            ways = Ways(self._plan, self._outcomes, i, Target(Purpose.SETTLE, slot.scale), self._allowed)
            ways.reached()
        except (NotDecomposable, FamilyLimitExceeded):
            return False
        return i in ways.supposing

    def found(self, most: int) -> Found:
        things = [options for options in self.things if options]
        ways: list[tuple[frozenset[int], Way]] = []
        trials = 0
        for pieces in range(len(things) + 1):
            reaching: list[tuple[frozenset[int], Way]] = []
            for chosen in combinations(things, pieces):
                for options in product(*chosen):
                    elements = frozenset(element for _, option in options for element in option.elements)
                    if any(less <= elements for less, _ in ways):
                        continue
                    trials += 1
                    if trials > MOST_TRIALS:
                        return self._ranked([*ways, *_least(reaching)], most, pieces - 1)
                    if self.meets(options):
                        reaching.append((elements, tuple(option.change for _, option in options)))
            ways += _least(reaching)
        return self._ranked(ways, most, None)

    def _ranked(self, ways: list[tuple[frozenset[int], Way]], most: int, pieces: int | None) -> Found:
        ranked = sorted((way for _, way in ways), key=cost)
        return Found(len(ranked), tuple(ranked[:most]), pieces is None, pieces)

    def meets(self, options: Sequence[tuple[int | str, Option]]) -> bool:
        return self._target.met(self.value(options))

    def value(self, options: Sequence[tuple[int | str, Option]]) -> Value:
        """What the top slot would be with one option of each of some things."""
        slots = self._plan.slots
        leaves: dict[int, Value] = {}
        given: dict[int, tuple[Value, Status | None]] = {}
        for where, option in options:
            if isinstance(where, int) and is_leaf(slots[where]):
                leaves[where] = option.value
            elif isinstance(where, int):
                given[where] = option.value, None
        variant = self._replay.changed(leaves, [where for where, _ in options if isinstance(where, str)])
        return self._replay.judged(variant, given).values[self._top]


def _least(ways: list[tuple[frozenset[int], Way]]) -> list[tuple[frozenset[int], Way]]:
    return [(elements, way) for elements, way in ways if not any(less < elements for less, _ in ways)]
