"""Files and folders → assessments to hold against what was published, by the rubrics they name or by another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from goalcheck.checks import check_assignment
from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import MOST_FAULTS
from goalcheck.files import disk as files
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.load import Library, Loaded
from goalcheck.runner.judge import JudgedFiles, judge
from goalcheck.runner.respond import Tick
from goalcheck.yaml import read_assignment


def judged(paths: Sequence[Path], rubric: Path | None = None, tick: Tick | None = None) -> JudgedFiles:
    """Judge the files, whatever the order they are named in.

    A published verdict that another rubric does not know is no fault of the file; see `questions.agree.answer.agree`.
    """
    return judge(sorted(paths), rubric, tick, load)


def load(library: Library, path: Path, rubric_path: Path | None = None) -> Loaded:
    """Read and check one assignment file. Raises InvalidInput."""
    if rubric_path is None:
        return library.load(path)
    rubric_path = files.located(rubric_path)
    found, rubric = read_assignment(files.parse_file(path)), library.rubric(rubric_path)
    if found.value is not None and rubric.valid is not None:
        faults = check_assignment(found.value, rubric.valid)
        others = [fault for fault in faults if not _about_published(fault)]
        found = found.with_faults(map(found.placed, others if len(faults) < MOST_FAULTS else faults))
    if found.valid is None or rubric.valid is None:
        raise InvalidInput(tuple(it for it in (replace(found, rubric=rubric.document), rubric) if it.faults))
    return Loaded(found.valid, rubric.valid, str(path), str(rubric_path))


def _about_published(fault: Fault) -> bool:
    """Whether a published verdict has an axis or level that the rubric does not know."""
    route = fault.place.route
    return len(route) >= 3 and route[-3] == "published" and route[-1] in ("axis", "verdict")
