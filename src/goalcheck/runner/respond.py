"""The way of every command: read, answer, write; and the exit status that follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.runner import terminal
from goalcheck.runner.output import Output
from goalcheck.runner.progress import FileProgress
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.yaml import Input

T = TypeVar("T")
Tick = Callable[[int, int], None]
"""Called after each file with how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Given(Generic[T]):
    """What a command read; `value` is None where nothing could be read.

    `faulty`: the files with faults. `files`: those that the output may not replace. `languages`: the authors' own.
    """

    value: T | None
    faulty: tuple[Input[object], ...] = ()
    files: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The text to write, None where there is nothing to write; what to complain of after it; and the exit status."""

    text: str | None
    complaint: str = ""
    status: Exit = Exit.DONE


def respond(
    out: Output,
    load: Callable[[Tick], Given[T]],
    answer: Callable[[T, View], Answer],
    doing: str = "judging",
    **asked: Any,
) -> int:
    """Load the input, write the answer to it, and return the exit status; `asked` goes into the view."""
    from goalcheck.files.invalid import InvalidInput

    language, faulty = out.language(), False
    try:
        with FileProgress(word(doing, language)) as progress:
            given = load(progress.tick)
        terminal.complain_of(given.faulty, language)
        language, faulty = out.language(*given.languages), bool(given.faulty)
        if given.value is None:
            return Exit.INVALID
        refuse_input(out.path, *given.files)
        said = answer(given.value, out.view(language, **asked))
    except InvalidInput as invalid:
        terminal.complain_of(invalid.inputs, language)
        return Exit.INVALID
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {visible(say(misuse.said, language))}\n")
        return Exit.INVALID if faulty else Exit.USAGE
    return _finish(out, said, language, faulty)


def _finish(out: Output, said: Answer, language: str, faulty: bool) -> int:
    if said.text is not None and not terminal.deliver(out.fitted(said.text), out.path, language):
        return Exit.UNWRITTEN
    terminal.complain(said.complaint)
    return Exit.INVALID if faulty else said.status


def nothing(tick: Tick) -> Given[tuple[()]]:
    """The input of a command that reads nothing."""
    return Given(())


def refuse_input(output: Path | None, *read: Path | None) -> None:
    """Raise Misuse where the result would replace a file that is read."""
    from goalcheck.files import disk as files

    there = [path for path in read if path is not None and files.exists(path)]
    if output is not None and files.exists(output) and any(path.samefile(output) for path in there):
        raise Misuse(message("usage-output-is-input", path=str(output)))
