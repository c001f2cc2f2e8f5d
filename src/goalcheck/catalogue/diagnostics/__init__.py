"""Declare every kind of diagnostic once.

Codes by family: GC0xx reading and YAML, GC1xx shape, GC2xx references, GC3xx quality of the judgement, GC4xx rubrics,
GC5xx what a search of a rubric finds. What a diagnostic says stands in the language files.
"""

from __future__ import annotations

from functools import cache

from goalcheck.catalogue.diagnostics import (
    comments,
    files,
    levels,
    proofs,
    quality,
    references,
    rules,
    scales,
    shape,
    yaml,
)
from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Severity
from goalcheck.core.message import Message, message
from goalcheck.core.nearest import nearest

__all__ = [
    "BY_SEARCH",
    "CATALOGUE",
    "Descriptor",
    "Severity",
    "code_of",
    "descriptor_of",
    "known_descriptor",
    "unknown_code",
]

FAMILIES = (files, yaml, comments, shape, levels, references, quality, scales, rules, proofs)
CATALOGUE: dict[str, Descriptor] = {it.code: it for family in FAMILIES for it in family.DESCRIPTORS}
"""Every descriptor by its code, in the order of the codes."""
BY_SEARCH = frozenset(it.code for it in proofs.DESCRIPTORS)
"""Codes that only `goalcheck rubric check` finds."""


@cache
def _by_message() -> dict[str, Descriptor]:
    return {key: it for it in CATALOGUE.values() for key in it.messages}


def descriptor_of(key: str) -> Descriptor:
    """Find the kind of diagnostic that says this message. Raise KeyError where none does."""
    return _by_message()[key]


def code_of(word: str) -> str | None:
    """Find the code that a code or a name stands for, or None."""
    return word if word in CATALOGUE else next((it.code for it in CATALOGUE.values() if it.name == word), None)


def known_descriptor(key: str) -> Descriptor | None:
    """Find the kind of diagnostic that says this message, or None."""
    return _by_message().get(key)


def unknown_code(word: str) -> Message:
    """Say that a word is neither a code nor a name, and which one is nearest."""
    word = word[:64]
    near = nearest(word, CATALOGUE, cutoff=0.85) or nearest(word, [it.name for it in CATALOGUE.values()], cutoff=0.5)
    if near:
        return message("ignore-unknown-code-near", code=word, near=near)
    return message("ignore-unknown-code", code=word)
