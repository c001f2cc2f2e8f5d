"""A condition as a rubric file writes it."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

from goalcheck.rules.condition import Condition


def written(condition: Condition) -> dict[str, Any]:
    """Its fields as plain values, those left out that say nothing."""
    found: dict[str, Any] = _plain(condition)
    return found


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        given = [(field, getattr(value, field.name)) for field in fields(value)]
        return {_key(it.name): _plain(said) for it, said in given if it.default is MISSING or said != it.default}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Fraction) else value


def _key(name: str) -> str:
    """Fields that Python has its own word for end in an underscore."""
    return name.rstrip("_")
