"""What the user's terminal and locale can do, and writing to it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from goalcheck.catalogue.sentences import FALLBACK, languages, word
from goalcheck.core.visible import harmless, visible

if TYPE_CHECKING:
    from goalcheck.yaml import Input

NARROWEST, WIDEST = 40, 400


def user_language() -> str | None:
    """Return the language of the user's locale, if there is a catalogue for it."""
    setting = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    language = setting.partition("_")[0].partition(".")[0].lower()
    return language if language in languages() else None


def language_for(chosen: str, *authors: str) -> str:
    """Return the language asked for, else the user's, else the first of the author's that has a catalogue."""
    return chosen or user_language() or next((it for it in authors if it in languages()), FALLBACK)


def width() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, WIDEST))


def colour(stream: TextIO) -> bool:
    """Tell whether to use colour: not with NO_COLOR, always with FORCE_COLOR, else on a terminal that is not dumb."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def write(text: str, stream: TextIO) -> None:
    """Write all of `text`, with escapes for what the encoding of the stream lacks. Raise OSError."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    stream.write(text)
    stream.flush()


def secure() -> None:
    """Replace standard streams that are closed, so that no opened file takes their place. The exit status then tells that
    the output could not be written."""
    for handle, (name, flags) in enumerate((("stdin", os.O_RDONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY))):
        if getattr(sys, name) is not None:
            continue
        try:
            os.fstat(handle)
        except OSError:
            free = os.open(os.devnull, flags)
            if free != handle:
                os.dup2(free, handle)
                os.close(free)
        mode = "r" if name == "stdin" else "w"
        setattr(sys, name, open(handle, mode, encoding="utf-8", errors="backslashreplace", closefd=False))  # noqa: SIM115


def working_folder() -> bool:
    """Whether the working folder is still there."""
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        return False
    return True


def silence(stream: TextIO) -> None:
    """Discard what is still buffered, so that the interpreter does not fail to flush it on exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(text: str) -> None:
    """Write to standard error. Ignore errors, as nobody may be reading it."""
    try:
        write(harmless(text), sys.stderr)
    except (OSError, ValueError):
        return


def complain_of(inputs: Iterable[Input[object]], language: str) -> None:
    """List every fault of the inputs on standard error, file by file."""
    for it in inputs:
        from goalcheck.phrases.faults import render

        complain(render(it.located(), language))


def deliver(text: str, output: Path | None, language: str) -> bool:
    """Write the result to a file, whole or not at all, or to standard output. Return whether that worked.

    Raise BrokenPipeError where the reader of standard output stops reading, which is no fault.
    """
    try:
        if output is None:
            write(text, sys.stdout)
        else:
            from goalcheck.files.disk import write_atomic

            write_atomic(output, text)
    except BrokenPipeError:
        raise
    except OSError as error:
        unwritten(error, output, language)
        return False
    return True


def unwritten(error: OSError, output: Path | None, language: str) -> None:
    """Say that the result could not be written to a file, or to standard output, of which nothing more is then expected."""
    if output is None:
        silence(sys.stdout)
    name = visible(str(output)) if output else "stdout"
    complain(word("cannot-write", language, path=name, reason=error.strerror or str(error)) + "\n")
