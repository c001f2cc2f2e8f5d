"""A rubric laid out by itself, without an assignment: a slot for each node it names, and leaves to be given.

What a row of a table, an example or a proof needs: the same slots and the same rules, judged by the same engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from goalcheck.core.verdict import Status
from goalcheck.engine.plan import Compiler, mark_shared
from goalcheck.engine.slot import Plan, Slot, anything
from goalcheck.model.rubric import Axis, NodeKind
from goalcheck.model.rubric.hierarchy import children_of, only_top
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.rule import scale_of_children

NO_WEIGHTS: Mapping[str, Fraction] = MappingProxyType({})


def outline(
    compiler: Compiler,
    axis: Axis,
    node: str | None = None,
    kind: NodeKind = NodeKind.ASSIGNMENT,
    bag: Sequence[Child] = (),
    parent: Parent | None = None,
    weights: Mapping[str, Fraction] = NO_WEIGHTS,
) -> Plan:
    """The slots that lead to one node on one axis, that node's last: a node by id, else any node of `kind`.

    Leaves are the nodes below that have no children, and the children in `bag`; they start as not assessed. `weights`
    are the nodes' own, 1 where none is given, as in a file. Without a rule for the node the plan holds nothing.
    """
    return _Outliner(compiler, axis, weights).plan(node, kind, tuple(bag), parent or Parent())


class _Outliner:
    def __init__(self, compiler: Compiler, axis: Axis, weights: Mapping[str, Fraction]) -> None:
        self._weights = weights
        self._compiler, self._rubric, self._axis = compiler, compiler.rubric, axis
        self._slots: list[Slot] = []
        self._at: dict[tuple[str, str], int] = {}

    def plan(self, node: str | None, kind: NodeKind, bag: tuple[Child, ...], parent: Parent) -> Plan:
        whole = node is None and kind is NodeKind.ASSIGNMENT
        if whole and not bag:
            node = only_top(self._rubric, self._axis)
        rule = self._rubric.rule_of(node or "", NodeKind.GOAL if node is not None else kind, self._axis)
        if rule is not None:
            inputs = [self._leaf(child.id, child) for child in bag]
            if not bag and (whole or node is not None):
                inputs = [self._below(child) for child in children_of(self._rubric, self._axis, node)]
            self._judged(node, NodeKind.ASSIGNMENT if whole else NodeKind.GOAL, rule, inputs, parent)
        mark_shared(self._slots)
        return Plan(tuple(self._slots), self._at)

    def _below(self, name: str) -> int:
        """The slot of a named node; one node under two parents is one slot."""
        if (name, self._axis.id) in self._at:
            return self._at[name, self._axis.id]
        children = children_of(self._rubric, self._axis, name)
        rule = self._rubric.rule_of(name, NodeKind.GOAL, self._axis)
        if not children or rule is None:
            return self._leaf(
                name, Child(name, "criterion", self._rubric.scale_of(name, self._axis), self._weight(name))
            )
        return self._judged(name, NodeKind.GOAL, rule, [self._below(child) for child in children], Parent())

    def _leaf(self, name: str, child: Child) -> int:
        slot = Slot(name, self._axis.id, child.scale, child)
        slot.leaf, slot.leaf_status = anything(child.scale), Status.NOT_ASSESSED
        return self._add(slot)

    def _judged(self, node: str | None, kind: NodeKind, rule: Rule, inputs: list[int], parent: Parent) -> int:
        """The slot of a node by id; None: one that the rubric does not name, which is called after the rubric."""
        scale = self._rubric.scale_of(node or "", self._axis)
        own = self._rubric.rubric
        name = node or (f"{kind.value}:{own}" if self._rubric.node(own) else own)
        slot = Slot(name, self._axis.id, scale, Child(name, kind.value, scale, self._weight(name)))
        children = tuple(self._slots[i].child for i in inputs)
        slot.rule = self._compiler.rule(rule, scale, scale_of_children(rule, children, scale))
        slot.inputs = tuple(inputs)
        slot.columns = tuple(slot.rule.column(child) for child in children)
        slot.start = slot.rule.start(parent, children)
        slot.whole = kind is NodeKind.ASSIGNMENT
        return self._add(slot)

    def _weight(self, name: str) -> Fraction:
        return self._weights.get(name, Fraction(1))

    def _add(self, slot: Slot) -> int:
        self._slots.append(slot)
        self._at[slot.id, slot.axis] = len(self._slots) - 1
        return len(self._slots) - 1
