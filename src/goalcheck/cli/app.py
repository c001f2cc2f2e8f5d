"""The application: a command line in, an exit status out; and what becomes of errors that are not findings."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from goalcheck.catalogue.sentences import languages, say, word
from goalcheck.core.misuse import Misuse
from goalcheck.core.visible import visible
from goalcheck.runner.status import Exit
from goalcheck.runner.terminal import complain, deliver, language_for, secure, silence, unwritten, working_folder

COMPLETE = "_GOALCHECK_COMPLETE"
"""What a shell sets to ask what a word may be."""


ASKS_VERSION = (["--version"], ["-V"])


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status. Show a trace only for a bug, and only with GOALCHECK_DEBUG=1."""
    secure()
    lang = asked_language(arguments)
    try:
        from goalcheck.cli.commands import root, version_line

        if list(arguments) in ASKS_VERSION:
            return Exit.DONE if deliver(version_line(), None, language_for(lang)) else Exit.UNWRITTEN

        if COMPLETE in os.environ:
            from typer.completion import get_completion_inspect_parameters

            get_completion_inspect_parameters()  # makes the shells known to typer
        status = root(lang).main(args=list(arguments), prog_name="goalcheck", standalone_mode=False, obj=lang)
        sys.stdout.flush()
        return int(status or Exit.DONE)
    except BrokenPipeError:
        return _closed()
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # of which typer makes a finding
            return _closed()
        raise
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except Misuse as misuse:
        complain(f"goalcheck: {visible(say(misuse.said, language_for(lang)))}\n")
        return Exit.USAGE
    except OSError as error:
        return _failed(error, language_for(lang))
    except Exception as error:  # whatever is left is a usage error or a bug, and must not look like a finding
        return _refused(error, arguments, language_for(lang))


def _closed() -> int:
    """The reader of standard output stopped reading."""
    silence(sys.__stdout__ or sys.stdout)
    return Exit.CLOSED


def _failed(error: OSError, language: str) -> int:
    """Report what the system refused: something about a file or the working folder, else to write what typer printed."""
    if isinstance(error.filename, str | bytes):
        said = word("cannot-read", language, reason=error.strerror or str(error))
        complain(f"{visible(os.fsdecode(error.filename))}: {said}\n")
        return Exit.INVALID
    if not working_folder():
        complain(f"goalcheck: {word('no-working-folder', language)}\n")
        return Exit.INVALID
    unwritten(error, None, language)
    return Exit.UNWRITTEN


def asked_language(arguments: Sequence[str]) -> str:
    """Return the language of `--lang`, wherever it stands, since help and usage errors use it too; "" if there is none."""
    for place, option in enumerate(arguments):
        name, _, value = option.partition("=")
        if name == "--lang" and (found := value or "".join(arguments[place + 1 : place + 2])) in languages():
            return found
    return ""


def _refused(error: Exception, arguments: Sequence[str], language: str) -> int:
    """Report a usage error that typer found. Anything else is a bug of ours."""
    if hasattr(error, "show") and hasattr(error, "exit_code"):
        from goalcheck.cli.usage import usage_message

        complain(usage_message(error, arguments, language))
        return Exit.USAGE
    if os.environ.get("GOALCHECK_DEBUG") == "1":
        import traceback

        complain("".join(f"{visible(line)}\n" for line in traceback.format_exc().splitlines()))
    complain(word("bug", language, error=visible(f"{type(error).__name__}: {error}"[:300])) + "\n")
    return Exit.BUG
