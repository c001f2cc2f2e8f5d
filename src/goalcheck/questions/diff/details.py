"""Every change of a comparison as blocks: what cannot be compared, the rubric, each part, and what stands beside the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goalcheck.core.visible import visible
from goalcheck.document import Block, Heading, Paragraph, listed, nested, table
from goalcheck.model.assignment import Evidence
from goalcheck.questions.diff.answer.change import (
    Added,
    Change,
    Removed,
    Rescored,
    Reworded,
    RubricChange,
    Subject,
    SubjectKind,
    VerdictChange,
)
from goalcheck.questions.diff.answer.match import WITH_FORMER_IDS
from goalcheck.questions.diff.answer.records import GapChange, Incomparable, Reason, RecommendationChange
from goalcheck.questions.diff.phrases import came_or_went, of_rubric
from goalcheck.questions.diff.words import ComparisonWords

MARKED = re.compile(r"\[-.*-\]|\{\+.*\+\}")
APART = (Incomparable, RubricChange, GapChange, RecommendationChange)
"""Changes that have a section of their own."""


def sections(said: ComparisonWords) -> Iterator[Block]:
    """What stands by itself: findings set apart, the rubric, recommendations and gaps."""
    yield from incomparable(said)
    yield from rubric(said)
    yield from recommendations(said)
    yield from gaps(said)


def rest(said: ComparisonWords) -> Iterator[Block]:
    """Every other change, part by part, then the sources."""
    yield from parts(said)
    yield from sources(said)
    yield from suggestions(said)


def incomparable(said: ComparisonWords) -> Iterator[Block]:
    """Each finding whose two years cannot be compared: why, and what changed in it all the same."""
    found = said.comparison.incomparable
    if not found:
        return
    yield Heading(said.word("compare-not-comparable"))
    yield Paragraph(said.word("compare-set-apart"))
    yield nested(tuple(line for it in found for line in _apart(said, it)))


def _apart(said: ComparisonWords, change: Incomparable) -> Iterator[tuple[int, str]]:
    yield 0, said.name(change.subject)
    part = said.part(change.subject)
    assert isinstance(part, Evidence), "only evidence is set apart"
    yield 1, said.predicate(change)
    year = next(year for year, _ in said.years(change.subject))
    if Reason.SAID in change.reasons and part.comparable_note:
        yield 1, year.text(part.comparable_note)
    if Reason.BROKEN in change.reasons and part.indicator:
        for seen in sorted(part.indicator.observed, key=lambda it: it.year):
            if seen.breaks:
                yield 1, said.word("trace-break", year=seen.year, reason=year.text(seen.breaks))
    for it in said.comparison.changes:
        if it.subject == change.subject and isinstance(it, Rescored | Added | Removed):
            yield 1, said.predicate(it)


def rubric(said: ComparisonWords) -> Iterator[Block]:
    """What differs between the rubrics, and each verdict by old and new evidence under either."""
    change = said.comparison.rubric
    if change is None:
        return
    yield Heading(said.word("compare-rule"))
    yield Paragraph(f"{said.change(change)}.")
    if not change.changed:
        yield Paragraph(said.word("compare-rubric-words"))
        return
    yield listed(of_rubric(said, it) for it in change.changed)
    cells = [(it, said.comparison.cause(it).cells) for it in said.comparison.verdicts]
    rows = [_cells(said, it) for it, found in cells if found is not None]
    if rows:
        yield Paragraph(said.word("compare-cells"))
        heads = ("node", "cell-old", "cell-rubric", "cell-evidence", "cell-new")
        yield table(tuple(said.word(f"compare-{it}") for it in heads), tuple(rows))


def _cells(said: ComparisonWords, change: VerdictChange) -> tuple[str, ...]:
    cells, kind = said.comparison.cause(change).cells, change.subject.kind
    assert cells is not None, "asked only where the rubric changed"
    before, after = change.subject.before, change.subject.after
    unfit = said.word("compare-unfit")
    return (
        f"{said.name(change.subject)}, {said.axis(change.axis).lower()}",
        said.old.verdict_of(before, kind, change.axis, cells.old),
        said.new.verdict_of(before, kind, change.axis, cells.only_rubric) if cells.fits[0] else unfit,
        said.old.verdict_of(after, kind, change.axis, cells.only_evidence) if cells.fits[1] else unfit,
        said.new.verdict_of(after, kind, change.axis, cells.new),
    )


def recommendations(said: ComparisonWords) -> Iterator[Block]:
    found = said.comparison.recommendations
    if not found:
        return
    yield Heading(said.word("recommendations"))
    heads = said.word("compare-asked"), said.word("compare-became"), said.word("compare-shown-by")
    yield table(heads, tuple(_recommendation(said, it) for it in found))


def _recommendation(said: ComparisonWords, change: RecommendationChange) -> tuple[str, str, str]:
    asked = change.after or change.before
    assert asked is not None, "either file has it"
    year = next(year for year, _ in said.years(change.subject))
    who = year.addressees(asked)
    shown = [year.text(asked.status_note) if change.after else ""]
    if change.after and asked.status_source:
        shown.append(said.word("trace-source", source=year.source(asked.status_source)))
    what = f"{year.text(asked.text)} ({who})" if who else year.text(asked.text)
    return what, said.predicate(change), "\n".join(it for it in shown if it) or "–"


def gaps(said: ComparisonWords) -> Iterator[Block]:
    if said.comparison.gaps:
        yield Heading(said.word("gaps"))
        yield listed(said.change(it) for it in said.comparison.gaps)


def parts(said: ComparisonWords) -> Iterator[Block]:
    """Each part that changed, below what it stands under, with all that changed in it."""
    by_parent: dict[str, dict[Subject, list[Change]]] = {}
    for change in said.comparison.changes:
        if not isinstance(change, APART) and not _source_moved(change):
            by_parent.setdefault(_place(said, change.subject), {}).setdefault(change.subject, []).append(change)
    found = [line for name, subjects in by_parent.items() for line in _below(said, name, subjects)]
    if found:
        yield Heading(said.word("compare-parts"))
        if any(MARKED.search(line) for _, line in found):
            yield Paragraph(said.word("compare-legend"))
        yield nested(tuple(found))


def _place(said: ComparisonWords, subject: Subject) -> str:
    """What a change is told under: of evidence what it stands below; any other part stands for itself."""
    return (said.above(subject) if subject.kind is SubjectKind.EVIDENCE else "") or said.name(subject)


def _below(said: ComparisonWords, parent: str, subjects: dict[Subject, list[Change]]) -> Iterator[tuple[int, str]]:
    yield 0, parent
    for subject, changes in subjects.items():
        shown = [it for it in changes if not isinstance(it, Reworded) or _shown(said, it, changes)]
        whole = [it for it in shown if isinstance(it, Added | Removed)]
        yield from ((1, said.predicate(it)) for it in whole)
        rest = [it for it in shown if it not in whole]
        if subject.kind is SubjectKind.EVIDENCE and rest:
            yield 1, said.name(subject)
        yield from ((2 if subject.kind is SubjectKind.EVIDENCE else 1, said.predicate(it)) for it in rest)


def _shown(said: ComparisonWords, change: Reworded, changes: list[Change]) -> bool:
    """Whether a wording is told: of one text in several languages only the reader's, where it is among them."""
    languages = [it.language for it in changes if isinstance(it, Reworded) and it.field == change.field]
    return change.language in (said.language, "") or said.language not in languages


def sources(said: ComparisonWords) -> Iterator[Block]:
    found = [it for it in said.comparison.changes if _source_moved(it)]
    if found:
        yield Heading(said.word("compare-sources"))
        yield listed(_source(said, it) for it in found)


def _source_moved(change: Change) -> bool:
    return change.subject.kind is SubjectKind.SOURCE and isinstance(change, Added | Removed)


def _source(said: ComparisonWords, change: Change) -> str:
    assert isinstance(change, Added | Removed), "no other is told here"
    year, name = next(iter(said.years(change.subject)))
    return said.word("compare-about", what=came_or_went(said, change), said=year.source(name))


def suggestions(said: ComparisonWords) -> Iterator[Block]:
    found = said.comparison.suggestions
    if found:
        yield Heading(said.word("compare-renamed-perhaps"))
        yield listed(_suggestion(said, it.subject) for it in found)


def _suggestion(said: ComparisonWords, subject: Subject) -> str:
    key = "compare-suggestion" if subject.kind in WITH_FORMER_IDS else "compare-suggestion-same"
    return said.word(key, before=visible(subject.before or ""), after=visible(subject.after or ""))
