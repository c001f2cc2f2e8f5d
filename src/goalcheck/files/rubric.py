"""Load rubrics by path or by name, with everything wrong with them."""

from __future__ import annotations

from pathlib import Path

from goalcheck.checks import check_rubric
from goalcheck.files import disk as files
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import Input, read_rubric


def open_rubric(path: Path) -> Input[Rubric]:
    """Read a rubric: a file, or one that comes with goalcheck by its name. Its value is not checked; if its shape is at
    fault, it has none."""
    found = read_rubric(files.parse_file(files.located(path)))
    return found if not found.faults else Input(found.document, None, found.faults)


def load_rubric(path: Path) -> Input[Rubric]:
    """Read and check a rubric."""
    found = open_rubric(path)
    return found if found.value is None else found.with_faults(check_rubric(found.value))
