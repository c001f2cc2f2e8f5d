"""What the commands on rubrics share: how rubrics are named, and the forms of the output."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Rubrics = Annotated[
    list[Path], typer.Argument(metavar="RUBRIC...", readable=False, help="Rubric files, or names of rubrics.")
]


class Output(StrEnum):
    TEXT = "text"
    JSON = "json"
