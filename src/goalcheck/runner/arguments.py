"""Arguments that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from goalcheck.catalogue.sentences import languages

Language = StrEnum("Language", [(name, name) for name in languages()])  # type: ignore[misc]
ToFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", readable=False, help="Write to this file.")
]
