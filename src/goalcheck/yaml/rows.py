"""Read a partly filled table from CSV: a column for each input, and one for the verdict. Faults have their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Value, message
from goalcheck.yaml.limits import LIMITS

VERDICT = "verdict"
Levels = tuple[tuple[str, tuple[str, ...]], ...]
"""Each input with its levels, worst first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the level of each input and the verdict, by position, and the line it starts on."""

    levels: tuple[int, ...]
    verdict: int
    line: int


def read_rows(file: str, data: bytes, inputs: Levels, verdicts: tuple[str, ...]) -> tuple[list[Entry], list[Located]]:
    """The rows that have a verdict, and every fault with its line and column. Columns may be in any order, separated by
    commas, or by semicolons if the first line has one and no comma."""
    found: list[Entry] = []
    faults: list[Located] = []
    try:
        for item in _rows(file, data, dict(inputs), verdicts):
            if isinstance(item, Entry):
                found.append(item)
            else:
                faults.append(item)
    except UnicodeDecodeError:
        faults.append(Located(file, message("not-utf8", hint="?")))
    except csv.Error as error:
        faults.append(Located(file, message("rows-not-csv", reason=str(error))))
    return found, faults


def _rows(
    file: str, data: bytes, inputs: dict[str, tuple[str, ...]], verdicts: tuple[str, ...]
) -> Iterator[Entry | Located]:
    def fault(line: int, key: str, **values: Value) -> Located:
        return Located(file, message(key, **values), line)

    if len(data) > LIMITS.size:
        yield fault(1, "too-large", limit=LIMITS.size)
        return
    lines = data.decode("utf-8-sig").splitlines(keepends=True)
    head = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=";" if ";" in head and "," not in head else ",", strict=True)
    names = [name.strip() for name in next(reader, [])]
    wanted = (*inputs, VERDICT)
    if sorted(names) != sorted(wanted):
        yield fault(1, "rows-columns", wanted=wanted)
        return
    line = reader.line_num + 1
    for cells in reader:
        start, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(names):
            yield fault(start, "row-length", wanted=len(names), given=len(cells))
            continue
        row = dict(zip(names, (cell.strip() for cell in cells), strict=True))
        known = {**inputs, VERDICT: verdicts}
        wrong = [(name, row[name]) for name in names if row[name] not in known[name] and (row[name] or name != VERDICT)]
        for name, value in wrong:
            yield fault(start, "rows-level", name=value, column=name, known=known[name])
        if not wrong and row[VERDICT]:
            levels = tuple(inputs[name].index(row[name]) for name in inputs)
            yield Entry(levels, verdicts.index(row[VERDICT]), start)
