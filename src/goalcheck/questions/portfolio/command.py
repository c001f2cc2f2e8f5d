"""`goalcheck portfolio`: judge many things at once, a row or a file each."""

from __future__ import annotations

from contextlib import ExitStack
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.phrases.visible import visible
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.questions.portfolio.request import Request


class Form(StrEnum):
    TABLE = "table"
    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"


class Given(StrEnum):
    NOT_ASSESSED = "not_assessed"
    NOT_ASSESSABLE = "not_assessable"
    NOT_APPLICABLE = "not_applicable"


class Kind(StrEnum):
    GOAL = "goal"
    CRITERION = "criterion"
    ASSIGNMENT = "assignment"


class Encoding(StrEnum):
    UTF_8 = "utf-8"
    WINDOWS = "windows-1252"
    LATIN_1 = "latin-1"


def portfolio(
    table: Annotated[
        Path,
        typer.Argument(
            metavar="TABLE", readable=False, help="CSV, Parquet or Excel file, or a folder of assignment files."
        ),
    ],
    rubric: Annotated[Path | None, typer.Option(metavar="FILE", readable=False, help="Judge by this rubric.")] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", metavar="NODE=COLUMN", help="The column of a node.")
    ] = None,
    weight: Annotated[
        list[str] | None, typer.Option(metavar="NODE=NUMBER", help="A node's own weight, in every row; else 1.")
    ] = None,
    code: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT=MEANING", help="What a text in a cell means: a status, or a level's id."),
    ] = None,
    blank: Annotated[Given | None, typer.Option(help="What an empty cell is; else not_assessed.")] = None,
    missing: Annotated[
        Given | None, typer.Option(help="What a node without a column is; else that is refused.")
    ] = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="COLUMN", help="What each row is called, once.")] = None,
    group: Annotated[str | None, typer.Option(metavar="COLUMN", help="Distribution for each group.")] = None,
    year: Annotated[str | None, typer.Option(metavar="COLUMN", help="Distribution for each year.")] = None,
    published: Annotated[str | None, typer.Option(metavar="COLUMN", help="Verdicts to compare with.")] = None,
    keep: Annotated[list[str] | None, typer.Option(metavar="COLUMN", help="Carry a column along.")] = None,
    axis: Annotated[list[str] | None, typer.Option(metavar="AXIS", help="Only this axis; the first one leads.")] = None,
    bag: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COLUMN", help="Columns (or a pattern, such as 'c*') that are the parts of each row's goal."
        ),
    ] = None,
    kind: Annotated[Kind, typer.Option(help="With --bag: what a row is.")] = Kind.GOAL,
    decimal_comma: Annotated[bool, typer.Option("--decimal-comma", help="3,5 is three and a half.")] = False,
    ignore_case: Annotated[bool, typer.Option("--ignore-case", help="HIGH and High are high.")] = False,
    delimiter: Annotated[
        str | None, typer.Option(metavar="SIGN", help="CSV: , or ; or tab; else told by the header.")
    ] = None,
    encoding: Annotated[Encoding, typer.Option(help="CSV: how its text is written.")] = Encoding.UTF_8,
    sheet: Annotated[str | None, typer.Option(metavar="NAME", help="Excel: the sheet; else the first.")] = None,
    lang: Annotated[
        Language | None, typer.Option(help="Language; else your locale's, else the rubric's first.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the rows.")] = Form.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", readable=False, help="Write the rows to this file.")
    ] = None,
    rows: Annotated[int, typer.Option(min=0, help="Rows shown in a table.")] = 10,
) -> int:
    """Judge each row of a table, or each file.

    Example: goalcheck portfolio cars.csv --rubric car --id model --group make -o cars.parquet -f parquet
    """
    from goalcheck.catalogue.sentences import say
    from goalcheck.questions.portfolio.refusal import Misnamed, Refused
    from goalcheck.questions.portfolio.table import Reading
    from goalcheck.runner.demand import Misuse, refuse_input

    speak = partial(terminal.language_for, lang)
    try:
        from goalcheck.questions.portfolio.output import complain, deliver_run
        from goalcheck.questions.portfolio.run import begun

        refuse_input(output, table, rubric)
        columns = {"id": id_, "group": group, "year": year, "published": published, "keep": tuple(keep or ())}
        chosen = {
            "axes": tuple(axis or ()),
            "bag": tuple(bag or ()),
            "decimal_comma": decimal_comma,
            "ignore_case": ignore_case,
        }
        request = _request(
            {"--map": map_, "--weight": weight, "--code": code}, blank, missing, kind, **columns, **chosen
        )
        with ExitStack() as keeper:
            run = begun(table, rubric, request, Reading(delimiter, encoding.value, sheet), speak, rows, keeper)
            return deliver_run(run, output_format.value, output)
    except (Misuse, Misnamed) as misuse:
        terminal.complain(f"goalcheck: {visible(say(misuse.said, speak()))}\n")
        return Exit.USAGE
    except Refused as refused:
        complain(refused.located, len(refused.located), speak())
        return Exit.INVALID
    except ModuleNotFoundError as error:
        if error.name not in ("pyarrow", "openpyxl"):
            raise
        terminal.complain(f"goalcheck: {word('portfolio-needs-extra', speak())}\n")
        return Exit.USAGE


def _request(
    pairs: dict[str, list[str] | None], blank: Given | None, missing: Given | None, kind: Kind, **rest: Any
) -> Request:
    from goalcheck.core.verdict import Status
    from goalcheck.model.rubric import Kind as NodeKind
    from goalcheck.questions.portfolio.request import Request

    return Request(
        map=_pairs("--map", pairs["--map"]),
        weights=_pairs("--weight", pairs["--weight"]),
        codes=_pairs("--code", pairs["--code"]),
        blank=Status(blank.value) if blank else None,
        missing=Status(missing.value) if missing else None,
        kind=NodeKind(kind.value),
        **rest,
    )


def _pairs(option: str, written: list[str] | None) -> tuple[tuple[str, str], ...]:
    """`A=B` as pairs; the last sign of equality parts a text from its meaning, the first a node from its column."""
    from goalcheck.runner.demand import Misuse

    found = []
    for text in written or ():
        name, sign, meaning = text.rpartition("=") if option == "--code" else text.partition("=")
        if not sign or not meaning:
            raise Misuse(message("usage-pair", option=option, text=text))
        found.append((name.strip(), meaning.strip()))
    return tuple(found)
