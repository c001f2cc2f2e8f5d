"""Help pages, in the language of the user: usage, what a command does, its arguments and options, exit status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from goalcheck.catalogue.sentences import word
from goalcheck.runner.terminal import language_for


def _say(ctx: Any, key: str, **values: Any) -> str:
    return word(key, language_for(ctx.obj), **values)


def usage(self: Any, ctx: Any, formatter: Any) -> None:
    """Write how a command is called."""
    arguments = [it for it in self.get_params(ctx) if it.param_type_name == "argument"]
    pieces = [_say(ctx, "page-options-of-usage")]
    pieces += [it.metavar if it.required or "[" in it.metavar else f"[{it.metavar}]" for it in arguments]
    pieces += [_say(ctx, "page-command-of-usage")] if isinstance(self, TyperGroup) else []
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{_say(ctx, 'page-usage')} ")


def options(self: Any, ctx: Any, formatter: Any) -> None:
    """Write the arguments and the options of a command."""
    shown = [it for it in self.get_params(ctx) if not it.hidden]
    for kind in ("argument", "option"):
        section(formatter, _say(ctx, f"page-{kind}s"), [_row(it, ctx) for it in shown if it.param_type_name == kind])


def section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:
    """Write a section of names and what they are, if there are any."""
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _row(it: Any, ctx: Any) -> tuple[str, str]:
    """An argument or option, and what it does."""
    said = _say(ctx, "option-help") if it.name == "help" else it.help
    extra = "; ".join(_extra(it, ctx))
    return _names(it), f"{said}  [{extra}]" if extra else said


def _names(it: Any) -> str:
    if it.param_type_name == "argument":
        return str(it.metavar)
    names = ", ".join(sorted(it.opts, key=len))
    return names if it.is_flag else f"{names} {it.metavar}"


def _extra(it: Any, ctx: Any) -> Iterable[str]:
    if it.default not in (None, False, ()) and it.name != "help":
        yield _say(ctx, "page-default", value=str(getattr(it.default, "value", it.default)))
    low, high = getattr(it.type, "min", None), getattr(it.type, "max", None)
    if high is not None:
        yield _say(ctx, "page-range", low=low, high=high)
    if it.required:
        yield _say(ctx, "page-required")


class Page(TyperCommand):
    """A command with such a help page."""

    format_usage = usage
    format_options = options
