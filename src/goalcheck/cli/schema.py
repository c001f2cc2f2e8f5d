"""`goalcheck schema`: print a JSON Schema."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from goalcheck.cli.status import Exit
from goalcheck.cli.terminal import write
from goalcheck.schema import NAMES

Name = StrEnum("Name", [(name, name) for name in NAMES])  # type: ignore[misc]


def schema(name: Annotated[Name, typer.Argument(help="Which schema to print.")]) -> int:
    """Print the JSON Schema of a file or an output.

    Example: goalcheck schema assignment > assignment.schema.json
    """
    import json

    from goalcheck.schema import schema as schema_named

    write(json.dumps(schema_named(name), indent=2, ensure_ascii=False) + "\n", sys.stdout)
    return Exit.DONE
