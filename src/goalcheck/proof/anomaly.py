"""Anomalies: what is wrong or remarkable with a rubric, each with a case that shows it.

The kinds are those of the verification of rule bases and decision tables: deficiency (a combination nobody covers),
ambivalence (rows that contradict each other), redundancy (parts that never fire);
see Preece & Shinghal 1994, and Vanthienen et al. 1998.
"""

from __future__ import annotations

from dataclasses import dataclass

from goalcheck.core.message import Message
from goalcheck.core.place import Place
from goalcheck.core.severity import Severity


@dataclass(frozen=True, slots=True)
class Anomaly:
    """`witness` is a combination that shows it, as a file would write it: `("price=high", "2 × largely")`.

    `reached_by` are the leaves that lead to that combination, where it does not consist of leaves itself.
    """

    message: Message
    place: Place
    severity: Severity
    witness: tuple[str, ...] = ()
    reached_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchExtent:
    """What a search has covered: so many different states of a rule's children, in bags of up to `children`.

    None: children named by the rubric, all of their combinations. `skipped` says what it could not search, and why.
    """

    place: Place
    node: str
    axis: str
    states: int
    children: int | None = None
    skipped: Message | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything found in one rubric, faults first, and how far the search went."""

    anomalies: tuple[Anomaly, ...]
    searched: tuple[SearchExtent, ...]

    @property
    def unsearched(self) -> int:
        """How many rules could not be searched."""
        return sum(it.skipped is not None for it in self.searched)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong, and all was searched or a comment says why not."""
        return all(anomaly.severity is Severity.INFO for anomaly in self.anomalies)
