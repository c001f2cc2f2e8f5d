"""The commands: their names, by task, and each as typer runs it, imported when it is wanted."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from goalcheck.catalogue.sentences import word
from goalcheck.cli import pages
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest
from goalcheck.runner.options import Lang, command
from goalcheck.runner.terminal import language_for

TASKS: dict[str, dict[str, tuple[str, ...]]] = {
    "goalcheck": {
        "judge": ("assess", "why", "firm", "next"),
        "compare": ("diff", "trend", "agree", "portfolio"),
        "files": ("validate", "explain", "rubric", "schema", "completion"),
    },
    "rubric": {"rubric": ("check", "test", "show", "diff", "new")},
}
"""The commands of a group by what they are for. Each is a folder of `questions` whose module `command` has a function of its
name (`next_` where Python has the name) and the names of its FORMS; or a group itself."""
Version = Annotated[bool, typer.Option("--version", "-V", help="option-version")]
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


class Commands(TyperGroup):
    """A group of commands, each made when it is asked for. `ctx.obj` is the language that the command line asks for."""

    format_usage = pages.usage

    def list_commands(self, ctx: Any) -> list[str]:
        """All of them, in the order of the help."""
        return [name for names in TASKS[self.name or ""].values() for name in names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Make the command of this name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return _group(cmd_name, ctx.obj) if cmd_name in TASKS else _command(self._path(cmd_name), ctx.obj)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command that the arguments name. Raise Misuse where there is none."""
        known, name = tuple(self.list_commands(ctx)), args[0]
        if name in known or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = nearest(name, known, cutoff=0.5)
        if near:
            raise Misuse(message("usage-no-command-near", name=name, near=near))
        raise Misuse(message("usage-no-command", name=name, known=known))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, then the commands of each task with the first line of their help."""
        pages.options(self, ctx, formatter)
        for task, names in TASKS[self.name or ""].items():
            rows = [(name, _help(self._path(name), ctx.obj).partition("\n")[0]) for name in names]
            pages.section(formatter, word(f"page-task-{task}", language_for(ctx.obj)), rows)

    def _path(self, name: str) -> str:
        return name if self.name == "goalcheck" else f"{self.name}.{name}"


def root(lang: str) -> Any:
    """The whole program, in the language that the command line asks for."""
    app = _app("goalcheck", lang, cls=Commands, no_args_is_help=True)
    app.callback()(options)
    return _spoken(get_command(app), lang)


def version_line() -> str:
    """The line that tells which goalcheck this is."""
    from goalcheck import __version__

    return f"goalcheck {__version__}\n"


def options(version: Version = False, lang: Lang = None) -> None:
    """Take the options of the whole program; the language is known before."""
    if version:
        typer.echo(version_line(), nl=False)
        raise typer.Exit


def in_language(lang: Lang = None) -> None:
    """Take the option of a group; the language is known before."""


def _group(name: str, lang: str) -> Any:
    app = _app(name, lang, cls=Commands, no_args_is_help=True)
    app.callback()(in_language)
    return _spoken(get_command(app), lang)


def _command(path: str, lang: str) -> Any:
    """Make the command of a folder of `questions`, given as the path of a module."""
    module, name = import_module(f"goalcheck.questions.{path}.command"), path.rpartition(".")[2]
    function = vars(module).get(name) or vars(module)[f"{name}_"]
    app = _app(path, lang)
    app.command(
        name, cls=pages.Page, help=_help(path, lang), epilog=_exit_status(lang), context_settings=SETTINGS
    )(command(function, module.FORMS, lang))  # fmt: skip
    return _spoken(get_command(app), lang)


def _app(path: str, lang: str, **settings: Any) -> typer.Typer:
    return typer.Typer(
        name=path, help=_help(path, lang), epilog=_exit_status(lang), context_settings=SETTINGS,
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, **settings,
    )  # fmt: skip


def _help(path: str, lang: str) -> str:
    return word(f"help-{path.replace('.', '-')}", language_for(lang))


def _exit_status(lang: str) -> str:
    return word("exit-status", language_for(lang))


def _spoken(made: Any, lang: str) -> Any:
    """Describe the options of a command in a language, in place of the keys of sentences."""
    for it in made.params:
        if it.help:
            it.help = word(it.help, language_for(lang), choices=tuple(getattr(it.type, "choices", ())))
    return made
