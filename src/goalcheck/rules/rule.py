"""A rule: gates first, then cases, a table or an aggregate, then caps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from goalcheck.core.field import Id, Line
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import Status
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.bag import Child
from goalcheck.rules.body import Body, RulePart
from goalcheck.rules.cases import Case, Cases
from goalcheck.rules.condition import Condition, Where
from goalcheck.rules.table import DecisionTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """A hurdle: where `when` holds the verdict is at most this level."""

    id: Id
    when: Condition
    at_most: Line
    because: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Where `when` holds there is no level but this status, whatever the rest of the rule would say."""

    id: Id
    when: Condition
    status: Status
    because: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Exactly one of cases, table and aggregate, between gates and caps.

    `non_monotone` declares, with the reason, that a better child may make the verdict worse.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("cases", "table", "aggregate")
    gates: tuple[Gate, ...] = ()
    """The first whose condition holds gives its status, before all else."""
    cases: tuple[Case, ...] = ()
    """The first that holds gives the verdict."""
    table: DecisionTable | None = None
    """A decision table over named children."""
    aggregate: Aggregate | None = None
    """A median, mean or other summary of the children."""
    caps: tuple[Cap, ...] = ()
    """Where the condition holds the verdict is at most that level."""
    because: Text = NOTHING
    """The sentence that says why, of an aggregate."""
    non_monotone: Text = NOTHING

    @property
    def body(self) -> Body:
        return self.table or self.aggregate or Cases(self.cases)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the rule, those within others included."""
        whens = [*(gate.when for gate in self.gates), *(cap.when for cap in self.caps), *self.body.conditions]
        return tuple(part for when in whens for part in when.parts())

    @property
    def wheres(self) -> tuple[Where, ...]:
        """Every selection of children that the rule makes by their attributes, sources aside."""
        return (*(it.selection.where for it in self.conditions if it.selection), *self.body.wheres)

    @property
    def asks_judged(self) -> bool:
        """Whether it makes a difference that a verdict is unknown, beyond what the verdict may be."""
        tests = [condition.selection for condition in self.conditions]
        return self.body.leaves_out_unknown or any(it is not None and it.judged is not None for it in tests)

    @property
    def named_children(self) -> tuple[str, ...]:
        """The children that the rule speaks of by id, in the order it names them."""
        asked = (name for it in self.conditions if it.selection for name in it.selection.where.id)
        return tuple(dict.fromkeys((*self.body.named_children, *asked)))

    @property
    def parts(self) -> tuple[RulePart, ...]:
        """The gates, then the cases or rows."""
        gates = (RulePart(gate.id, ("gates", i), gate.because) for i, gate in enumerate(self.gates))
        return (*gates, *self.body.parts)

    def because_of(self, fired: str) -> Text:
        """The sentence of the gate, case or row with this id; of a row before that of a gate with its number."""
        parts = (*self.parts[len(self.gates) :], *self.parts[: len(self.gates)])
        return next((part.because for part in parts if part.name == fired), NOTHING)


def scale_of_children(rule: Rule, children: Sequence[Child], default: Scale) -> Scale:
    """The scale of the children that a rule is about: of those that count, else of any."""
    counted = [child for child in children if rule.body.weighs(child)]
    return next((child.scale for child in [*counted, *children]), default)
