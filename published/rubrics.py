"""Rubrics by name from this project, or from text; none with a fault gets through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from goalcheck.checks import check_rubric
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import parse, read_rubric

FOLDER = Path(__file__).resolve().parent.parent / "rubrics"


def loaded(name: str, text: str) -> Rubric:
    """A rubric from its text. Raises ValueError with its faults."""
    read = read_rubric(parse(name, text.encode()))
    rubric = read.valid
    faults = [*read.faults, *(check_rubric(rubric) if rubric else ())]
    if rubric is None or faults:
        raise ValueError(f"{name}: {faults}")
    return rubric


def shipped(*names: str) -> Callable[[Mapping[str, str]], Mapping[str, Rubric]]:
    """The rubrics of these names that come with goalcheck."""
    return lambda models: {name: loaded(name, (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")) for name in names}


def brought(models: Mapping[str, str]) -> Mapping[str, Rubric]:
    """The models that a table brings along."""
    return {name: loaded(name, text) for name, text in models.items()}
