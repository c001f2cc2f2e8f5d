"""Complete nodes, axes and levels in a shell, from the file named earlier on the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goalcheck.engine import Assessment


def nodes() -> list[str]:
    """List the ids of goals, readings, criteria and evidence."""
    return list(dict.fromkeys(it.id for assessment in _judged() for it in assessment.root.walk()))


def axes() -> list[str]:
    """List the ids of axes."""
    return list(dict.fromkeys(it.id for assessment in _judged() for it in assessment.rubric.axes))


def levels() -> list[str]:
    """List the ids of levels on the first axis."""
    return list(dict.fromkeys(it for assessment in _judged() for it in _first(assessment)))


def _first(assessment: Assessment) -> tuple[str, ...]:
    return assessment.rubric.scale_of("", assessment.rubric.axes[0]).names


def _judged() -> tuple[Assessment, ...]:
    """Judge the first assignment file on the command line so far. Return nothing if it has faults."""
    from goalcheck.files.disk import is_yaml
    from goalcheck.runner.judge import judge

    words = (os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")).split()
    files = (Path(word) for word in words if is_yaml(word))
    file = next((it for it in files if it.is_file()), None)
    return judge([file]).assessments if file is not None else ()
