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
    "Assessment", "Assignment", "Faulty", "Judged", "Judgement", "Loaded", "Rubric", "agree", "assess", "firm", "load",
    "next_steps",
]  # fmt: skip

_HOMES = {
    "Assessment": "goalcheck.assessment",
    "Judged": "goalcheck.assessment",
    "Judgement": "goalcheck.assessment",
    "assess": "goalcheck.assessment",
    "Assignment": "goalcheck.assignment",
    "Rubric": "goalcheck.rubric",
    "Faulty": "goalcheck.core.diagnostic",
    "Loaded": "goalcheck.workflow.load",
    "load": "goalcheck.workflow.load",
    "agree": "goalcheck.probe.agree",
    "firm": "goalcheck.probe.firm",
    "next_steps": "goalcheck.probe.next",
}

if TYPE_CHECKING:
    from goalcheck.assessment import Assessment, Judged, Judgement, assess
    from goalcheck.assignment import Assignment
    from goalcheck.core.diagnostic import Faulty
    from goalcheck.probe.agree import agree
    from goalcheck.probe.firm import firm
    from goalcheck.probe.next import next_steps
    from goalcheck.rubric import Rubric
    from goalcheck.workflow.load import Loaded, load


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
