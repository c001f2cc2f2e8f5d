"""`goalcheck rubric test`: a rubric's own examples, run as tests."""

from __future__ import annotations

from goalcheck.runner.options import Rubrics
from goalcheck.runner.output import Output

FORMS = ("text", "json")


def test(out: Output, rubrics: Rubrics) -> int:
    """Run the examples of rubrics as tests."""
    from goalcheck.questions.rubric.test.ask import ask, load
    from goalcheck.runner.respond import respond

    return respond(out, lambda _: load(rubrics), lambda tested, view: ask(tested, view, out.form))
