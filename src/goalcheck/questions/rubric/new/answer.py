"""Levels, inputs and a CSV file → a new rubric, or all that stands against it."""

from __future__ import annotations

import re
from math import prod
from pathlib import Path
from typing import get_args

from goalcheck.core.diagnostic import Located
from goalcheck.core.field import Id, Pattern
from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.core.verdict import STATUSES
from goalcheck.files import disk as files
from goalcheck.model.rubric.fields import RubricId
from goalcheck.proof.completion import contradictions
from goalcheck.proof.draft import from_entered, started
from goalcheck.proof.starting import Start
from goalcheck.questions.rubric.new.layout import AXIS, StarterRubric
from goalcheck.yaml.rows import Entry, read_rows

LARGEST = 2_048
"""Combinations of a new table, so that its file is no larger than goalcheck reads."""
Inputs = tuple[tuple[str, tuple[str, ...]], ...]


def asked(rubric: str, levels: str, inputs: list[str]) -> tuple[tuple[str, ...], Inputs]:
    """The levels, and each input with its levels, worst first, from text such as `price:high,low`. Raises Misuse."""
    parsed = [name.partition(":") for name in inputs]
    found = tuple((name, _split(rest)) for name, _, rest in parsed)
    names = [name for name, _ in found]
    if not re.fullmatch(_pattern(RubricId), rubric):
        raise Misuse(message("not-rubric-id", text=rubric))
    for name in [*names, *_split(levels), *(level for _, theirs in found for level in theirs)]:
        if not re.fullmatch(_pattern(Id), name):
            raise Misuse(message("not-id", text=name))
        if name in STATUSES:
            raise Misuse(message("level-is-status", name=name))
    for group in ([AXIS, rubric, *names], _split(levels), *(theirs for _, theirs in found)):
        twice = next((name for i, name in enumerate(group) if name in group[:i]), None)
        if twice is not None:
            raise Misuse(message("duplicate-id", name=twice))
    if prod(len(theirs) for _, theirs in found) > LARGEST:
        raise Misuse(message("new-too-many", limit=LARGEST))
    return _split(levels), found


def starter(rubric: str, levels: tuple[str, ...], inputs: Inputs, start: Start) -> StarterRubric:
    """A table in which every combination has its first verdict."""
    sizes = [len(theirs) for _, theirs in inputs]
    return StarterRubric(rubric, levels, inputs, started(sizes, len(levels), start), start)


def completed_from(rubric: str, levels: tuple[str, ...], inputs: Inputs, path: Path) -> StarterRubric | list[Located]:
    """A table completed from the rows of a CSV file, or every fault of that file."""
    data = files.read(path)
    if isinstance(data, Message):
        return [Located(str(path), data)]
    rows, faults = read_rows(str(path), data, inputs, levels)
    faults += _contradicted(str(path), rows)
    if faults:
        return faults
    sizes = [len(theirs) for _, theirs in inputs]
    entered = {row.levels: row.verdict for row in rows}
    return StarterRubric(rubric, levels, inputs, from_entered(sizes, len(levels), entered))


def _contradicted(file: str, rows: list[Entry]) -> list[Located]:
    """Rows that judge one combination twice, and rows that judge a better one worse, each at its own line."""
    found: list[Located] = []
    first: dict[tuple[int, ...], Entry] = {}
    for row in rows:
        before = first.setdefault(row.levels, row)
        if before.verdict != row.verdict:
            found.append(Located(file, message("rows-twice", line=before.line), row.line))
    pairs = contradictions({levels: row.verdict for levels, row in first.items()})
    for worse, better in pairs:
        one, other = first[worse].line, first[better].line
        found.append(Located(file, message("rows-no-better", line=other), one))
        found.append(Located(file, message("rows-no-worse", line=one), other))
    return found


def _split(levels: str) -> tuple[str, ...]:
    return tuple(level.strip() for level in levels.split(","))


def _pattern(kind: object) -> str:
    return next(it.regex for it in get_args(kind) if isinstance(it, Pattern))
