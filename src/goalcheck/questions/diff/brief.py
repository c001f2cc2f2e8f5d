"""What moved between two years in a few lines, for a reader with half a minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from goalcheck.core.verdict import Status
from goalcheck.core.visible import visible
from goalcheck.engine import Judged
from goalcheck.questions.diff.answer.change import Added, Moved, Removed, Rescored, Reworded, Subject, SubjectKind
from goalcheck.questions.diff.answer.flat import key_of
from goalcheck.questions.diff.answer.records import RecommendationOutcome
from goalcheck.questions.diff.moves import UNASSESSED, MoveDirection, MoveRow
from goalcheck.questions.diff.why import only_rubric
from goalcheck.questions.diff.words import ComparisonWords

MOST_LISTED = 4
"""Names in a line."""
ACTED_ON = frozenset(
    {RecommendationOutcome.IMPLEMENTED, RecommendationOutcome.PARTLY, RecommendationOutcome.NOT_IMPLEMENTED}
)
TOLD = ("assignment", "goal", "interpretation")
"""Nodes of which it is told that they came out as before."""


def brief(said: ComparisonWords, rows: Sequence[MoveRow]) -> Iterator[tuple[str, str]]:
    """Lines of a name and what is to be said, which may be nothing."""
    comparison = said.comparison
    by_way = {way: [row for row in rows if row.way is way] for way in MoveDirection}
    if not comparison.verdicts:
        yield said.word("compare-verdicts"), said.word("compare-none-moved")
    else:
        for way in (MoveDirection.BETTER, MoveDirection.WORSE):
            moved = [_moved(said, row) for row in by_way[way]]
            yield said.word(f"way-{way.value}"), "\n".join(moved) or said.word("compare-nothing")
        for way in (it for it in MoveDirection if it not in (MoveDirection.BETTER, MoveDirection.WORSE) and by_way[it]):
            yield said.word(f"way-{way.value}"), _names(said, by_way[way])
    same, never = _as_before(said)
    yield said.word("compare-as-before"), _several(said, same, "\n")
    yield said.word("compare-never-judged"), _several(said, never)
    yield said.word("compare-not-comparable"), "\n".join(_set_apart(said))
    if comparison.rubric is not None:
        yield said.word("compare-rule"), said.change(comparison.rubric)
    yield said.word("recommendations"), "\n".join(_followed(said))
    moves = Counter(it.move for it in comparison.gaps)
    yield said.word("gaps"), _counted((said.word(f"gap-{how.value}"), count) for how, count in moves.items())
    yield said.word("compare-evidence"), _counted(_evidence(said))


def _moved(said: ComparisonWords, row: MoveRow) -> str:
    name, axis = said.placed(row.change.subject), said.axis(row.change.axis).lower()
    key = "compare-moved-by-rubric" if only_rubric(said.comparison.cause(row.change)) else "compare-moved-verdict"
    return said.word(key, name=name, axis=axis, moved=said.step(row.change))


def _names(said: ComparisonWords, found: list[MoveRow]) -> str:
    """The parts of rows, by axis: by name where they are few, else the whole by name and the others counted."""
    by_axis: dict[str, list[MoveRow]] = {}
    for row in found:
        by_axis.setdefault(row.change.axis, []).append(row)
    return "\n".join(_on(said, axis, them) for axis, them in by_axis.items())


def _on(said: ComparisonWords, axis: str, found: list[MoveRow]) -> str:
    subjects = [row.change.subject for row in found]
    names = [said.name(it) for it in subjects]
    if len(names) > MOST_LISTED:
        counts = Counter(it.kind for it in subjects if it.kind is not SubjectKind.ASSIGNMENT)
        names = [said.word("overall")] if len(subjects) > counts.total() else []
        names += [
            said.word(f"compare-count-{kind.value}", count=count)
            if count > 1
            else next(said.name(it) for it in subjects if it.kind is kind)
            for kind, count in counts.items()
        ]
    listed = said.word("compare-on-axis", axis=said.axis(axis), names="; ".join(names))
    below = sum(row.likewise for row in found)
    return said.word("compare-and-below", names=listed, count=below) if below else listed


def _as_before(said: ComparisonWords) -> tuple[list[str], list[str]]:
    """The whole, goals and readings that came out as before, each with its verdict; and what nobody looked at in either
    year, on the first axis."""
    old, new = said.comparison.old, said.comparison.new
    moved = {(it.subject.kind.value, it.subject.after, it.axis) for it in said.comparison.verdicts}
    about = {axis.id for axis in new.rubric.axes if axis.about}
    same: list[str] = []
    never: list[str] = []
    for node, then in _both(said):
        for now in node.judgements if then else ():
            kind = SubjectKind(node.kind)
            if now.axis in about or (node.kind, node.id, now.axis) in moved:
                continue
            if now.verdict.status not in UNASSESSED and node.kind in TOLD:
                verdict = said.new.verdict_of(node.id, kind, now.axis, now.verdict)
                name = said.name(Subject(kind, then.id if then else None, node.id))
                axis = said.axis(now.axis).lower()
                same.append(said.word("compare-moved-verdict", name=name, axis=axis, moved=verdict))
            was = then.on(old.first_axis) if then else None
            if now.axis == new.first_axis and was and now.verdict.status is was.verdict.status is Status.NOT_ASSESSED:
                never.append(said.new.title(node.id) if node.kind != "assignment" else said.word("overall"))
    return same, never


def _both(said: ComparisonWords) -> Iterator[tuple[Judged, Judged | None]]:
    """Each node of the new year once, but evidence and what only the rubric names, with the same node of the old year."""
    before = said.comparison.files[0].names
    seen: set[str] = set()
    for node in said.comparison.new.root.walk():
        if node.kind not in ("evidence", "missing") and node.id not in seen:
            seen.add(node.id)
            kind = SubjectKind(node.kind)
            yield node, said.old.node_of(kind, before.get(key_of(kind, node.id)))


def _set_apart(said: ComparisonWords) -> Iterator[str]:
    """The findings that cannot be compared, by what they are about."""
    by_parent: dict[str, list[str]] = {}
    for it in said.comparison.incomparable:
        by_parent.setdefault(said.above(it.subject), []).append(visible(it.subject.name))
    for name, ids in by_parent.items():
        yield said.word("compare-apart", name=name, ids=", ".join(ids))


def _followed(said: ComparisonWords) -> Iterator[str]:
    """What became of the recommendations: those acted on by name, the others counted."""
    by_status: dict[RecommendationOutcome, list[str]] = {}
    for it in said.comparison.recommendations:
        by_status.setdefault(it.became, []).append(said.name(it.subject))
    for status in (it for it in RecommendationOutcome if it in by_status):
        names = by_status[status]
        what = _several(said, names) if status in ACTED_ON else str(len(names))
        yield said.word("compare-on-axis", axis=said.word(f"followed-{status.value}"), names=what)


def _evidence(said: ComparisonWords) -> Iterator[tuple[str, int]]:
    """How many pieces of evidence are new, gone, moved, scored anew, have other figures, or other words."""
    changes = [it for it in said.comparison.changes if it.subject.kind is SubjectKind.EVIDENCE]
    scored = [it for it in changes if isinstance(it, Rescored)]
    series = [it for it in scored if it.before.indicator and it.after.indicator]
    for key, found in (
        ("new", [it for it in changes if isinstance(it, Added)]),
        ("gone", [it for it in changes if isinstance(it, Removed)]),
        ("elsewhere", [it for it in changes if isinstance(it, Moved)]),
        ("scored-anew", [it for it in scored if it not in series]),
        ("figures", series),
        ("said-anew", [it for it in changes if isinstance(it, Reworded)]),
    ):
        yield said.word(f"compare-{key}"), len({it.subject for it in found})


def _counted(counts: Iterable[tuple[str, int]]) -> str:
    return "; ".join(f"{name}: {count}" for name, count in counts if count)


def _several(said: ComparisonWords, names: Iterable[str], between: str = "; ") -> str:
    """Names in a line; of many the first, and how many more."""
    once = list(dict.fromkeys(names))
    if len(once) <= MOST_LISTED:
        return between.join(once)
    return between.join([*once[: MOST_LISTED - 1], said.word("compare-more", count=len(once) - MOST_LISTED + 1)])
