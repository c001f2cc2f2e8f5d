"""A rule over named children as a function: the verdict of every combination of their levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from goalcheck.core.scale import Scale
from goalcheck.core.value import known
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Slot
from goalcheck.model.rubric import NodeKind
from goalcheck.proof.completion import Combination
from goalcheck.proof.rule_location import RuleLocation
from goalcheck.rules import Rule
from goalcheck.rules.compiled import RuleResult
from goalcheck.rules.condition import EVERYTHING

MOST = 4096
"""Combinations of a function that is written out."""
Verdict = tuple[str, ...]
"""As a file would write it: a level or status, or several where the choice is open; levels worst first, then statuses."""
Verdicts = tuple[Verdict, Verdict]
"""Of two versions, the older first, both in the names of the newer one's scale."""


@dataclass(frozen=True, slots=True)
class Function:
    """`verdicts` holds the verdict of every combination, the last input varying fastest."""

    inputs: tuple[str, ...]
    scales: tuple[Scale, ...]
    scale: Scale
    verdicts: tuple[Verdict, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(scale.levels) for scale in self.scales)

    def combinations(self) -> Iterator[Combination]:
        """In the order of `verdicts`."""
        return product(*(range(size) for size in self.sizes))


def function_at(compiler: Compiler, location: RuleLocation) -> Function | None:
    """The rule as a function, where the rubric names the node's children.

    A rule about another axis is none: its bag holds only the children that the other verdict rests on.
    """
    whole = compiler.rubric.closed and location.kind is NodeKind.ASSIGNMENT
    named = location.node or location.rule.body.lists_children or whole
    if location.kind is NodeKind.CRITERION or location.axis.about is not None or not named:
        return None
    slots = outline(compiler, location.axis, location.node, location.kind).slots
    return function_of(slots[-1], tuple(slots[i] for i in slots[-1].inputs)) if slots else None


def function_of(slot: Slot, inputs: tuple[Slot, ...]) -> Function | None:
    """The rule of a slot as a function of its inputs; None where it asks for more than their levels, where a scale
    is numeric, or where there are more than `MOST` combinations."""
    scales = tuple(it.scale for it in inputs)
    numeric = any(scale.numeric for scale in (slot.scale, *scales))
    if slot.rule is None or not inputs or numeric or not asks_only_levels(slot.rule.rule):
        return None
    if prod(len(scale.levels) for scale in scales) > MOST:
        return None
    rule = slot.rule
    verdicts = tuple(
        names(rule.result(slot.start, slot.columns, [known(level) for level in levels]), slot.scale)
        for levels in product(*(range(len(scale.levels)) for scale in scales))
    )
    return Function(tuple(it.id for it in inputs), scales, slot.scale, verdicts)


def asks_only_levels(rule: Rule) -> bool:
    """Whether the verdict follows from which child has which level: no attribute, no source, not the node itself."""
    weights = rule.body.weighing
    return not (
        any(it.self_ or it.sources for it in rule.conditions)
        or (weights and not weights.id)
        or any(replace(where, id=()) != EVERYTHING for where in rule.wheres)
    )


def names(result: RuleResult, scale: Scale) -> Verdict:
    """What a rule found."""
    levels = {finding.level for finding in result.findings if finding.level is not None}
    statuses = {finding.status.value for finding in result.findings if finding.status is not None}
    return (*(scale.names[level] for level in sorted(levels)), *sorted(statuses))
