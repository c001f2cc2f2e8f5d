"""`goalcheck why`: why a verdict is what it is, down to the sources."""

from __future__ import annotations

from goalcheck.runner.options import Axis, File, FileNode, Rubric
from goalcheck.runner.output import Output

FORMS = ("text", "json", "mermaid")


def why(
    out: Output,
    file: File,
    node: FileNode = None,
    axis: Axis = None,
    rubric: Rubric = None,
) -> int:
    """Say why a verdict is what it is, down to the sources, and what came nearest to a better one."""
    from goalcheck.questions.why.ask import ask
    from goalcheck.runner.judge import judged
    from goalcheck.runner.respond import respond

    return respond(
        out,
        lambda tick: judged([file], rubric, tick, nearest=True),
        lambda outcome, view: ask(outcome, view, out.form),
        node=node,
        axis=axis,
        explain=True,
    )
