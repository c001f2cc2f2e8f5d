"""What there is to know of one kind of diagnostic, in whatever language it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goalcheck.core.severity import Severity

__all__ = ["Descriptor", "DiagnosticExample", "Severity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticExample:
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
    """One kind of diagnostic. Never reuse a `code` or a `name` for anything else.

    `messages` are the keys of all that it can say of a file. Each language file has the sentence of each key, and under
    `CODE-what`, `CODE-why` and `CODE-fix` what `goalcheck explain` shows.
    """

    code: str
    name: str
    severity: Severity
    messages: tuple[str, ...]
    example: DiagnosticExample
    fixable: bool = False
