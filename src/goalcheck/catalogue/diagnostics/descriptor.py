"""What the catalogue says of one kind of diagnostic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from goalcheck.core.severity import Severity
from goalcheck.core.text import Text

__all__ = ["Descriptor", "Example", "Severity", "said"]


def said(**words: str) -> Text:
    """The same text in every language."""
    return Text(tuple(words.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Text that has the diagnostic, and the text that stands in its place in a sound file.

    The sound file is a base of `goalcheck.catalogue.diagnostics.bases`, in which `at` (unless said: `good`) is replaced by
    `bad` or by `good`; without a base both are the whole file. `beside` are more files, by name. `command` finds it,
    given `options`. `file`: the name of the file, where it matters; "" where there is none.
    """

    bad: str
    good: str
    at: str = ""
    base: str = "assignment"
    beside: tuple[tuple[str, str], ...] = ()
    command: Literal["validate", "rubric check", "diff"] = "validate"
    options: tuple[str, ...] = ()
    file: str = "example.yaml"
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """One kind of diagnostic. `code` and `name` are stable and never used for anything else.

    `messages`: what it says of a file, by message key. `what`, `why` and `fix` are shown by `goalcheck explain`.
    """

    code: str
    name: str
    severity: Severity
    messages: Mapping[str, Text]
    what: Text
    why: Text
    fix: Text
    example: Example
    fixable: bool = False
