"""`goalcheck rubric check`: everything wrong with a rubric, found by search."""

from __future__ import annotations

from goalcheck.runner.options import Rubrics
from goalcheck.runner.output import Output

FORMS = ("text", "json")


def check(out: Output, rubrics: Rubrics) -> int:
    """Find everything wrong with rubrics."""
    from goalcheck.questions.rubric.check.ask import ask, load
    from goalcheck.runner.respond import respond

    return respond(out, lambda _: load(rubrics), lambda proved, view: ask(proved, view, out.form))
