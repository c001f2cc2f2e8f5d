"""`goalcheck diff`: what moved between two years of an assignment, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.message import message
from goalcheck.phrases.visible import visible
from goalcheck.questions.diff.forms import FORMS, Gathered, Named, form
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.questions.diff.pairs import Both, Changed

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


FOLDER = Path("assignments")


class FailOn(StrEnum):
    """WORSE: a verdict is worse. UNJUDGED: a verdict that had a level has none now. ANY: anything differs. INCOMPARABLE:
    something cannot be compared."""

    WORSE = "worse"
    UNJUDGED = "unjudged"
    ANY = "any"
    INCOMPARABLE = "incomparable"


def diff(
    sides: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD] NEW",
            show_default=False,
            help="Assignment files, or REV:PATH of the git repository; without OLD, the year before NEW.",
        ),
    ] = None,
    git: Annotated[
        str | None,
        typer.Option("--git", metavar="BASE", help="Compare a folder with how it was at BASE, or at A and B for A..B."),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option(
            "--fail-on", help="Exit with 1 where a verdict is worse or lost, anything differs, or cannot be compared."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Compare two different assignments.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Tell every verdict, and all of each cause.")] = False,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge both by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    output: ToFile = None,
) -> int:
    """Say what moved between two years of an assignment, and why.

    Example: goalcheck diff assignments/heder.yaml assignments/heder-2023.yaml
    """
    from goalcheck.files.invalid import InvalidInput
    from goalcheck.questions.diff.called import is_driven
    from goalcheck.runner.demand import Misuse, refuse_input, said

    if git is None and is_driven(sides or []):
        return _driven(sides or [], lang, rubric, output_format)
    language = terminal.language_for(lang)
    try:
        changed = _changed(sides or [], git, force, rubric)
        authors = changed.pairs[0].new.loaded.assignment.languages if changed.pairs else ()
        language = terminal.language_for(lang, *authors)
        refuse_input(output, *_read(changed))
    except InvalidInput as invalid:
        terminal.complain_of(invalid.inputs, language)
        return Exit.INVALID
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    terminal.complain_of(changed.faulty, language)
    if changed.faulty and not (changed.pairs or changed.added or changed.removed):
        terminal.complain(_not_compared(changed, language))
        return Exit.INVALID
    gathered = Gathered(tuple(map(_named, changed.pairs)), changed.added, changed.removed, changed.notes)
    view = terminal.view(language, output, explain=explain)
    chosen = form(output_format)
    text = chosen.overview(gathered, view) if git is not None else chosen.render(gathered.named[0], view)
    if not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    failures = list(_failures(gathered, fail_on or [], language))
    terminal.complain("".join(f"{it}\n" for it in failures))
    return Exit.INVALID if changed.faulty else Exit.MISSED if failures else Exit.DONE


def _driven(arguments: Sequence[str], lang: str | None, rubric: Path | None, output_format: Form) -> int:
    """Show what git asks an external diff for; git stops at any other status than that of success, so that a reader who has
    seen enough is no fault either."""
    from goalcheck.questions.diff.driver import driven, head, plain

    shown = driven(arguments, rubric)
    language = terminal.language_for(lang, *(shown.pair.new.loaded.assignment.languages if shown.pair else ()))
    if shown.pair is None:
        text = head(shown) + plain(shown, language)
    else:
        begun = head(shown) if output_format == FORMS[0] else ""
        text = begun + form(output_format).render(_named(shown.pair), terminal.view(language))
    try:
        return Exit.DONE if terminal.deliver(text, None, language) else Exit.UNWRITTEN
    except BrokenPipeError:
        terminal.silence(sys.stdout)
        return Exit.DONE


def _changed(sides: Sequence[str], git: str | None, force: bool, rubric: Path | None) -> Changed:
    """The pairs to compare. Raises InvalidInput, Misuse."""
    from goalcheck.questions.diff.pairs import Changed, previous, two
    from goalcheck.runner.demand import Misuse

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


def _named(pair: Both) -> Named:
    from goalcheck.questions.diff.answer.comparison import compare
    from goalcheck.questions.diff.lines import lines

    comparison = compare(pair.old.loaded, pair.new.loaded)
    return Named(comparison, pair.old.name, pair.new.name, pair.notes, lines(pair.new.document), pair.new.place)


def _failures(gathered: Gathered, fail_on: Sequence[FailOn], language: str) -> Iterator[str]:
    """What was asked to fail on and is there, in a sentence each."""
    from goalcheck.questions.diff.answer.direction import Direction
    from goalcheck.questions.diff.moves import Way, way
    from goalcheck.questions.diff.words import Said

    for named in gathered.named:
        comparison = named.comparison
        said = Said(comparison, language)
        moved = [(said.name(it.subject), comparison.direction(it), way(comparison, it)) for it in comparison.verdicts]
        worse = [name for name, _, it in moved if it is Way.WORSE]
        unjudged = [name for name, it, _ in moved if it is Direction.UNJUDGED]
        apart = [said.name(it.subject) for it in comparison.incomparable]
        apart += [name for name, it, _ in moved if it is Direction.INCOMPARABLE]
        for on, names in ((FailOn.WORSE, worse), (FailOn.UNJUDGED, unjudged), (FailOn.INCOMPARABLE, apart)):
            if on in fail_on and names:
                yield word(f"compare-fail-{on.value}", language, names="; ".join(dict.fromkeys(names)))
    differs = gathered.added or gathered.removed or any(not it.comparison.empty for it in gathered.named)
    if FailOn.ANY in fail_on and differs:
        yield word("compare-fail-any", language)
