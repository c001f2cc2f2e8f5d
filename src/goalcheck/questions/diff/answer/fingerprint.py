"""A short name for a change that is the same in every run, so that a comment or a ticket can point at it."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum

LENGTH = 16


def fingerprint(*values: object) -> str:
    """The first hexadecimal digits of a digest of these values; a field that holds its default does not count."""
    from hashlib import sha256  # not for a table, which tells no fingerprint

    return sha256(_plain(values).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, tuple):
        return f"[{','.join(map(_plain, value))}]"
    if is_dataclass(value):
        named = [(it.name, getattr(value, it.name)) for it in fields(value) if getattr(value, it.name) != _default(it)]
        return f"{{{','.join(f'{name}:{_plain(held)}' for name, held in named)}}}"
    text = str(value)
    return f"{len(text)}~{text}"


def _default(field: object) -> object:
    return getattr(field, "default", MISSING)
