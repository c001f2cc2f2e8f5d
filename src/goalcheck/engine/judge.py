"""assess(assignment, rubric): plan, evaluate, and say what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from goalcheck.core.message import Message, message
from goalcheck.core.text import Text
from goalcheck.core.value import Value
from goalcheck.core.verdict import STATUSES
from goalcheck.engine.evaluate import MOST_STEPS, evaluate_within, inputs_of, known_points
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.result import (
    Assessment,
    ConsideredChild,
    ExcludedChild,
    Judged,
    Judgement,
    Kind,
    PublishedAgreement,
    RuleName,
    Trace,
)
from goalcheck.engine.slot import Plan, Slot, blocking, counting
from goalcheck.engine.trace import agrees, trace_of, verdict_of
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation
from goalcheck.model.assignment.nodes import definitions, reading_id
from goalcheck.model.rubric import Rubric
from goalcheck.rules.compiled import RuleResult
from goalcheck.rules.effort import Effort

if TYPE_CHECKING:
    from goalcheck.rules.nearest import Nearest


def assess(assignment: Assignment, rubric: Rubric, nearest: bool = False) -> Assessment:
    """Judge an assignment by a rubric. Both must be valid (see `goalcheck.checks`); then it never raises.

    `nearest`: say in each trace also what came nearest to a better verdict, and what it failed on.
    """
    return _Judge(assignment, rubric, nearest).assessment()


class _Judge:
    def __init__(self, assignment: Assignment, rubric: Rubric, nearest: bool) -> None:
        self._assignment, self._rubric, self._asked = assignment, rubric, nearest
        self._nodes = definitions(assignment)
        compiler = Compiler(rubric, Effort(MOST_STEPS))
        self._plan: Plan = plan(assignment, compiler)
        self._outcomes, self._by_rule = evaluate_within(self._plan, compiler.effort)
        self._done: dict[str, Judged] = {}

    def assessment(self) -> Assessment:
        root = self._judged(self._assignment, "assignment")
        return Assessment(self._assignment, self._rubric, root, self._distribution(root))

    def _distribution(self, root: Judged) -> tuple[tuple[str, int], ...]:
        axis = self._rubric.axes[0]
        scale = self._rubric.scale_of("", axis)
        verdicts = [it.verdict for child in root.children if child.kind == "goal" and (it := child.on(axis.id))]
        names = [*reversed(scale.names), *STATUSES]
        counts = [(name, sum(name in (it.level, it.status) for it in verdicts)) for name in names]
        return tuple((name, count) for name, count in counts if count)

    def _judged(self, node: Assignment | Goal | Criterion | Evidence, kind: Kind) -> Judged:
        """A node with all below it; one with several parents is the same value under each."""
        name = node.assignment if isinstance(node, Assignment) else node.id
        if name in self._done:
            return self._done[name]
        self._done[name] = judged = Judged(
            name,
            kind,
            node.claim if isinstance(node, Evidence) else node.title,
            self._judgements(name, node),
            self._children(node),
            essential=isinstance(node, Goal | Criterion) and node.essential,
            leverage=node.leverage.value if isinstance(node, Goal) and node.leverage else None,
            evidence=node if isinstance(node, Evidence) else None,
            notes=(node.note, node.leverage_note) if isinstance(node, Goal) else (node.note,),
        )
        return judged

    def _children(self, node: Assignment | Goal | Criterion | Evidence) -> tuple[Judged, ...]:
        children: list[Judged] = []
        for part in node.goals if isinstance(node, Assignment | Goal) else ():
            children.append(self._judged(self._nodes[part] if isinstance(part, str) else part, "goal"))
        if isinstance(node, Goal):
            children += [self._reading(node, reading) for reading in node.interpretations]
        criteria = node.criteria if isinstance(node, Assignment | Goal) else ()
        for item in () if isinstance(node, Goal) and node.interpretations else criteria:
            children.append(self._judged(self._nodes[item] if isinstance(item, str) else item, "criterion"))
        for evidence in node.evidence if isinstance(node, Criterion) else ():
            children.append(self._judged(self._nodes[evidence] if isinstance(evidence, str) else evidence, "evidence"))
        return (*children, *self._missing(node, {child.id for child in children}))

    def _missing(self, node: Assignment | Goal | Criterion | Evidence, present: set[str]) -> list[Judged]:
        """Children that the rubric names for this node and the file does not have there, with what they count as there."""
        name = node.assignment if isinstance(node, Assignment) else node.id
        found: dict[str, list[Judgement]] = {}
        for axis in self._rubric.axes:
            at = self._plan.at.get((name, axis.id))
            for i in self._plan.slots[at].inputs if at is not None else ():
                slot = self._plan.slots[i]
                if slot.child.kind == "missing" and slot.id not in present:
                    found.setdefault(slot.id, []).append(self._judgement(axis.id, i, None))
        return [Judged(name, "missing", self._title(name), tuple(judgements)) for name, judgements in found.items()]

    def _title(self, name: str) -> Text:
        own = self._rubric.node(name)
        return own.title if own else Text()

    def _reading(self, goal: Goal, reading: Interpretation) -> Judged:
        name = reading_id(goal, reading)
        named = (*goal.criteria, *reading.criteria)
        criteria = [self._nodes[item] if isinstance(item, str) else item for item in named]
        children = tuple(self._judged(item, "criterion") for item in criteria)
        return Judged(name, "interpretation", reading.title, self._judgements(name, None), children)

    def _judgements(self, name: str, node: Assignment | Goal | Criterion | Evidence | None) -> tuple[Judgement, ...]:
        found = [(axis.id, self._plan.at.get((name, axis.id))) for axis in self._rubric.axes]
        return tuple(self._judgement(axis, i, node) for axis, i in found if i is not None)

    def _judgement(self, axis: str, i: int, node: Assignment | Goal | Criterion | Evidence | None) -> Judgement:
        slot = self._plan.slots[i]
        verdict = verdict_of(slot, i, self._outcomes)
        first = self._rubric.axes[0].id
        published = () if node is None or isinstance(node, Evidence) else node.published
        said = next((it for it in published if (it.axis or first) == axis), None)
        return Judgement(
            axis,
            slot.scale.id,
            verdict,
            verdict_of(slot, i, self._by_rule),
            self._trace(slot, i),
            slot.override,
            PublishedAgreement(said, agrees(said.verdict, verdict, slot.scale)) if said else None,
        )

    def _trace(self, slot: Slot, i: int) -> Trace:
        if slot.united:
            left_out = self._left_out(slot, i)
            return Trace("top" if slot.whole else "readings", seen=self._seen(slot, left_out, set()), left_out=left_out)
        if slot.rule is None:
            node = self._nodes.get(slot.id)
            name: RuleName = "indicator" if isinstance(node, Evidence) and node.indicator else "score"
            return Trace(name, notes=(slot.leaf_reason,) if slot.leaf_reason else ())
        result = self._outcomes.results[i]
        rule = slot.rule.rule
        if result is None:
            return Trace(rule.body.kind, left_out=self._left_out(slot, i), notes=(self._nothing_to_judge(slot),))
        points = known_points(self._plan.slots, slot, self._bag(slot, i))
        decisive = {child.id for child, _ in slot.rule.decisive(result, points)} if result.status is None else set()
        trace = trace_of(slot, result)
        near = self._nearest(slot, i, result) if self._asked and not slot.override else None
        left_out = self._left_out(slot, i)
        gated = any(fired.part == "gate" for fired in trace.fired)
        gaps = blocking(slot) if gated else ()
        return replace(trace, seen=self._seen(slot, left_out, decisive), left_out=left_out, gaps=gaps, nearest=near)

    def _nearest(self, slot: Slot, i: int, result: RuleResult) -> Nearest | None:
        from goalcheck.rules.nearest import nearest

        assert slot.rule is not None
        speaking = counting(self._plan.slots, slot.inputs)
        return nearest(slot.rule, slot.start, slot.columns, self._bag(slot, i), result, speaking)

    def _bag(self, slot: Slot, i: int) -> list[Value]:
        outcomes = self._outcomes
        return inputs_of(self._plan.slots, i, outcomes.values, outcomes.statuses, outcomes.results)

    def _nothing_to_judge(self, slot: Slot) -> Message:
        if slot.about is not None and self._outcomes.statuses[slot.about] is not None:
            return message("about-unknown", axis=self._label(self._plan.slots[slot.about].axis))
        return message("nothing-to-judge" if not slot.inputs else "nothing-applies")

    def _label(self, axis: str) -> Text:
        found = self._rubric.axis(axis)
        return found.label if found else Text()

    def _seen(self, slot: Slot, left_out: tuple[ExcludedChild, ...], decisive: set[str]) -> tuple[ConsideredChild, ...]:
        left = {it.id for it in left_out}
        inputs = [(j, self._plan.slots[j]) for j in slot.inputs]
        return tuple(
            ConsideredChild(
                child.id, child.axis, child.scale.id, verdict_of(child, j, self._outcomes), child.id in decisive
            )
            for j, child in inputs
            if child.id not in left
        )

    def _left_out(self, slot: Slot, i: int) -> tuple[ExcludedChild, ...]:
        """Inputs that left the bag or do not count, and evidence of the same criterion that speaks of another axis."""
        left: list[ExcludedChild] = []
        body = slot.rule.rule.body if slot.rule else None
        for j, value in zip(slot.inputs, self._bag(slot, i), strict=True):
            child = self._plan.slots[j]
            if self._outcomes.values[j] and not value:
                left.append(ExcludedChild(child.id, message("not-decisive")))
            elif not value:
                left.append(ExcludedChild(child.id, message("not-applicable")))
            elif body and not body.counts(child.child):
                left.append(ExcludedChild(child.id, message("not-selected")))
            elif body and body.leaves_out_unknown and self._outcomes.statuses[j] is not None:
                left.append(ExcludedChild(child.id, message("not-covered")))
            elif body and not body.weighs(child.child):
                left.append(ExcludedChild(child.id, message("no-weight")))
        node = self._nodes.get(slot.id)
        asked = {self._plan.slots[j].id for j in slot.inputs}
        for item in node.evidence if isinstance(node, Criterion) else ():
            evidence = self._nodes[item] if isinstance(item, str) else item
            if isinstance(evidence, Evidence) and evidence.id not in asked:
                axis = evidence.axis or self._rubric.axes[0].id
                left.append(ExcludedChild(evidence.id, message("other-axis", axis=self._label(axis))))
        return tuple(left)
