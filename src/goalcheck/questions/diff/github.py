"""Workflow commands, which GitHub shows as annotations: one for each verdict that moved, on the line of what is judged.

GitHub shows ten of a kind from each step, so worse verdicts come first; the rest are told as plain lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.visible import harmless, visible
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.files.top import from_top
from goalcheck.phrases.annotation import MOST, annotation
from goalcheck.questions.diff.layout import beside_lines
from goalcheck.questions.diff.moves import MoveDirection, rows, steps
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.diff.why import CauseWords
from goalcheck.questions.diff.words import ComparisonWords

WARNINGS = frozenset(
    {
        MoveDirection.WORSE,
        MoveDirection.UNASSESSED,
        MoveDirection.UNJUDGED,
        MoveDirection.INCOMPARABLE,
        MoveDirection.LESS_SURE,
        MoveDirection.VANISHED,
    }
)
"""What a reviewer has to look at; all else is a notice."""
RANKS = {
    way: rank
    for rank, way in enumerate((MoveDirection.WORSE, *(it for it in MoveDirection if it is not MoveDirection.WORSE)))
}


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of one line; the lower its rank, the sooner."""

    rank: int
    kind: str
    file: str
    line: int
    title: str
    text: str


def render(named: NamedComparison, view: View) -> str:
    return overview(FolderComparison((named,)), view)


def overview(folder: FolderComparison, view: View) -> str:
    found = sorted((it for named in folder.named for it in _notes(named, view)), key=lambda it: it.rank)
    seen: Counter[str] = Counter()
    annotated: list[str] = []
    plain: list[str] = []
    for it in found:
        seen[it.kind] += 1
        if seen[it.kind] <= MOST:
            place = (("file", it.file), ("line", str(it.line)), ("title", it.title))
            annotated.append(annotation(it.kind, place, it.text))
        else:
            plain.append(f"{it.file}:{it.line}: {it.title}. {it.text}")
    for named in folder.named:
        if not named.comparison.verdicts:
            plain.append(f"{posix(named.place or named.new)}: {word('compare-none-moved', view.language)}")
        plain += [f"{posix(named.place or named.new)}: {say(it, view.language)}" for it in named.notes]
    plain += beside_lines(folder, view)
    rest = harmless("\n".join(visible(it) for it in plain))
    return "".join(f"{it}\n" for it in [*annotated, *([rest] if rest else [])])


def _notes(named: NamedComparison, view: View) -> Iterator[Note]:
    """The verdicts that moved, then the findings that cannot be compared."""
    said, file = ComparisonWords(named.comparison, view.language), from_top(posix(named.place or named.new))
    why = CauseWords(said, view.explain)
    for row in rows(said, view.explain):
        likewise = [f"({said.word('compare-likewise', count=row.likewise)})"] if row.likewise else []
        moved = f"{said.axis(row.change.axis)}: {' '.join([*steps(said, row), *likewise])}."
        kind = "warning" if row.way in WARNINGS else "notice"
        title = f"{said.word(f'way-{row.way.value}')}: {said.placed(row.change.subject)}"
        line = named.line(row.change.subject)
        yield Note(RANKS[row.way], kind, file, line, title, " ".join([moved, *why.row(row)]))
    for it in named.comparison.incomparable:
        title = said.word("compare-not-comparable")
        text = f"{said.name(it.subject)}: {said.predicate(it)}"
        yield Note(len(RANKS), "notice", file, named.line(it.subject), title, text)
