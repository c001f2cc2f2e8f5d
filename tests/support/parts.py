"""The parts of a document or a model: listed, changed, left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from goalcheck import Assignment, Rubric
from goalcheck.core.text import Text
from goalcheck.model.assignment import Evidence


def changed(assignment: Assignment, name: str, **values: Any) -> Assignment:
    """The assignment with other values in the part that has this id."""
    new: Assignment = _mapped(
        assignment, lambda part: replace(part, **values) if getattr(part, "id", None) == name else part
    )
    return new


def without(assignment: Assignment, unwanted: Callable[[Evidence], bool]) -> Assignment:
    """The assignment without the evidence that is unwanted."""
    new: Assignment = _mapped(assignment, lambda part: None if isinstance(part, Evidence) and unwanted(part) else part)
    return new


Whole = TypeVar("Whole", Assignment, Rubric)


def saying(whole: Whole, texts: Iterator[Text]) -> Whole:
    """A model in which each text that is there is the next of these."""
    new: Whole = _mapped(whole, lambda part: next(texts) if isinstance(part, Text) and part else part)
    return new


def _mapped(item: Any, change: Callable[[Any], Any]) -> Any:
    """A model with every part of it changed, from the top down; parts changed to None are left out."""
    if isinstance(item, tuple):
        return tuple(kept for part in item if (kept := _mapped(part, change)) is not None)
    if not is_dataclass(item) or isinstance(item, type):
        return item
    new = change(item)
    return (
        new
        if new is not item
        else replace(item, **{it.name: _mapped(getattr(item, it.name), change) for it in fields(item)})
    )


def parts(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a document as (container, key)."""
    found: list[tuple[Any, Any]] = []
    items = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    for key, below in items:
        found.append((value, key))
        found += parts(below)
    return found
