"""`goalcheck agree`: hold the rubric's verdicts against the published ones."""

from __future__ import annotations

from goalcheck.runner.options import Axis, Explain, Paths, Rubric
from goalcheck.runner.output import Output

FORMS = ("text", "json")


def agree(out: Output, paths: Paths, axis: Axis = None, rubric: Rubric = None, explain: Explain = False) -> int:
    """Hold the rubric's verdicts against the published ones."""
    from goalcheck.questions.agree.ask import ask
    from goalcheck.questions.agree.collect import judged
    from goalcheck.runner.judge import given
    from goalcheck.runner.respond import respond

    return respond(
        out,
        lambda tick: given(judged(paths, rubric, tick)),
        lambda outcome, view: ask(outcome, view, out.form, axis),
        explain=explain,
    )
