"""Check as much of a file as could be read. Do not report what only seems wrong because something else could not be read."""

from __future__ import annotations

from collections.abc import Iterable

from goalcheck.checks import check_assignment, check_rubric
from goalcheck.core.diagnostic import ANY_FIELD, Fault
from goalcheck.core.place import Route
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import Input, read_rubric
from goalcheck.yaml.value import Value

DEFINING = frozenset({"sources", "goals", "criteria", "evidence", "interpretations", "observed"})
"""Fields of an assignment that list what other fields name."""
NAMED = ("scales", "axes", "nodes")
"""Fields of a rubric that list what others name."""


def checked_assignment(source: Input[Assignment], rubric: Rubric | None) -> Input[Assignment]:
    """Check an assignment under a valid rubric, if there is one."""
    if source.value is None:
        return source
    return source.with_faults(map(source.placed, check_assignment(source.value, rubric, _unread(source.faults))))


def checked_rubric(source: Input[Value]) -> Input[Rubric]:
    """Read and check a rubric. Where its shape is at fault, what does not touch the parts at fault is checked all the same."""
    found = read_rubric(source)
    faults = [fault for fault in found.faults if not fault.recovered]
    broken = [fault.place.route[:-1] for fault in faults if fault.place.index is None]
    if found.value is None or len(broken) < len(faults) or () in broken:
        return found
    checked = map(found.placed, check_rubric(found.value))
    return found.with_faults(it for it in checked if not _touched(it, broken))


def _touched(fault: Fault, broken: list[Route]) -> bool:
    """Whether a fault may come from parts that could not be read: it lies in or around one, or misses a name there."""
    route = fault.place.route
    near = any(route[: len(part)] == part or part[: len(route)] == route for part in broken)
    return near or (bool(fault.unknown) and any(part[0] in NAMED for part in broken))


def _unread(faults: Iterable[Fault]) -> frozenset[str]:
    """The fields of an assignment that define what others name and of which something could not be read."""
    lost = {name for fault in faults for name in fault.lost}
    return DEFINING if ANY_FIELD in lost else DEFINING & lost
