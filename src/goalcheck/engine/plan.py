"""An assignment and a rubric, laid out for judging: one slot for each node and axis, children before parents.

What the file says of structure and attributes is settled here; what it says of scores is only the starting values.
So the same plan can be judged again with other scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from goalcheck.core.scale import Scale
from goalcheck.core.value import known
from goalcheck.core.verdict import Status
from goalcheck.engine import indicator
from goalcheck.engine.score import score
from goalcheck.engine.slot import Plan, Slot, anything, counting, missing
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation, Override
from goalcheck.model.assignment.nodes import axes_of, definitions, reading_id
from goalcheck.model.rubric import Axis, Rubric
from goalcheck.model.rubric.hierarchy import only_top
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.effort import Effort
from goalcheck.rules.rule import scale_of_children


class Compiler:
    """Rules of a rubric, each compiled once for the scales it meets; they share one effort."""

    def __init__(self, rubric: Rubric, effort: Effort | None = None) -> None:
        self.rubric, self.effort = rubric, effort or Effort()
        self._compiled: dict[tuple[int, str, str], CompiledRule] = {}

    def rule(self, rule: Rule, scale: Scale, child_scale: Scale) -> CompiledRule:
        key = (id(rule), scale.id, child_scale.id)
        if key not in self._compiled:
            self._compiled[key] = CompiledRule(rule, scale, child_scale, self.effort)
        return self._compiled[key]


def plan(assignment: Assignment, compiler: Compiler) -> Plan:
    """The slots of a valid assignment under a valid rubric."""
    return _Planner(assignment, compiler).plan()


class _Planner:
    def __init__(self, assignment: Assignment, compiler: Compiler) -> None:
        self._assignment, self._compiler, self._rubric = assignment, compiler, compiler.rubric
        self._nodes = definitions(assignment)
        self._sources = {source.id: source for source in assignment.sources}
        self._first = self._rubric.axes[0].id
        self._blocking: dict[tuple[str, str], list[str]] = {}
        for gap in assignment.gaps:
            for axis, name in product(gap.axes or (self._first,), gap.concerns or ("",)) if gap.blocking else ():
                self._blocking.setdefault((axis, name), []).append(gap.id)
        self._slots: list[Slot] = []
        self._at: dict[tuple[str, str], int] = {}
        self._absent: dict[tuple[str, str], int] = {}

    def plan(self) -> Plan:
        for axis in sorted(self._rubric.axes, key=lambda axis: axis.about is not None):
            self._node(self._assignment, "assignment", axis)
            self._rest(axis)
            self._whole(axis)
        mark_shared(self._slots)
        return Plan(tuple(self._slots), self._at)

    def _rest(self, axis: Axis) -> None:
        """Nodes that no parent asks for on this axis, and whose own kind has a rule."""
        for node in self._nodes.values():
            if isinstance(node, Goal):
                self._node(node, "goal", axis)
            elif isinstance(node, Criterion) and self._bears(node, axis):
                self._node(node, "criterion", axis)

    def _whole(self, axis: Axis) -> None:
        """Without a rule for it, the whole is judged as the only node on top, where the file has that one."""
        name, top = self._assignment.assignment, only_top(self._rubric, axis)
        at = self._at.get((top, axis.id)) if top is not None else None
        if at is None:
            return
        scale = self._slots[at].scale
        slot = Slot(name, axis.id, scale, self._child(name, self._assignment, "assignment", scale))
        slot.inputs, slot.united, slot.whole = (at,), True, True
        slot.about = self._at.get((name, axis.about)) if axis.about else None
        slot.override = self._override(self._assignment, axis)
        self._slots.append(slot)
        self._at[name, axis.id] = len(self._slots) - 1

    def _bears(self, criterion: Criterion, axis: Axis) -> bool:
        return (axis.about or axis.id) in axes_of(criterion, self._nodes, self._first)

    def _node(
        self, node: Assignment | Goal | Criterion, kind: str, axis: Axis, leverage: str | None = None
    ) -> int | None:
        """The slot of a node on an axis; None where the rubric does not judge it there."""
        name = node.assignment if isinstance(node, Assignment) else node.id
        if (name, axis.id) in self._at:
            return self._at[name, axis.id]
        rule = self._rubric.rule_of(name, kind, axis)
        if rule is None:
            return None
        if isinstance(node, Goal) and node.interpretations:
            readings = tuple(
                self._judged(reading_id(node, reading), node, kind, axis, rule, reading)
                for reading in node.interpretations
            )
            slot = self._slot(name, axis, node, kind)
            slot.inputs, slot.united = readings, True
            slot.about = self._at.get((name, axis.about)) if axis.about else None
        else:
            self._judged(name, node, kind, axis, rule, None)
            slot = self._slots[-1]
        slot.override = self._override(node, axis)
        self._at[name, axis.id] = len(self._slots) - 1
        return len(self._slots) - 1

    def _override(self, node: Assignment | Goal | Criterion, axis: Axis) -> Override | None:
        return next((it for it in node.override if (it.axis or self._first) == axis.id), None)

    def _judged(
        self,
        name: str,
        node: Assignment | Goal | Criterion,
        kind: str,
        axis: Axis,
        rule: Rule,
        reading: Interpretation | None,
    ) -> int:
        inputs = list(self._inputs(node, kind, axis, reading))
        named = self._declared(node, axis, rule)
        present = {self._slots[i].id for i in inputs}
        inputs += [self._missing(child, axis) for child in named if child not in present]
        slot = self._slot(name, axis, node, kind)
        children = tuple(self._slots[i].child for i in inputs)
        about_evidence = kind == "criterion" and axis.about is not None
        below = self._rubric.axis(axis.about) if about_evidence and axis.about else axis
        child_scale = scale_of_children(rule, children, self._rubric.scale_of("", below or axis))
        slot.rule = self._compiler.rule(rule, slot.scale, child_scale)
        slot.inputs = tuple(inputs)
        slot.columns = tuple(slot.rule.column(child) for child in children)
        slot.gaps = self._gaps(node, axis, name)
        slot.parent = self._parent(node, slot.gaps)
        slot.start = slot.rule.start(slot.parent, counting(self._slots, inputs))
        slot.named = named
        slot.by_evidence = isinstance(node, Criterion) and not node.axes and (axis.about or axis.id) != self._first
        slot.whole = kind == "assignment"
        if axis.about:
            slot.about = self._at.get((name, axis.about))
            slot.weighs_decisive = kind != "criterion"
        self._at[name, axis.id] = len(self._slots) - 1
        return len(self._slots) - 1

    def _slot(self, name: str, axis: Axis, node: Assignment | Goal | Criterion | Evidence, kind: str) -> Slot:
        scale = self._rubric.scale_of(name.split("/")[0], axis)
        slot = Slot(name, axis.id, scale, self._child(name, node, kind, scale))
        self._slots.append(slot)
        return slot

    def _inputs(
        self, node: Assignment | Goal | Criterion | Evidence, kind: str, axis: Axis, reading: Interpretation | None
    ) -> Iterator[int]:
        if isinstance(node, Criterion):
            for item in node.evidence:
                evidence = self._nodes[item] if isinstance(item, str) else item
                if isinstance(evidence, Evidence) and (evidence.axis or self._first) == (axis.about or axis.id):
                    yield self._leaf(evidence, node, axis)
            return
        goals = node.goals if isinstance(node, Assignment | Goal) else ()
        criteria = node.criteria if isinstance(node, Assignment | Goal) else ()
        if reading:
            criteria = (*criteria, *reading.criteria)
        for part in goals:
            goal = self._nodes[part] if isinstance(part, str) else part
            if isinstance(goal, Goal) and (found := self._node(goal, "goal", axis)) is not None:
                yield found
        for named in criteria:
            criterion = self._nodes[named] if isinstance(named, str) else named
            if not isinstance(criterion, Criterion) or not self._bears(criterion, axis):
                continue
            if (found := self._node(criterion, "criterion", axis)) is not None:
                yield found

    def _leaf(self, evidence: Evidence, criterion: Criterion, axis: Axis) -> int:
        target = self._rubric.axis(axis.about) if axis.about else axis
        assert target is not None, "a valid rubric's axes are about axes it has"
        if (evidence.id, target.id) in self._at:
            return self._at[evidence.id, target.id]
        scale = self._rubric.scale_of(criterion.id, target)
        slot = Slot(evidence.id, target.id, scale, self._child(evidence.id, evidence, "evidence", scale))
        if evidence.indicator:
            thresholds = next((it for it in self._rubric.indicators if it.axis == target.id), None)
            level, _, slot.leaf_reason = indicator.score(evidence.indicator, thresholds, scale)
            slot.leaf, slot.leaf_status = (
                (anything(scale), Status.NOT_ASSESSABLE) if level is None else (known(level), None)
            )
        else:
            slot.leaf, slot.leaf_status, slot.leaf_reason = score(evidence, target, scale)
        self._slots.append(slot)
        self._at[evidence.id, target.id] = len(self._slots) - 1
        return len(self._slots) - 1

    def _declared(self, node: Assignment | Goal | Criterion, axis: Axis, rule: Rule) -> tuple[str, ...]:
        """The children that the rubric names for this very node, and those that the rule speaks of by id."""
        name = node.assignment if isinstance(node, Assignment) else node.id
        own = self._rubric.node(name)
        return tuple(dict.fromkeys([*(own.children if own else ()), *rule.named_children]))

    def _missing(self, name: str, axis: Axis) -> int:
        """The slot of a child that the rubric names here and the file does not have here; elsewhere it may have one."""
        key = name, axis.id
        if key not in self._absent:
            self._slots.append(missing(name, axis.id, self._rubric.scale_of(name, axis)))
            self._absent[key] = len(self._slots) - 1
            if name not in self._nodes:
                self._at[key] = self._absent[key]
        return self._absent[key]

    def _child(self, name: str, node: Assignment | Goal | Criterion | Evidence, kind: str, scale: Scale) -> Child:
        if isinstance(node, Evidence):
            source = self._sources.get(node.source or "")
            independence = node.independence or (source.independence if source else None)
            return Child(
                name, kind, scale, node.weight,
                strength=node.strength, type=node.type, effect=node.effect,
                independence=independence, comparable=node.comparable, source=node.source,
            )  # fmt: skip
        if isinstance(node, Goal):
            return Child(name, kind, scale, node.weight, essential=node.essential, leverage=node.leverage)
        if isinstance(node, Criterion):
            return Child(name, kind, scale, node.weight, essential=node.essential)
        return Child(name, kind, scale)

    def _parent(self, node: Assignment | Goal | Criterion, gaps: tuple[str, ...]) -> Parent:
        """What a rule may ask of the node itself."""
        leverage = node.leverage if isinstance(node, Goal) else None
        return Parent(leverage, not isinstance(node, Assignment) and node.essential, bool(gaps))

    def _gaps(self, node: Assignment | Goal | Criterion, axis: Axis, name: str) -> tuple[str, ...]:
        """The blocking gaps of a node on an axis; a reading, by its own name, shares those of its goal."""
        about = [name, name.partition("/")[0], *([""] if isinstance(node, Assignment) else [])]
        return tuple(dict.fromkeys(gap for it in about for gap in self._blocking.get((axis.id, it), ())))


def mark_shared(slots: list[Slot]) -> None:
    """Note at each slot which slots reach it by more than one way: one unknown there must not be counted as two."""
    users = [0] * len(slots)
    for slot in slots:
        for i in slot.inputs:
            users[i] += 1
    several = {i for i, count in enumerate(users) if count > 1 and slots[i].about is None}
    if not several:
        return
    ways: list[dict[int, int]] = []
    for slot in slots:
        count: dict[int, int] = {}
        for i in slot.inputs:
            for below, times in ways[i].items():
                count[below] = min(2, count.get(below, 0) + times)
            if i in several:
                count[i] = min(2, count.get(i, 0) + 1)
        ways.append(count)
        if not slot.united:
            slot.shared = tuple(sorted(below for below, times in count.items() if times > 1))
