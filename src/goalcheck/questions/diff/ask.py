"""What a user names → the text of what moved, and what of it was asked to fail on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.lines import lines
from goalcheck.questions.diff.moves import MoveDirection, way
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.diff.pairs import Changed, RevisionPair, previous, two
from goalcheck.questions.diff.words import ComparisonWords
from goalcheck.runner import terminal
from goalcheck.runner.forms import form
from goalcheck.runner.output import Output
from goalcheck.runner.respond import Answer, Given, respond
from goalcheck.runner.status import Exit

FOLDER = Path("assignments")


def load(sides: Sequence[str], git: str | None, force: bool, rubric: Path | None) -> Given[Changed]:
    """Read the pairs to compare. Raise InvalidInput, Misuse."""
    changed = _changed(sides, git, force, rubric)
    languages = changed.pairs[0].new.loaded.assignment.languages if changed.pairs else ()
    return Given(changed, changed.faulty, tuple(_read(changed)), languages)


def ask(changed: Changed, view: View, name: str, whole_folder: bool, fail_on: frozenset[str]) -> Answer:
    """Say what moved in the form of this name."""
    if changed.faulty and not (changed.pairs or changed.added or changed.removed):
        return Answer(None, _not_compared(changed, view.language))
    folder = FolderComparison(tuple(map(named, changed.pairs)), changed.added, changed.removed, changed.notes)
    text = form("diff", name).overview(folder, view) if whole_folder else _text(folder.named[0], view, name)
    failures = list(_failures(folder, fail_on, view.language))
    return Answer(text, "".join(f"{it}\n" for it in failures), Exit.MISSED if failures else Exit.DONE)


def _text(named: NamedComparison, view: View, name: str) -> str:
    return form("diff", name).render(named, view)


def show_driven(out: Output, arguments: Sequence[str], rubric: Path | None, headed: bool) -> int:
    """Show what git asks an external diff for; git stops at any other status than that of success, so that a reader who
    has seen enough is no fault either."""
    from goalcheck.questions.diff.driver import DriverResult, driven, head, plain

    def given() -> Given[DriverResult]:
        shown = driven(arguments, rubric)
        return Given(shown, languages=shown.pair.new.loaded.assignment.languages if shown.pair else ())

    def answer(shown: DriverResult, view: View) -> Answer:
        if shown.pair is None:
            return Answer(head(shown) + plain(shown, view.language))
        return Answer((head(shown) if headed else "") + _text(named(shown.pair), view, out.form))

    try:
        return respond(out, lambda _: given(), answer)
    except BrokenPipeError:
        terminal.silence(sys.stdout)
        return Exit.DONE


def _changed(sides: Sequence[str], git: str | None, force: bool, rubric: Path | None) -> Changed:
    if git is not None:
        from goalcheck.questions.diff.between import between

        if len(sides) > 1:
            raise Misuse(message("usage-compare-one-folder"))
        return between(git, Path(sides[0]) if sides else _folder(), rubric)
    if not 1 <= len(sides) <= 2:
        raise Misuse(message("usage-compare-sides"))
    return Changed((previous(sides[0], rubric) if len(sides) == 1 else two(sides[0], sides[1], force, rubric),))


def _not_compared(changed: Changed, language: str) -> str:
    """What a fault in an old version keeps from being compared, in a line each; safe to show."""
    return "".join(f"{visible(say(it, language))}\n" for it in changed.not_compared)


def _folder() -> Path:
    """What is compared between revisions unless a folder is named."""
    return FOLDER if FOLDER.is_dir() else Path()


def _read(changed: Changed) -> Iterator[Path]:
    """The files that are read; those of a revision are not on disk."""
    for pair in changed.pairs:
        for side in (pair.old, pair.new):
            yield from (Path(side.loaded.file), Path(side.loaded.rubric_file))


def named(pair: RevisionPair) -> NamedComparison:
    comparison = compare(pair.old.loaded, pair.new.loaded)
    return NamedComparison(
        comparison, pair.old.name, pair.new.name, pair.notes, lines(pair.new.document), pair.new.place
    )


def _failures(folder: FolderComparison, fail_on: frozenset[str], language: str) -> Iterator[str]:
    """What was asked to fail on and is there, in a sentence each."""
    for named in folder.named:
        for on, names in _reasons(named.comparison, ComparisonWords(named.comparison, language)):
            if on in fail_on and names:
                yield word(f"compare-fail-{on}", language, names="; ".join(dict.fromkeys(names)))
    differs = folder.added or folder.removed or any(not it.comparison.empty for it in folder.named)
    if "any" in fail_on and differs:
        yield word("compare-fail-any", language)


def _reasons(comparison: Comparison, said: ComparisonWords) -> Iterator[tuple[str, list[str]]]:
    """Each reason to fail with the names of the verdicts that it is about."""
    moved = [(said.name(it.subject), comparison.direction(it), way(comparison, it)) for it in comparison.verdicts]
    yield "worse", [name for name, _, it in moved if it is MoveDirection.WORSE]
    yield "unjudged", [name for name, it, _ in moved if it is Direction.UNJUDGED]
    apart = [said.name(it.subject) for it in comparison.incomparable]
    yield "incomparable", apart + [name for name, it, _ in moved if it is Direction.INCOMPARABLE]
