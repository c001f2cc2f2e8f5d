"""An assignment laid out to be judged again and again, and what of its verdicts differs then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine.evaluate import Outcomes
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.replay import Given, Replay, Variant
from goalcheck.engine.slot import Slot, is_leaf
from goalcheck.engine.trace import verdict_of
from goalcheck.model.assignment import Assignment, Evidence, Independence
from goalcheck.model.assignment.nodes import definitions
from goalcheck.model.rubric import Rubric

SELF_REPORTS = frozenset({Independence.EVALUATED_BODY, Independence.BENEFICIARY})


@dataclass(frozen=True, slots=True)
class Flip:
    """A verdict that would be another. `node` is an id; `goal/reading` for a reading of a goal."""

    node: str
    axis: str
    scale: str
    before: Verdict
    after: Verdict


class Baseline:
    """The plan of an assignment with its outcomes. Both files must be valid, as for `assess`."""

    def __init__(self, assignment: Assignment, rubric: Rubric, replay: Replay | None = None) -> None:
        self.assignment, self.rubric = assignment, rubric
        self.replay = replay or Replay(plan(assignment, Compiler(rubric)), rubric)
        self.plan, self.outcomes = self.replay.plan, self.replay.outcomes

    def by_rule(self, i: int) -> Baseline:
        """Without a person's deviation at one slot."""
        return Baseline(self.assignment, self.rubric, self.replay.by_rule(i))

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence that has a say, by id, in the order of the file."""
        spoken = {slot.id for slot in self.plan.slots if slot.child.kind == "evidence"}
        return {
            name: node
            for name, node in definitions(self.assignment).items()
            if isinstance(node, Evidence) and name in spoken
        }

    @cached_property
    def leaves(self) -> dict[str, int]:
        """The slot of each piece of evidence."""
        return {slot.id: i for i, slot in enumerate(self.plan.slots) if slot.child.kind == "evidence"}

    @cached_property
    def judged(self) -> tuple[int, ...]:
        """The slots of nodes that are judged: goals and their readings, criteria, the whole; in the order of the plan."""
        return tuple(i for i, slot in enumerate(self.plan.slots) if not is_leaf(slot))

    def verdict(self, i: int, outcomes: Outcomes | None = None) -> Verdict:
        return verdict_of(self.plan.slots[i], i, outcomes or self.outcomes)

    def independence(self, evidence: Evidence) -> Independence | None:
        """Who speaks: as the evidence says, else as its source does; None without a source."""
        sources = {source.id: source.independence for source in self.assignment.sources}
        return evidence.independence or sources.get(evidence.source or "")

    def flips(self, variant: Variant, given: Given | None = None) -> tuple[Flip, ...]:
        """The verdicts in force that a variant changes. What is left out itself has no verdict to lose."""
        outcomes, before = self.replay.judged(variant, given), self.outcomes
        return tuple(
            Flip(slot.id, slot.axis, slot.scale.id, self.verdict(i), self.verdict(i, outcomes))
            for i in self.judged
            if (outcomes.values[i], outcomes.statuses[i]) != (before.values[i], before.statuses[i])
            for slot in [self.plan.slots[i]]
            if not _left_out(variant.slots[i], slot)
        )


def _left_out(now: Slot, before: Slot) -> bool:
    return is_leaf(now) and not is_leaf(before)


def unknown_by_itself(slot: Slot, status: Status | None) -> bool:
    """Whether a node is unknown with all below it known: a criterion, or a goal that nothing is below."""
    unknown = status in (Status.NOT_ASSESSABLE, Status.NOT_ASSESSED)
    return unknown and slot.about is None and (slot.child.kind == "criterion" or not slot.inputs)
