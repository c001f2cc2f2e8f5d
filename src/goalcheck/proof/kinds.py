"""The kinds of child that a rule can tell apart: children alike in all that its conditions and weights ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any

from goalcheck.assignment.model import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.scale import Scale
from goalcheck.proof.site import Site
from goalcheck.rubric import Kind
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.condition import Sources, Where

OF_EVIDENCE: dict[str, tuple[object, ...]] = {
    "strength": tuple(Strength)[::-1],
    "type": tuple(SourceType),
    "effect": tuple(Effect)[::-1],
    "independence": (*Independence, None),
    "comparable": (True, False),
}
OF_NODES: dict[str, tuple[object, ...]] = {"essential": (False, True), "leverage": (None, *Leverage)}
"""Every value of an attribute; the usual one first."""
MOST_KINDS = 20_000


@dataclass(frozen=True, slots=True)
class ChildKind:
    """A child that stands for all of its kind, and the attributes that set it apart, as a file writes them.

    `sourced` says which of the rule's questions about sources would count it.
    """

    child: Child
    attributes: tuple[str, ...]
    sourced: tuple[int, ...]


def kinds(site: Site, scale: Scale) -> tuple[ChildKind, ...]:
    """The kinds of children of any node that a rule judges, `scale` being the children's; none where there are too many."""
    wheres = asked(site.rule)
    evidence = site.kind is Kind.CRITERION
    every = OF_EVIDENCE if evidence else OF_NODES
    names = [name for name in every if any(getattr(where, name) not in ((), None) for where in wheres)]
    ids = dict.fromkeys(["", *site.rule.named_children, *(name for where in wheres for name in where.id)])
    weights = site.rule.aggregate.weights if site.rule.aggregate else None
    if evidence and weights and weights.strength and "strength" not in names:
        names.append("strength")
    if prod(len(every[name]) for name in names) * len(ids) > MOST_KINDS:
        return ()
    found: dict[tuple[object, ...], ChildKind] = {}
    for values in product(*(every[name] for name in names)):
        for named in ids:
            given: dict[str, Any] = dict(zip(names, values, strict=True))
            child = replace(Child(named, "evidence" if evidence else "criterion", scale), **given)
            seen = (named, *(where.selects(child) for where in wheres), weights.of(child) if weights else 1)
            if seen not in found:
                said = [
                    f"{name}: {_said(value)}"
                    for name, value in zip(names, values, strict=True)
                    if value != every[name][0]
                ]
                counted = [i for i, it in enumerate(questions(site.rule)) if it.where.selects(child)]
                found[seen] = ChildKind(child, tuple([named] * bool(named) + said), tuple(counted))
    return tuple(found.values())


def asked(rule: Rule) -> list[Where]:
    """Every selection of children that a rule makes."""
    found = [it.where for condition in rule.conditions if (it := condition.selection or condition.sources)]
    return [*found, rule.aggregate.where] if rule.aggregate else found


def questions(rule: Rule) -> list[Sources]:
    """What a rule asks about sources."""
    return [condition.sources for condition in rule.conditions if condition.sources]


def parents(rule: Rule) -> Iterator[tuple[Parent, tuple[str, ...]]]:
    """The kinds of node that a rule tells apart when it asks about the node itself, with their attributes."""
    wanted = [condition.self_ for condition in rule.conditions if condition.self_]
    leverages = (None, *Leverage) if any(own.leverage for own in wanted) else (None,)
    essentials = (False, True) if any(own.essential is not None for own in wanted) else (False,)
    gaps = (False, True) if any(own.blocking_gap is not None for own in wanted) else (False,)
    seen: set[tuple[bool, ...]] = set()
    for leverage, essential, gap in product(leverages, essentials, gaps):
        parent = Parent(leverage, essential, gap)
        holds = tuple(own.holds(parent) for own in wanted)
        if holds not in seen:
            seen.add(holds)
            said = [f"leverage: {leverage}"] * bool(leverage) + ["essential: true"] * essential
            yield parent, tuple(said + ["blocking_gap: true"] * gap)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else "none" if value is None else str(value)
