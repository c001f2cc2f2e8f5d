"""Two versions of a rubric as JSON of a versioned shape: ids as the files write them, counts exact."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from goalcheck.document.projection import Shape, as_json, attribute, project
from goalcheck.document.view import View
from goalcheck.proof.versions import Changes, WholeChange
from goalcheck.questions.assess.shape import NoteDocument


class VersionDocument(Shape):
    id: str = attribute("rubric")
    version: str


class RowsDocument(Shape):
    """So many combinations of levels: a cell for each input, as a row of a decision table has."""

    when: list[list[str]]
    count: int


class CombinationsMovedDocument(Shape):
    """Several verdicts: the rule leaves the choice open. Rows may overlap; `count` counts each combination once."""

    before: list[str]
    after: list[str]
    count: int
    rows: list[RowsDocument] = attribute("parts")


class CombinationsDocument(Shape):
    inputs: list[str]
    total: int
    changed: list[CombinationsMovedDocument] = attribute("found")


class MemberDocument(Shape):
    """Children that are alike. null: no rule asks, or it has none; `source` is `own`, or `shared` by several children.
    Several verdicts: unknown."""

    verdict: list[str]
    count: int
    essential: bool
    leverage: str | None
    strength: str | None
    type: str | None
    effect: str | None
    independence: str | None
    comparable: bool | None
    source: str | None


def _only(leverage: tuple[str, ...]) -> str | None:
    return next(iter(leverage), None)


class SelfDocument(Shape):
    """The judged node itself."""

    leverage: Annotated[str | None, BeforeValidator(_only)]
    essential: Annotated[bool, BeforeValidator(bool)]
    blocking_gap: Annotated[bool, BeforeValidator(bool)]


class BagsMovedDocument(Shape):
    before: list[str]
    after: list[str]
    count: int
    smallest: list[MemberDocument] = attribute("witness")
    self: SelfDocument = attribute("parent")


class BagsDocument(Shape):
    """Bags of 1 to `children` children."""

    children: int
    total: int
    changed: list[BagsMovedDocument] = attribute("found")


class RuleChangeDocument(Shape):
    """Without a node: the rule of any node of the kind. Neither combinations nor bags: they could not be listed."""

    node: str | None = attribute("location.node")
    kind: str = attribute("location.kind")
    axis: str = attribute("location.axis.id")
    moved: bool
    combinations: CombinationsDocument | None = attribute("shifts")
    bags: BagsDocument | None = attribute("moves")


class LeavesMovedDocument(Shape):
    before: list[str]
    after: list[str]
    count: int


class WholeDocument(Shape):
    """Combinations of leaves below a node on top, or the whole assignment; null: not counted."""

    node: str | None
    axis: str = attribute("axis.id")
    total: int | None
    changed: list[LeavesMovedDocument] | None


class ChangesDocument(Shape):
    """What `goalcheck rubric diff --format json` writes. `words`: where only texts changed."""

    format: Literal["goalcheck-rubric-diff"] = "goalcheck-rubric-diff"
    version: Literal[1] = 1
    old: VersionDocument
    new: VersionDocument
    moved: bool
    structure: list[NoteDocument]
    rules: list[RuleChangeDocument]
    wholes: list[WholeDocument]
    words: list[str]


def render(changes: Changes, view: View) -> str:
    """One JSON object; `moved` says whether any verdict changed."""
    return as_json(project(ChangesDocument, changes, wholes=[_whole(it) for it in changes.wholes]))


def _whole(whole: WholeChange) -> WholeDocument:
    if whole.counts is None:
        return project(WholeDocument, whole, total=None, changed=None)
    moved = sorted((move, count) for move, count in whole.counts.items() if move[0] != move[1])
    changed = [{"before": before, "after": after, "count": count} for (before, after), count in moved]
    return project(WholeDocument, whole, total=whole.counts.total(), changed=changed)
