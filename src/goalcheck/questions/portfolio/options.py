"""The options of `goalcheck portfolio`: what the columns and cells of a table are, and how it is read."""

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from typer import Argument, Option

Given: TypeAlias = Literal["not_assessed", "not_assessable", "not_applicable"]
Many: TypeAlias = list[str] | None
One: TypeAlias = str | None

Table = Annotated[Path, Argument(metavar="TABLE", readable=False, help="argument-table")]
Map = Annotated[Many, Option("--map", metavar="NODE=COLUMN", help="option-map")]
Weight = Annotated[Many, Option("--weight", metavar="NODE=NUMBER", help="option-weight")]
Code = Annotated[Many, Option("--code", metavar="TEXT=MEANING", help="option-code")]
Blank = Annotated[Given | None, Option("--blank", metavar="STATUS", help="option-blank")]
Missing = Annotated[Given | None, Option("--missing", metavar="STATUS", help="option-missing")]
Id = Annotated[One, Option("--id", metavar="COLUMN", help="option-row-id")]
Group = Annotated[One, Option("--group", metavar="COLUMN", help="option-group")]
Year = Annotated[One, Option("--year", metavar="COLUMN", help="option-year")]
Published = Annotated[One, Option("--published", metavar="COLUMN", help="option-published")]
Keep = Annotated[Many, Option("--keep", metavar="COLUMN", help="option-keep")]
Axes = Annotated[Many, Option("--axis", metavar="ID", help="option-axes")]
Bag = Annotated[Many, Option("--bag", metavar="COLUMN", help="option-bag")]
Kind = Annotated[Literal["goal", "criterion", "assignment"], Option("--kind", metavar="KIND", help="option-kind")]
DecimalComma = Annotated[bool, Option("--decimal-comma", help="option-decimal-comma")]
IgnoreCase = Annotated[bool, Option("--ignore-case", help="option-ignore-case")]
Delimiter = Annotated[One, Option("--delimiter", metavar="SIGN", help="option-delimiter")]
Encoding = Annotated[
    Literal["utf-8", "windows-1252", "latin-1"], Option("--encoding", metavar="NAME", help="option-encoding")
]
Sheet = Annotated[One, Option("--sheet", metavar="NAME", help="option-sheet")]
Rows = Annotated[int, Option("--rows", min=0, metavar="N", help="option-rows")]
