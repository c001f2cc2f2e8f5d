"""Slots: one node on one axis, and what a written score stands for there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goalcheck.core.message import Message
from goalcheck.core.scale import Scale
from goalcheck.core.value import NOT_APPLICABLE, Value, known, unknown
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.model.assignment import Override
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.tally import Column


@dataclass(slots=True)
class Slot:
    """One node on one axis. A leaf has a starting value; a node with a rule has inputs; a goal with readings unites them.

    `named` are the children that have a slot whether or not the file has them. `by_evidence`: the node is judged on this
    axis only since some of its evidence is scored on it. `gaps` are those that block it.
    """

    id: str
    axis: str
    scale: Scale
    child: Child
    inputs: tuple[int, ...] = ()
    rule: CompiledRule | None = None
    gaps: tuple[str, ...] = ()
    parent: Parent = field(default_factory=Parent)
    start: int = 0
    columns: tuple[Column, ...] = ()
    named: tuple[str, ...] = ()
    by_evidence: bool = False
    united: bool = False
    about: int | None = None
    weighs_decisive: bool = False
    whole: bool = False
    leaf: Value = NOT_APPLICABLE
    leaf_status: Status | None = None
    leaf_reason: Message | None = None
    override: Override | None = None
    shared: tuple[int, ...] = ()
    decisive: dict[tuple[Value, ...], tuple[Value, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """Slots in an order in which every input comes before its user; `at` finds one by node id and axis."""

    slots: tuple[Slot, ...]
    at: dict[tuple[str, str], int]


def is_leaf(slot: Slot) -> bool:
    return slot.rule is None and not slot.united


def blocking(slot: Slot) -> tuple[str, ...]:
    """The gaps that the rule of a slot asks about."""
    if slot.rule is None or not slot.gaps:
        return ()
    asks = any(part.self_ is not None and part.self_.blocking_gap is not None for part in slot.rule.rule.conditions)
    return slot.gaps if asks else ()


def counting(slots: Sequence[Slot], inputs: Iterable[int]) -> tuple[Child, ...]:
    """The children whose sources count: those that say something."""
    return tuple(slots[i].child for i in inputs if slots[i].rule or slots[i].united or slots[i].leaf_status is None)


def missing(name: str, axis: str, scale: Scale) -> Slot:
    """A child that the rubric names and the file does not have."""
    return Slot(name, axis, scale, Child(name, "missing", scale), leaf=anything(scale), leaf_status=Status.NOT_ASSESSED)


def anything(scale: Scale) -> Value:
    """The value of what is wholly unknown: every level, or the whole range."""
    return (scale.min, scale.max) if scale.numeric else unknown(range(len(scale.levels)))


def leaf_value(score: str | None, scale: Scale) -> tuple[Value, Status | None]:
    """What a written score stands for; nothing written: nobody has assessed it."""
    if score is None:
        return anything(scale), Status.NOT_ASSESSED
    if score in STATUSES:
        status = STATUSES[score]
        return (NOT_APPLICABLE if status is Status.NOT_APPLICABLE else anything(scale)), status
    if scale.numeric:
        number = scale.number(score)
        return (number, number), None
    level = scale.index(score)
    assert level is not None, f"{scale.id} has no level {score}"
    return known(level), None
