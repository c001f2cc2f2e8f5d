"""Judge many things at once, a row of a table or a file each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Literal

from goalcheck.api.result import AnyPath, Result, Row, known
from goalcheck.core.verdict import Status
from goalcheck.engine.portfolio import Summary
from goalcheck.model.rubric import NodeKind, Rubric
from goalcheck.questions.portfolio.piece import JudgedBatch
from goalcheck.runner import terminal

Unknown = Literal["not_assessed", "not_assessable", "not_applicable"]
Names = Sequence[str]
Pairs = Mapping[str, str]
NONE: dict[str, str] = {}


def portfolio(
    table: AnyPath,
    rubric: AnyPath | None = None,
    *,
    id: str | None = None,  # noqa: A002 the columns are named as the command names them
    group: str | None = None,
    year: str | None = None,
    published: str | None = None,
    keep: Names = (),
    axes: Names = (),
    map: Pairs = NONE,  # noqa: A002
    weights: Pairs = NONE,
    codes: Pairs = NONE,
    blank: Unknown | None = None,
    missing: Unknown | None = None,
    bag: Names = (),
    kind: Literal["goal", "criterion", "assignment"] = "goal",
    decimal_comma: bool = False,
    ignore_case: bool = False,
    delimiter: str | None = None,
    encoding: str = "utf-8",
    sheet: str | None = None,
    lang: str = "",
    show: int = 10,
) -> PortfolioResult:
    """Judge each row of a table (CSV, Excel, Parquet) by a rubric, or each file of a folder by the rubric that it names.

    The arguments are the options of `goalcheck portfolio`: `id`, `group`, `year`, `published`, `keep` and `bag` name columns;
    `map` has the column of a node, `weights` its weight, `codes` what a text in a cell means. Rows with faults are left out,
    and are among the `faults` of the result; `show` rows are shown. Raise InvalidInput where nothing can be judged,
    ImportError without the extra `tables`.
    """
    from goalcheck.questions.portfolio.request import Request
    from goalcheck.questions.portfolio.run import begun
    from goalcheck.questions.portfolio.table import Reading

    request = Request(
        map=tuple(map.items()), weights=tuple(weights.items()), codes=tuple(codes.items()),
        id=id, group=group, year=year, published=published, keep=tuple(keep), axes=tuple(axes), bag=tuple(bag),
        blank=Status(blank) if blank else None, missing=Status(missing) if missing else None, kind=NodeKind(kind),
        decimal_comma=decimal_comma, ignore_case=ignore_case,
    )  # fmt: skip

    def speak(*authors: str) -> str:
        return terminal.language_for(lang, *authors)

    with known(), ExitStack() as keeper:
        path = Path(rubric) if rubric is not None else None
        run = begun(Path(table), path, request, Reading(delimiter, encoding, sheet), speak, show, keeper)
        return PortfolioResult(tuple(run.pieces()), run.summary(), run.rubric, run.language)


class PortfolioResult(Result[Summary]):
    """Many judgements: `answer` has their distribution on each axis; `faults` is what is wrong with rows left out."""

    question = "portfolio"

    def __init__(self, pieces: tuple[JudgedBatch, ...], summary: Summary, rubric: Rubric, language: str) -> None:
        first = tuple(row for piece in pieces for row in piece.first)
        super().__init__(summary, (summary, first, rubric), (language,))
        self.faults = tuple(fault for piece in pieces for fault in piece.faults)
        self._pieces = pieces

    def __repr__(self) -> str:
        return f"<PortfolioResult {self.answer.judged} rows judged, {self.answer.left_out} left out>"

    def rows(self) -> list[Row]:
        """Return a row for each thing judged, as the command writes them; `reason` is in the language of the call."""
        return [json.loads(line) for line in self.to_json().splitlines()]

    def to_json(self) -> str:
        """Return what the command writes with `--format jsonl`: a line for each row."""
        from goalcheck.questions.portfolio.write import writer

        file = BytesIO()
        lines = writer("jsonl", file)
        for piece in self._pieces:
            lines.write(piece.rows)
        lines.close()
        return file.getvalue().decode()
