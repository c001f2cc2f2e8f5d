"""Rules with their places in the file and the nodes that they judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.core.place import Place, Route
from goalcheck.core.scale import Scale
from goalcheck.engine.plan import Compiler
from goalcheck.model.rubric import Axis, NodeKind, Rubric
from goalcheck.model.rubric.hierarchy import children_of
from goalcheck.rules import Rule
from goalcheck.rules.compiled import CompiledRule


@dataclass(frozen=True, slots=True)
class RuleLocation:
    """A rule, where it stands, and the nodes that it judges there: the one named, or any of the kind."""

    rule: Rule
    route: Route
    axis: Axis
    kind: NodeKind
    scale: Scale
    node: str | None = None

    @property
    def name(self) -> str:
        """The node, or the kind of node."""
        return self.node or self.kind.value

    @property
    def key(self) -> tuple[str | None, NodeKind | None, str]:
        """The node, or else the kind of node, and the axis: a node and a kind may have the same name."""
        return self.node, None if self.node else self.kind, self.axis.id

    @property
    def inherited(self) -> bool:
        """Whether a node has its kind's rule, which also stands at a location of its own."""
        return self.node is not None and self.route[0] == "judge"

    @property
    def whole(self) -> Place:
        """The place of the rule: its key, the axis."""
        return Place(self.route, on_key=True)

    @property
    def parts(self) -> dict[str, Place]:
        """The gates, then the cases or rows, by id or number, with their places; of one id the first."""
        found: dict[str, Place] = {}
        for part in self.rule.parts:
            found.setdefault(part.name, Place((*self.route, *part.route)))
        return found

    @property
    def caps(self) -> dict[str, Place]:
        return {cap.id: Place((*self.route, "caps", i)) for i, cap in enumerate(self.rule.caps)}


def rule_locations(rubric: Rubric) -> Iterator[RuleLocation]:
    """Every rule of a rubric whose axes are sound: those of kinds from the whole down, then those of nodes.

    A node with children has a location for its kind's rule too, which says how those are judged; not for a rule about
    another axis, which says the same of all nodes.
    """
    for kind in NodeKind:
        for axis in rubric.axes:
            if rule := rubric.rule_of("", kind, axis):
                yield RuleLocation(rule, ("judge", kind.value, axis.id), axis, kind, rubric.scale_of("", axis))
    for i, node in enumerate(rubric.nodes):
        for axis in rubric.axes:
            kind = NodeKind.GOAL if children_of(rubric, axis, node.id) else NodeKind.CRITERION
            own, by_kind = dict(node.rules).get(axis.id), rubric.rule_of("", kind, axis)
            scale = rubric.scale_of(node.id, axis)
            if own:
                yield RuleLocation(own, ("nodes", i, "rules", axis.id), axis, kind, scale, node.id)
            elif by_kind and kind is NodeKind.GOAL and axis.about is None:
                yield RuleLocation(by_kind, ("judge", kind.value, axis.id), axis, kind, scale, node.id)


def child_scale(rubric: Rubric, location: RuleLocation, name: str = "") -> Scale:
    """The scale of a child by id; without, of any child."""
    below = (
        rubric.axis(location.axis.about)
        if location.axis.about and location.kind is NodeKind.CRITERION
        else location.axis
    )
    assert below is not None, "a valid axis is about one that is there"
    if location.node and location.kind is NodeKind.CRITERION:
        return rubric.scale_of(location.node, below)
    children = children_of(rubric, location.axis, location.node) if location.node else ()
    return rubric.scale_of(name or next(iter(children), ""), below)


def compiled(compiler: Compiler, location: RuleLocation) -> CompiledRule:
    """The rule as it judges any children."""
    return compiler.rule(location.rule, location.scale, child_scale(compiler.rubric, location))
