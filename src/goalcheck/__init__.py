"""Judge whether a government assignment reached its goals.

    from goalcheck import load, assess

    loaded = load("assignments/heder.yaml")
    assessment = assess(loaded.assignment, loaded.rubric)
    print(assessment.root.on("attainment").verdict.level)

Names are imported when first used, so that `goalcheck --version` costs nothing.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = [
    "Assessment", "Assignment", "InvalidInput", "Judged", "Judgement", "Loaded", "Rubric", "agree", "assess", "compare",
    "firm", "load", "next_steps",
]  # fmt: skip

_HOMES = {
    "Assessment": "goalcheck.engine",
    "Judged": "goalcheck.engine",
    "Judgement": "goalcheck.engine",
    "assess": "goalcheck.engine",
    "Assignment": "goalcheck.model.assignment",
    "Rubric": "goalcheck.model.rubric",
    "InvalidInput": "goalcheck.files.invalid",
    "Loaded": "goalcheck.files.load",
    "load": "goalcheck.files.load",
    "agree": "goalcheck.questions.agree.answer.agree",
    "compare": "goalcheck.questions.diff.answer.comparison",
    "firm": "goalcheck.questions.firm.answer.firm",
    "next_steps": "goalcheck.questions.next.answer.next",
}

if TYPE_CHECKING:
    from goalcheck.engine import Assessment, Judged, Judgement, assess
    from goalcheck.files.invalid import InvalidInput
    from goalcheck.files.load import Loaded, load
    from goalcheck.model.assignment import Assignment
    from goalcheck.model.rubric import Rubric
    from goalcheck.questions.agree.answer.agree import agree
    from goalcheck.questions.diff.answer.comparison import compare
    from goalcheck.questions.firm.answer.firm import firm
    from goalcheck.questions.next.answer.next import next_steps


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
