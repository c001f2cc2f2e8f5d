"""What a user says of a table → its rows judged and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.verdict import Status
from goalcheck.document.view import View
from goalcheck.model.rubric import NodeKind
from goalcheck.phrases import faults
from goalcheck.questions.portfolio.refusal import Refused
from goalcheck.questions.portfolio.request import Request
from goalcheck.runner import terminal
from goalcheck.runner.output import Output
from goalcheck.runner.respond import Answer, nothing, refuse_input, respond
from goalcheck.runner.status import Exit

OPTIONS = {"map": "--map", "weights": "--weight", "codes": "--code"}


def judged(
    out: Output,
    table: Path,
    rubric: Path | None,
    reading: tuple[str | None, str, str | None],
    rows: int,
    asked: Mapping[str, Any],
    decimal_comma: bool,
    ignore_case: bool,
) -> int:
    """Judge a table or a folder, and write the result as it is made; `rows` is how many a table shows."""

    def answer(_: object, view: View) -> Answer:
        refuse_input(out.path, table, rubric)
        return Answer(
            None, status=_written(out, table, rubric, reading, rows, _request(asked, decimal_comma, ignore_case))
        )

    return respond(out, nothing, answer)


def _written(
    out: Output,
    table: Path,
    rubric: Path | None,
    reading: tuple[str | None, str, str | None],
    rows: int,
    request: Request,
) -> Exit:
    try:
        from goalcheck.questions.portfolio.output import deliver_run
        from goalcheck.questions.portfolio.run import begun
        from goalcheck.questions.portfolio.table import Reading

        with ExitStack() as keeper:
            return deliver_run(begun(table, rubric, request, Reading(*reading), out.language, rows, keeper), out)
    except Refused as refused:
        terminal.complain(faults.render(refused.located, out.language()))
        return Exit.INVALID
    except ModuleNotFoundError as error:
        if error.name not in ("pyarrow", "openpyxl"):
            raise
        raise Misuse(message("portfolio-needs-extra")) from error


def _request(asked: Mapping[str, Any], decimal_comma: bool, ignore_case: bool) -> Request:
    """What is asked of the columns and cells, as values."""
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    values |= {name: _pairs(option, values[name] or ()) for name, option in OPTIONS.items()}
    values |= {name: values[name] or () for name in ("keep", "axes", "bag")}
    values |= {name: Status(values[name]) if values[name] else None for name in ("blank", "missing")}
    values["kind"] = NodeKind(values["kind"])
    return Request(**values, decimal_comma=decimal_comma, ignore_case=ignore_case)


def _pairs(option: str, written: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """`A=B` as pairs; the last sign of equality parts a text from its meaning, the first a node from its column."""
    found = []
    for text in written:
        name, sign, meaning = text.rpartition("=") if option == "--code" else text.partition("=")
        if not sign or not meaning:
            raise Misuse(message("usage-pair", option=option, text=text))
        found.append((name.strip(), meaning.strip()))
    return tuple(found)
