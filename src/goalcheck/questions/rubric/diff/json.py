"""Two versions of a rubric as JSON of a versioned shape: ids as the files write them, counts exact."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from goalcheck.document.encoded import written
from goalcheck.model.rubric import Member, Rubric
from goalcheck.phrases.view import View
from goalcheck.proof.gatherings import Move, Moves
from goalcheck.proof.shifts import Shifts
from goalcheck.proof.versions import Changes, RuleChange, WholeChange
from goalcheck.questions.assess.projection import note_document
from goalcheck.questions.assess.shape import NoteDocument


@dataclass(frozen=True, slots=True)
class VersionDocument:
    id: str
    version: str


@dataclass(frozen=True, slots=True)
class RowsDocument:
    """So many combinations of levels: a cell for each input, as a row of a decision table has."""

    when: list[list[str]]
    count: int


@dataclass(frozen=True, slots=True)
class CombinationsMovedDocument:
    """Several verdicts: the rule leaves the choice open. Rows may overlap; `count` counts each combination once."""

    before: list[str]
    after: list[str]
    count: int
    rows: list[RowsDocument]


@dataclass(frozen=True, slots=True)
class CombinationsDocument:
    inputs: list[str]
    total: int
    changed: list[CombinationsMovedDocument]


@dataclass(frozen=True, slots=True)
class MemberDocument:
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


@dataclass(frozen=True, slots=True)
class SelfDocument:
    """The judged node itself."""

    leverage: str | None
    essential: bool
    blocking_gap: bool


@dataclass(frozen=True, slots=True)
class BagsMovedDocument:
    before: list[str]
    after: list[str]
    count: int
    smallest: list[MemberDocument]
    self: SelfDocument


@dataclass(frozen=True, slots=True)
class BagsDocument:
    """Bags of 1 to `children` children."""

    children: int
    total: int
    changed: list[BagsMovedDocument]


@dataclass(frozen=True, slots=True)
class RuleChangeDocument:
    """Without a node: the rule of any node of the kind. Neither combinations nor bags: they could not be listed."""

    node: str | None
    kind: str
    axis: str
    moved: bool
    combinations: CombinationsDocument | None
    bags: BagsDocument | None


@dataclass(frozen=True, slots=True)
class LeavesMovedDocument:
    before: list[str]
    after: list[str]
    count: int


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """Combinations of leaves below a node on top, or the whole assignment; null: not counted."""

    node: str | None
    axis: str
    total: int | None
    changed: list[LeavesMovedDocument] | None


@dataclass(frozen=True, slots=True)
class ChangesDocument:
    """What `goalcheck rubric diff --format json` writes. `words`: where only texts changed."""

    format: Literal["goalcheck-rubric-diff"]
    version: Literal[1]
    old: VersionDocument
    new: VersionDocument
    moved: bool
    structure: list[NoteDocument]
    rules: list[RuleChangeDocument]
    wholes: list[WholeDocument]
    words: list[str]


def render(changes: Changes, view: View) -> str:
    """One JSON object; `moved` says whether any verdict changed."""
    whole = ChangesDocument(
        "goalcheck-rubric-diff", 1, _version(changes.old), _version(changes.new), changes.moved,
        [note_document(it) for it in changes.structure], [_rule(it) for it in changes.rules],
        [_whole(it) for it in changes.wholes], list(changes.words),
    )  # fmt: skip
    return written(asdict(whole))


def _version(rubric: Rubric) -> VersionDocument:
    return VersionDocument(rubric.rubric, rubric.version)


def _rule(change: RuleChange) -> RuleChangeDocument:
    site, shifts, moves = change.site, change.shifts, change.moves
    combinations = _combinations(shifts) if shifts else None
    bags = _bags(moves) if moves else None
    return RuleChangeDocument(site.node, site.kind.value, site.axis.id, change.moved, combinations, bags)


def _combinations(shifts: Shifts) -> CombinationsDocument:
    changed = [
        CombinationsMovedDocument(
            list(it.before), list(it.after), it.count,
            [RowsDocument([list(cell) for cell in part.when], part.count) for part in it.parts],
        )
        for it in shifts.found
    ]  # fmt: skip
    return CombinationsDocument(list(shifts.inputs), shifts.total, changed)


def _bags(moves: Moves) -> BagsDocument:
    return BagsDocument(moves.children, moves.total, [_bag(it) for it in moves.found])


def _bag(move: Move) -> BagsMovedDocument:
    smallest, own = [_member(it) for it in move.witness], move.parent
    itself = SelfDocument(next(iter(own.leverage), None), bool(own.essential), bool(own.blocking_gap))
    return BagsMovedDocument(list(move.before), list(move.after), move.count, smallest, itself)


def _member(it: Member) -> MemberDocument:
    return MemberDocument(
        list(it.verdict), it.count, it.essential, it.leverage, it.strength, it.type, it.effect, it.independence,
        it.comparable, it.source,
    )  # fmt: skip


def _whole(whole: WholeChange) -> WholeDocument:
    if whole.counts is None:
        return WholeDocument(whole.node, whole.axis.id, None, None)
    moved = sorted((move, count) for move, count in whole.counts.items() if move[0] != move[1])
    changed = [LeavesMovedDocument(list(before), list(after), count) for (before, after), count in moved]
    return WholeDocument(whole.node, whole.axis.id, whole.counts.total(), changed)
