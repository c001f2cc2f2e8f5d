"""Options that commands share, declared once. The help of each is the key of a sentence."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from goalcheck.catalogue.sentences import languages
from goalcheck.runner import complete
from goalcheck.runner.forms import offered
from goalcheck.runner.output import Output
from goalcheck.runner.terminal import NARROWEST, WIDEST

# typer's own check of permissions is off: an unreadable file is no usage error.
File = Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="argument-file")]
Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", readable=False, help="argument-paths")]
Rubrics = Annotated[list[Path], typer.Argument(metavar="RUBRIC...", readable=False, help="argument-rubrics")]
Node = Annotated[str | None, typer.Option("--node", metavar="ID", help="option-node", autocompletion=complete.nodes)]
Axis = Annotated[str | None, typer.Option("--axis", metavar="ID", help="option-axis", autocompletion=complete.axes)]
Rubric = Annotated[Path | None, typer.Option("--rubric", metavar="FILE", readable=False, help="option-rubric")]
FileNode = Annotated[str | None, typer.Argument(metavar="NODE", help="argument-node", autocompletion=complete.nodes)]
Explain = Annotated[bool, typer.Option("--explain", help="option-explain")]

CHOICE: Any = Literal
if TYPE_CHECKING:
    Lang = str | None
else:
    Lang = Annotated[CHOICE[languages()] | None, typer.Option("--lang", metavar="LANGUAGE", help="option-lang")]


def command(function: Callable[..., int], forms: Sequence[str], lang: str) -> Callable[..., int]:
    """Give a command the options of the output in place of its first parameter, an `Output`.

    `forms` are those of the question itself; none for a command that prints no document.
    `lang` is the language that is asked for elsewhere on the command line, or "".
    """

    def run(**given: Any) -> int:
        out = Output(
            given.pop("lang") or lang,
            given.pop("form", ""),
            given.pop("output"),
            given.pop("ascii"),
            given.pop("width"),
        )
        return function(out, **given)

    parameters = [*list(inspect.signature(function, eval_str=True).parameters.values())[1:], *_of_output(forms)]
    run.__annotations__ = {it.name: it.annotation for it in parameters}
    vars(run)["__signature__"] = inspect.Signature(parameters)
    return run


def _of_output(forms: Sequence[str]) -> list[inspect.Parameter]:
    def option(name: str, kind: Any, default: Any, **settings: Any) -> inspect.Parameter:
        annotation = Annotated[
            kind, typer.Option(*settings.pop("names", [f"--{name}"]), help=f"option-{name}", **settings)
        ]
        return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)

    names = offered(forms) if forms else ()
    chosen = [option("form", CHOICE[names], names[0], names=["--format", "-f"], metavar="FORM")] if names else []
    return [
        *chosen,
        option("output", Path | None, None, names=["--output", "-o"], metavar="FILE", readable=False),
        inspect.Parameter("lang", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Lang),
        option("width", int | None, None, min=NARROWEST, max=WIDEST, metavar="N"),
        option("ascii", bool, False),
    ]
