"""`goalcheck assess`: judge assignments and print the judgement."""

from __future__ import annotations

from typing import Annotated

import typer

from goalcheck.runner.complete import levels
from goalcheck.runner.options import Explain, Node, Paths, Rubric
from goalcheck.runner.output import Output

FORMS = ("table", "json")


def assess(
    out: Output,
    paths: Paths,
    node: Node = None,
    goal: Annotated[str | None, typer.Option("--goal", metavar="ID", hidden=True)] = None,
    explain: Explain = False,
    rubric: Rubric = None,
    fail_under: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="option-fail-under", autocompletion=levels)
    ] = None,
) -> int:
    """Judge assignments by their rubrics; `--goal` is an old name of `--node`."""
    from goalcheck.questions.assess.ask import ask
    from goalcheck.runner.judge import judged
    from goalcheck.runner.respond import respond

    nearest = explain or out.form == "json"
    return respond(
        out,
        lambda tick: judged(paths, rubric, tick, nearest),
        lambda outcome, view: ask(outcome, view, out.form, fail_under),
        node=node or goal,
        explain=explain,
    )
