"""What the commands on rubrics share: how rubrics are named, and the options of the output."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from goalcheck.runner.arguments import Language

Rubrics = Annotated[
    list[Path], typer.Argument(metavar="RUBRIC...", readable=False, help="Rubric files, or names of rubrics.")
]
Lang = Annotated[Language | None, typer.Option(help="Language; else your locale's.")]
RubricLang = Annotated[Language | None, typer.Option(help="Language; else your locale's, else the rubric's first.")]


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"


TextOrJson = Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")]
