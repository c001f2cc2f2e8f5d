"""The application: its commands, and what becomes of errors that are not findings."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import typer

from goalcheck.catalogue.sentences import word
from goalcheck.phrases.visible import visible
from goalcheck.runner.status import Exit
from goalcheck.runner.terminal import complain, language_for, secure, silence

EXITS = """
Exit status: 0 done, 1 a finding (something wrong with a file, a demand of --fail-under or --fail-on missed, bad rows),
2 usage, 3 input could not be read, or is not valid where more was asked for, 70 a bug of ours, 74 the result could not be
written.
"""

COMMANDS = (
    "assess",
    "why",
    "firm",
    "next",
    "diff",
    "trend",
    "validate",
    "agree",
    "explain",
    "portfolio",
    "rubric",
    "schema",
)
"""In the order of the help. Each is a folder of `questions`, whose module `command` has a function of its name (`next_` where
Python has the name), or commands of its own."""
WITH_EXITS = frozenset({"assess", "why", "firm", "next", "diff", "trend", "validate", "agree"})
"""Commands whose help ends with what their exit status means."""


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application with the command that the arguments name, since the others take time to import; with all of them
    where they name none."""
    app = typer.Typer(
        name="goalcheck", help="Judge whether a government assignment reached its goals.", epilog=EXITS.strip(),
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(options)
    for name in [it for it in arguments[:1] if it in COMMANDS] or COMMANDS:
        module = import_module(f"goalcheck.questions.{name}.command")
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name)
        else:
            function = vars(module).get(name) or vars(module)[f"{name}_"]
            app.command(name, epilog=EXITS.strip() if name in WITH_EXITS else None)(function)
    return app


def options(
    version: bool = typer.Option(False, "--version", "-V", help="Show the version and exit."),
) -> None:
    """Judge whether a government assignment reached its goals."""
    if version:
        from goalcheck import __version__

        typer.echo(f"goalcheck {__version__}")
        raise typer.Exit


def run(arguments: Sequence[str]) -> int:
    """Run a command line; its exit status. Only our own bugs show a trace, and only with GOALCHECK_DEBUG=1."""
    secure()
    try:
        status = application(arguments)(args=list(arguments), prog_name="goalcheck", standalone_mode=False)
        return int(status or Exit.DONE)
    except BrokenPipeError:
        silence(sys.stdout)
        return Exit.CLOSED
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except Exception as error:  # whatever is left is a usage error or a bug, and must not look like a finding
        return _refused(error)


def _refused(error: Exception) -> int:
    """A usage error in typer's own words; anything else is a bug of ours."""
    if hasattr(error, "show") and hasattr(error, "exit_code"):
        with suppress(OSError):
            error.show()
        return Exit.USAGE
    if os.environ.get("GOALCHECK_DEBUG") == "1":
        import traceback

        complain(visible_lines(traceback.format_exc()))
    said = visible(f"{type(error).__name__}: {error}"[:300])
    complain(word("bug", language_for(None), error=said) + "\n")
    return Exit.BUG


def visible_lines(text: str) -> str:
    return "".join(f"{visible(line)}\n" for line in text.splitlines())
