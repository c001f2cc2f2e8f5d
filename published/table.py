"""A published table: what was given, and the ratings that were published for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from goalcheck.core.verdict import Verdict
from goalcheck.model.rubric import NodeKind, Rubric

Pair = tuple[str, str]
NO_VERDICT = "none"
"""Published: that there is no rating."""


@dataclass(frozen=True, slots=True)
class Row:
    """`given` is (node, verdict), or (weight, verdict) for the members of a bag; `published` is (node, verdict).

    A verdict is written as in a file: a level, a number or a status; `a|b` is one of the two. `group` is the year, or
    another class that the table is told apart by.
    """

    rubric: str
    given: tuple[Pair, ...]
    published: tuple[Pair, ...]
    group: str = ""
    count: int = 1


Again = Callable[[str], Verdict]
"""The same case by another of the table's rubrics."""
Explain = Callable[[Row, str, Verdict, Again], str]
"""Which kind of disagreement it is that a node of a row came out otherwise."""


def unexplained(row: Row, node: str, ours: Verdict, again: Again) -> str:
    return "otherwise than the rule"


def no_models(folder: Path) -> Mapping[str, str]:
    return {}


def exact(node: str, printed: str) -> Fraction:
    return Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """How a table is read and compared. `within` is how far a node's number may be from one that was printed so."""

    name: str
    source: str
    read: Callable[[Path], tuple[Row, ...]]
    rubrics: Callable[[Mapping[str, str]], Mapping[str, Rubric]]
    models: Callable[[Path], Mapping[str, str]] = no_models
    bag: bool = False
    kind: NodeKind = NodeKind.ASSIGNMENT
    explain: Explain = unexplained
    within: Callable[[str, str], Fraction] = exact
    notes: tuple[str, ...] = ()
