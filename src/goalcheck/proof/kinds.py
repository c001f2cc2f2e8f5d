"""The kinds of child, and of judged node, that rules can tell apart: alike in all that any of the rules asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any, Generic, TypeVar

from goalcheck.core.attributes import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.scale import Scale
from goalcheck.model.rubric import NodeKind
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.condition import Own, Sources, Where

Attributes = Mapping[str, tuple[object, ...]]
"""Every value of an attribute."""
OF_EVIDENCE: Attributes = {
    "strength": tuple(Strength),
    "type": tuple(SourceType),
    "effect": tuple(Effect),
    "independence": (*Independence, None),
    "comparable": (True, False),
}
OF_NODES: Attributes = {"essential": (False, True), "leverage": (None, *Leverage)}
OF_PARENTS: Attributes = {"leverage": (None, *Leverage), "essential": (False, True), "blocking_gap": (False, True)}
USUAL: Mapping[str, Any] = {
    "strength": Strength.MODERATE, "type": SourceType.DOCUMENT, "effect": Effect.OUTCOME, "comparable": True,
    "independence": Independence.INDEPENDENT, "essential": False, "leverage": None, "blocking_gap": False,
}  # fmt: skip
"""What a file need not say, or an output."""
MOST_KINDS = 20_000
Judged = TypeVar("Judged", bound=Child | Parent)


@dataclass(frozen=True, slots=True)
class EquivalenceClass(Generic[Judged]):
    """Children or nodes that rules cannot tell apart: one that stands for all, with what sets it apart as a file writes
    it, and how many combinations of attributes they are."""

    one: Judged
    said: tuple[str, ...]
    ways: int


def kinds(rules: Sequence[Rule], kind: NodeKind, scale: Scale) -> tuple[EquivalenceClass[Child], ...]:
    """The kinds of children of a node of `kind`, on `scale`; none where there are too many."""
    every, of = (OF_EVIDENCE, "evidence") if kind is NodeKind.CRITERION else (OF_NODES, "criterion")
    wheres = [where for rule in rules for where in _wheres(rule)]
    weights = [it for rule in rules if (it := rule.body.weighing)]
    weighed = [Where(strength=tuple(Strength)) for it in weights if it.strength]
    ids = dict.fromkeys(["", *(name for rule in rules for name in rule.named_children)])
    ids |= dict.fromkeys(name for where in wheres for name in where.id)
    asked = _asked(every, [*wheres, *weighed])
    if prod(map(len, asked.values())) * len(ids) > MOST_KINDS:
        return ()

    def answers(child: Child) -> tuple[object, ...]:
        return child.id, *(where.selects(child) for where in wheres), *(by.of(child) for by in weights)

    children = [(Child(name, of, scale, **given), given) for given in _combinations(asked) for name in ids]
    return _told_apart((answers(child), child, child.id, given) for child, given in children)


def parents(rules: Iterable[Rule]) -> tuple[EquivalenceClass[Parent], ...]:
    """The kinds of judged node; one where no rule asks about the node itself."""
    owns = [condition.self_ for rule in rules for condition in rule.conditions if condition.self_]
    nodes = ((Parent(**given), given) for given in _combinations(_asked(OF_PARENTS, owns)))
    return _told_apart((tuple(own.holds(it) for own in owns), it, "", given) for it, given in nodes)


def questions(rule: Rule) -> list[Sources]:
    """What a rule asks about sources."""
    return [condition.sources for condition in rule.conditions if condition.sources]


def _wheres(rule: Rule) -> list[Where]:
    """Every selection of children that a rule makes."""
    found = [it.where for condition in rule.conditions if (it := condition.selection or condition.sources)]
    return [*found, *rule.body.wheres]


def _asked(every: Attributes, asking: Sequence[Where | Own]) -> Attributes:
    """The attributes that are asked about at all."""
    return {name: them for name, them in every.items() if any(getattr(it, name) not in ((), None) for it in asking)}


def _combinations(asked: Attributes) -> Iterator[dict[str, Any]]:
    return (dict(zip(asked, values, strict=True)) for values in product(*asked.values()))


def _told_apart(
    tried: Iterable[tuple[object, Judged, str, Mapping[str, object]]],
) -> tuple[EquivalenceClass[Judged], ...]:
    """Those with the same answers as one; it is the one of which there is least to say. Each: answers, itself, its
    name, its attributes."""
    found: dict[object, EquivalenceClass[Judged]] = {}
    for answers, one, name, given in tried:
        said = (*([name] if name else []), *(_said(key, it) for key, it in given.items() if it != USUAL[key]))
        first = found.get(answers) or EquivalenceClass(one, said, 0)
        least = first if len(first.said) <= len(said) else EquivalenceClass(one, said, 0)
        found[answers] = replace(least, ways=first.ways + 1)
    return tuple(found.values())


def _said(name: str, value: object) -> str:
    return f"{name}: {str(value).lower() if isinstance(value, bool) else 'none' if value is None else value}"
