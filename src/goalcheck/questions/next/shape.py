"""The versioned shape of what it would take as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from typing import Literal

from goalcheck.document.projection import Shape, Texts
from goalcheck.engine.adjustment import ChangeKind
from goalcheck.engine.result import Kind
from goalcheck.questions.assess.shape import RubricDocument, VerdictDocument


class NextChangeDocument(Shape):
    """One thing that would be otherwise. `before` and `after` are null for a gap, which would be closed. `steps`: levels
    between them. `text` is the claim, the gap or the title."""

    id: str
    kind: ChangeKind
    axis: str
    scale: str
    before: str | None
    after: str | None
    steps: int
    text: Texts


class ChoiceDocument(Shape):
    """Any `pick` of these changes."""

    pick: int
    among: list[NextChangeDocument]


class FoundDocument(Shape):
    """Smallest ways, cheapest first: fewest things changed, then least far. `total` is how many there are, of which `ways`
    are told. `groups` are the cheapest of them put together: each stands for one way for each combination of its choices.

    `exact`: there are no others. Otherwise, of all changes to up to `pieces` things there are no others, and those that
    change more are the best found so far.
    """

    total: int
    exact: bool
    pieces: int | None
    ways: list[list[NextChangeDocument]]
    groups: list[list[ChoiceDocument]]


class ObstacleDocument(Shape):
    """What stands in the way at a node: a part of its rule, or a person's deviation. `verdict`: the best that the
    node can be, null where that is not known."""

    node: str
    axis: str
    part: Literal["gate", "cap", "case", "row", "aggregate", "nothing", "override"]
    id: str
    because: Texts
    verdict: VerdictDocument | None


class MissingInputDocument(Shape):
    """Something that is not known: of its `outcomes`, `settles` would give a known verdict, one of `verdicts`."""

    id: str
    kind: ChangeKind
    axis: str
    settles: int
    outcomes: int
    verdicts: list[str]
    text: Texts


class SettlingInputDocument(Shape):
    id: str
    kind: ChangeKind
    axis: str
    text: Texts


class SettlingSetDocument(Shape):
    """Things that could settle the verdict together, while no part of them could. `settles` and `outcomes` are null where
    there are too many outcomes to try."""

    things: list[SettlingInputDocument]
    settles: int | None
    outcomes: int | None
    verdicts: list[str]


class NextDocument(Shape):
    """What `goalcheck next --format json` writes. `verdict` is by the rules; `in_force` stands where a person's deviation at
    the node is.

    `to`: the level to reach, null where there is none above and none was asked for; `there`: it is reached already. `up`
    reaches it, `down` loses the present verdict; null where that cannot be asked. Where `to` cannot be reached, `best` is
    the best verdict that can be, null where it is not known, and `obstacles` what stands in the way. `missing`, `together`
    and `settle` stand for a verdict that is not known: each thing that is not known, the smallest sets of them that could
    settle it, and the smallest changes to them that do.
    """

    format: Literal["goalcheck-next"] = "goalcheck-next"
    version: Literal[1] = 1
    assignment: str
    year: int
    rubric: RubricDocument
    node: str
    kind: Kind
    title: Texts
    axis: str
    scale: str
    verdict: VerdictDocument
    in_force: VerdictDocument | None
    to: str | None
    there: bool
    up: FoundDocument | None
    best: VerdictDocument | None
    obstacles: list[ObstacleDocument]
    down: FoundDocument | None
    missing: list[MissingInputDocument]
    together: list[SettlingSetDocument]
    settle: FoundDocument | None
