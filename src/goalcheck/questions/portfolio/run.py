"""What is to be judged → a run that judges it: a table by a rubric, or assignment files by theirs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.engine.portfolio import Summary
from goalcheck.files.disk import is_folder, is_yaml
from goalcheck.model.rubric import Rubric
from goalcheck.questions.portfolio.piece import JudgedBatch
from goalcheck.questions.portfolio.refusal import Refused, located
from goalcheck.questions.portfolio.request import Request
from goalcheck.questions.portfolio.speak import Speak
from goalcheck.questions.portfolio.table import Reading


class Run(Protocol):
    """`size` is what the last piece will have read; 0 where nobody knows."""

    rubric: Rubric
    language: str
    size: int

    def pieces(self) -> Iterator[JudgedBatch]:
        """Judge. Raises Refused where the input cannot be read any further."""
        ...

    def summary(self) -> Summary:
        """What all pieces so far come to."""
        ...


def begun(
    path: Path, rubric: Path | None, request: Request, reading: Reading, speak: Speak, show: int, keeper: ExitStack
) -> Run:
    """A run, ready to judge; `keeper` closes what it reads. Raises Misuse and Refused; ImportError without the extra."""
    if is_folder(path) or is_yaml(path.name):
        from goalcheck.questions.portfolio.assignments import AssignmentsRun

        if request != Request(axes=request.axes):
            raise Misuse(message("usage-columns-of-files"))
        return AssignmentsRun(path, rubric, speak, show)
    return _table_run(path, rubric, request, reading, speak, show, keeper)


def _table_run(
    path: Path, rubric: Path | None, request: Request, reading: Reading, speak: Speak, show: int, keeper: ExitStack
) -> Run:
    from goalcheck.files.rubric import load_rubric
    from goalcheck.questions.portfolio.columns_of import lay_out
    from goalcheck.questions.portfolio.judge import TableRun
    from goalcheck.questions.portfolio.table import open_table

    if rubric is None:
        raise Misuse(message("usage-table-needs-rubric"))
    loaded = load_rubric(rubric)
    rules = loaded.valid
    if rules is None:
        raise Refused(tuple(located([loaded])), (loaded,))
    table = open_table(path, reading, keeper)
    layout = lay_out(rules, table, request)
    return TableRun(table, layout, rules, speak(*rules.title.languages), show)
