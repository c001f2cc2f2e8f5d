"""Arguments in, text and exit status out."""

from goalcheck.cli.app import run

__all__ = ["run"]
