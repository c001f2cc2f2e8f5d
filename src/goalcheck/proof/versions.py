"""Two versions of a rubric: whose verdicts moved, and what else changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.core.message import Message, message
from goalcheck.core.scale import Scale
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.model.rubric import Axis, NodeKind, NodeRules, Rubric
from goalcheck.model.rubric.hierarchy import children_of, tops
from goalcheck.proof.bag_diff import BagMoves, bag_diff
from goalcheck.proof.function import Verdicts, function_at
from goalcheck.proof.hierarchies import Uncountable, moves
from goalcheck.proof.matching import matched, renamed
from goalcheck.proof.rule_location import RuleLocation, child_scale, compiled, rule_locations
from goalcheck.proof.table_diff import TableDiff, shifts
from goalcheck.proof.texts import reworded, wordless


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that is not what it was, with what that moved: combinations of named children, or bags of any.

    Both are None where they cannot be listed: numbers without levels, or too many combinations.
    """

    location: RuleLocation
    shifts: TableDiff | None = None
    moves: BagMoves | None = None

    @property
    def moved(self) -> bool:
        """Whether verdicts moved; what cannot be listed may have."""
        return bool(self.shifts.found if self.shifts else self.moves.found if self.moves else True)


@dataclass(frozen=True, slots=True)
class WholeChange:
    """How many combinations of leaves lead a node at the top from which verdict to which; None: not counted."""

    node: str | None
    axis: Axis
    counts: Counter[Verdicts] | None


@dataclass(frozen=True, slots=True)
class Changes:
    """`structure`: scales, axes, nodes and rules that came, went or changed shape. `words`: texts that changed."""

    old: Rubric
    new: Rubric
    structure: tuple[Message, ...]
    rules: tuple[RuleChange, ...]
    wholes: tuple[WholeChange, ...]
    words: tuple[str, ...]

    @property
    def moved(self) -> bool:
        """Whether a rule gives other verdicts, or may."""
        return any(it.moved for it in self.rules)

    @property
    def matters(self) -> bool:
        """Whether verdicts may differ: some moved, or the shape they are given in did."""
        return self.moved or bool(self.structure)


def changes(old: Rubric, new: Rubric, children: int = 3) -> Changes:
    """What changed; open rules are tried on bags of at most `children` children."""
    rules = tuple(_rules(old, new, children))
    structure = tuple(_structure(old, new))
    wholes = tuple(_wholes(old, new)) if structure or rules else ()
    return Changes(old, new, structure, rules, wholes, reworded(old, new))


def _rules(old: Rubric, new: Rubric, children: int) -> Iterator[RuleChange]:
    compilers = Compiler(old), Compiler(new)
    before = {location.key: location for location in rule_locations(old)}
    for location in rule_locations(new):
        was = before.get(location.key)
        if was is None or _meaning(old, was) == _meaning(new, location):
            continue
        functions = function_at(compilers[0], was), function_at(compilers[1], location)
        if functions[0] and functions[1]:
            yield RuleChange(location, shifts=shifts(functions[0], functions[1]))
        elif any(functions) or any(map(_named, (was, location))):
            yield RuleChange(location)
        else:
            rules = compiled(compilers[0], was), compiled(compilers[1], location)
            yield RuleChange(location, moves=bag_diff(*rules, location.kind, children))


def _named(location: RuleLocation) -> bool:
    """Whether the rubric names the children."""
    return bool(location.rule.named_children) or (location.node is not None and location.kind is NodeKind.GOAL)


def _meaning(rubric: Rubric, location: RuleLocation) -> object:
    """All that a verdict follows from, apart from the children's own rules."""
    names = children_of(rubric, location.axis, location.node) if location.node else location.rule.named_children
    scales = tuple((name, _shape(child_scale(rubric, location, name))) for name in names)
    return wordless(location.rule), scales, _shape(location.scale), _shape(child_scale(rubric, location))


def _shape(scale: Scale) -> object:
    bare = wordless(scale)
    return bare.kind, bare.levels, bare.min, bare.max


def _wholes(old: Rubric, new: Rubric) -> Iterator[WholeChange]:
    """The nodes on top of both, and the whole assignment where there are several of them."""
    for axis in new.axes:
        was = old.axis(axis.id)
        if was is None:
            continue
        both = [name for name in tops(new, axis) if name in tops(old, was)]
        nodes: list[str | None] = [*both, *([None] if len(both) > 1 else [])]
        for node in nodes:
            plans = outline(Compiler(old), was, node), outline(Compiler(new), axis, node)
            if not all(plan.slots and plan.slots[-1].rule and plan.slots[-1].inputs for plan in plans):
                continue
            try:
                yield WholeChange(node, axis, moves(*plans))
            except Uncountable:
                yield WholeChange(node, axis, None)


def _structure(old: Rubric, new: Rubric) -> Iterator[Message]:
    yield from _came_and_went("scale", [it.id for it in old.scales], [it.id for it in new.scales])
    for scale in new.scales:
        before = old.scale(scale.id)
        if before is not None:
            yield from _levels(before, scale)
    yield from _came_and_went("axis", [it.id for it in old.axes], [it.id for it in new.axes])
    for axis in new.axes:
        was = old.axis(axis.id)
        if was is not None and (was.scale, was.about) != (axis.scale, axis.about):
            yield message("changed-axis", name=axis.id)
    yield from _came_and_went("node", [it.id for it in old.nodes], [it.id for it in new.nodes])
    for node in new.nodes:
        own = old.node(node.id)
        if own is not None:
            yield from _node(own, node)
    yield from _came_and_went("rule", _rule_names(old, new), _rule_names(new, old))
    if wordless(old.indicators) != wordless(new.indicators):
        yield message("changed-indicators")
    if old.closed != new.closed:
        yield message("changed-closed" if new.closed else "changed-opened")


def _rule_names(rubric: Rubric, other: Rubric) -> list[str]:
    """The rules of kinds, and of nodes that both versions have."""
    named = [(kind.value, axis) for kind in NodeKind for axis, _ in getattr(rubric.judge, kind)]
    named += [(node.id, axis) for node in rubric.nodes if other.node(node.id) for axis, _ in node.rules]
    return [f"{name} / {axis}" for name, axis in named]


def _came_and_went(what: str, old: list[str], new: list[str]) -> Iterator[Message]:
    for name in old:
        if name not in new:
            yield message(f"removed-{what}", name=name)
    for name in new:
        if name not in old:
            yield message(f"added-{what}", name=name)


def _levels(old: Scale, new: Scale) -> Iterator[Message]:
    pairs = matched(old, new)
    for a, b in renamed(old, new):
        yield message("renamed-level", scale=new.id, old=a, new=b)
    for i, name in enumerate(old.names):
        if i not in dict(pairs):
            yield message("removed-level", scale=new.id, name=name)
    for j, name in enumerate(new.names):
        if j not in dict(pairs).values():
            yield message("added-level", scale=new.id, name=name)
    order = [j for _, j in pairs]
    cuts = [(old.levels[i].at_least, new.levels[j].at_least) for i, j in pairs]
    if order != sorted(order) or old.kind is not new.kind:
        yield message("reordered-scale", scale=new.id)
    if any(a != b for a, b in cuts) or (old.min, old.max) != (new.min, new.max):
        yield message("changed-cuts", scale=new.id)


def _node(old: NodeRules, new: NodeRules) -> Iterator[Message]:
    if set(old.children) != set(new.children):
        yield message("changed-children", name=new.id, old=old.children, new=new.children)
    if dict(old.scales) != dict(new.scales):
        yield message("changed-node-scale", name=new.id)
