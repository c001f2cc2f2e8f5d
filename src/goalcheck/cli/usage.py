"""Usage errors that typer finds, said in the language of the user."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer.core import TyperGroup

from goalcheck.catalogue.sentences import word
from goalcheck.core.nearest import nearest
from goalcheck.core.visible import visible


def usage_message(error: Any, arguments: Sequence[str], language: str) -> str:
    """Tell the usage of the command, how to get help, and what is wrong."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return f"{error.message}\n"
    said = f"{word('usage-error', language)} {visible(_said(error, arguments, language))}\n"
    if error.ctx is None:
        return said
    hint = word("usage-try", language, command=f"{error.ctx.command_path} --help")
    return f"{error.ctx.get_usage()}\n{hint}\n\n{said}"


def _said(error: Any, arguments: Sequence[str], language: str) -> str:
    """Tell what is wrong. Compare classes by name, since typer's are not public."""
    kind = type(error).__name__
    if kind == "MissingParameter":
        choices = tuple(getattr(error.param.type, "choices", ()))
        return word(
            "usage-missing-of" if choices else "usage-missing", language, name=_name(error.param), known=choices
        )
    if kind == "NoSuchOption":
        return _no_option(error, language)
    if kind == "BadOptionUsage":
        given = any(it.startswith(f"{error.option_name}=") for it in arguments)
        return word("usage-no-value" if given else "usage-value-missing", language, name=error.option_name)
    if kind == "BadParameter" and error.param is not None:
        return _bad_value(error.param, language)
    return word("usage-no-command-given" if isinstance(error.ctx.command, TyperGroup) else "usage-too-many", language)


def _no_option(error: Any, language: str) -> str:
    known = [
        name for it in error.ctx.command.get_params(error.ctx) if not getattr(it, "hidden", False) for name in it.opts
    ]
    near = nearest(error.option_name, known, cutoff=0.5)
    if near:
        return word("usage-no-option-near", language, name=error.option_name, near=near)
    return word("usage-no-option", language, name=error.option_name)


def _bad_value(param: Any, language: str) -> str:
    """Tell what a value should have been."""
    choices = tuple(getattr(param.type, "choices", ()))
    if choices:
        return word("usage-choice", language, name=_name(param), known=choices)
    low: int | None = getattr(param.type, "min", None)
    high: int | None = getattr(param.type, "max", None)
    if low is not None and high is not None:
        return word("usage-between", language, name=_name(param), low=low, high=high)
    if low is not None:
        return word("usage-at-least", language, name=_name(param), low=low)
    return word("usage-whole-number", language, name=_name(param))


def _name(param: Any) -> str:
    return str(max(param.opts, key=len) if param.param_type_name == "option" else param.metavar)
