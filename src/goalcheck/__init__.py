"""Judge whether a government assignment reached its goals.

    import goalcheck as gc

    judgement = gc.assess("assignments/heder.yaml")
    judgement.show()
    judgement.verdict("attainment").level

What the commands answer, each as a Result with `show`, `to_text`, `to_markdown`, `to_json` and `answer`, most with `rows`:

    goalcheck assess            assess(file)
    goalcheck why, firm, next   assess(file).why(node), .firm(node), .next(node)
    goalcheck diff              compare(old, new)
    goalcheck trend             trend(files)
    goalcheck validate          validate(paths)
    goalcheck rubric check      check(rubrics)
    goalcheck portfolio         portfolio(table, rubric)
    goalcheck agree             agree(files)

`load(file)` only reads. Input that cannot be judged raises InvalidInput. docs/python.md has the rest.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

# Imported when first used, so that `goalcheck --version` costs nothing.
_HOMES = {
    "agree": "goalcheck.api.files",
    "assess": "goalcheck.api.assess",
    "check": "goalcheck.api.files",
    "compare": "goalcheck.api.compare",
    "load": "goalcheck.files.load",
    "portfolio": "goalcheck.api.portfolio",
    "trend": "goalcheck.api.compare",
    "validate": "goalcheck.api.files",
    "InvalidInput": "goalcheck.files.invalid",
    "Result": "goalcheck.api.result",
    "Assessment": "goalcheck.engine",
    "Judged": "goalcheck.engine",
    "Judgement": "goalcheck.engine",
    "Loaded": "goalcheck.files.load",
    "Assignment": "goalcheck.model.assignment",
    "Rubric": "goalcheck.model.rubric",
    "Status": "goalcheck.core.verdict",
    "Verdict": "goalcheck.core.verdict",
}
__all__ = [
    "Assessment", "Assignment", "InvalidInput", "Judged", "Judgement", "Loaded", "Result", "Rubric", "Status", "Verdict",
    "agree", "assess", "check", "compare", "load", "portfolio", "trend", "validate",
]  # fmt: skip

if TYPE_CHECKING:
    from goalcheck.api.assess import assess
    from goalcheck.api.compare import compare, trend
    from goalcheck.api.files import agree, check, validate
    from goalcheck.api.portfolio import portfolio
    from goalcheck.api.result import Result
    from goalcheck.core.verdict import Status, Verdict
    from goalcheck.engine import Assessment, Judged, Judgement
    from goalcheck.files.invalid import InvalidInput
    from goalcheck.files.load import Loaded, load
    from goalcheck.model.assignment import Assignment
    from goalcheck.model.rubric import Rubric


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
