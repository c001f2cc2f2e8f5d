"""What the fields of files mean, in other languages than that of the source."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules


def meanings_in(language: str) -> dict[str, str]:
    """English meaning → meaning in a language; nothing for a language that has none, such as English itself."""
    if language not in {module.name for module in iter_modules(__path__)}:
        return {}
    found: dict[str, str] = import_module(f"goalcheck.catalogue.meanings.{language}").MEANINGS
    return found
