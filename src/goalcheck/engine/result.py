"""What an assessment says: plain frozen values; every table, file and exit status reads only these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from goalcheck.core.message import Message
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status, Verdict
from goalcheck.model.assignment import Assignment, Evidence, Gap, Override, Published, Recommendation
from goalcheck.model.rubric import Rubric

if TYPE_CHECKING:
    from goalcheck.rules.nearest import Nearest

Kind = Literal["assignment", "goal", "interpretation", "criterion", "evidence", "missing"]
"""`missing` is a node that the rubric names and the file does not have."""
RuleName = Literal["cases", "table", "aggregate", "readings", "top", "score", "indicator"]
Part = Literal["gate", "case", "row", "aggregate", "nothing"]
"""What fired; `nothing` where no case or row covers the bag."""


@dataclass(frozen=True, slots=True)
class CapTrace:
    """A cap that lowered the verdict, with the rubric's sentence."""

    id: str
    before: str
    after: str
    because: Text


@dataclass(frozen=True, slots=True)
class ConsideredChild:
    """A child that a rule looked at, with its verdict; `decisive` where the verdict rests on it."""

    id: str
    axis: str
    scale: str
    verdict: Verdict
    decisive: bool = False


@dataclass(frozen=True, slots=True)
class ExcludedChild:
    """A child that a rule did not look at, and why."""

    id: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Fired:
    """One part of a rule that gave a verdict. `id` is "" for an aggregate and where nothing fired."""

    part: Part
    id: str
    verdict: str
    because: Text
    caps: tuple[CapTrace, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a verdict is what it is. Several `fired` parts where unknown children leave several open.

    `limits` are the cut-offs that its number stands beside. `gaps` block it, where a gate says so. `nearest`: only where
    it was asked for.
    """

    rule: RuleName
    method: str | None = None
    limits: tuple[Fraction, ...] = ()
    fired: tuple[Fired, ...] = ()
    seen: tuple[ConsideredChild, ...] = ()
    left_out: tuple[ExcludedChild, ...] = ()
    notes: tuple[Message, ...] = ()
    gaps: tuple[str, ...] = ()
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class PublishedAgreement:
    """The evaluator's published verdict beside the rubric's."""

    published: Published
    agrees: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """One node on one axis. `verdict` is in force; `by_rule` is what the rules alone say, other than it only by override."""

    axis: str
    scale: str
    verdict: Verdict
    by_rule: Verdict
    trace: Trace
    override: Override | None = None
    agreement: PublishedAgreement | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A node with its judgements, one for each axis it is judged on, in the rubric's order."""

    id: str
    kind: Kind
    title: Text
    judgements: tuple[Judgement, ...]
    children: tuple[Judged, ...] = ()
    essential: bool = False
    leverage: str | None = None
    evidence: Evidence | None = None
    notes: tuple[Text, ...] = ()

    def __repr__(self) -> str:
        """Short, since a node has all below it."""
        return f"<Judged {self.id} ({self.kind}): {self.in_brief}>"

    @property
    def in_brief(self) -> str:
        """The verdict on each axis, as the ids of a file, such as `attainment=met, certainty=low`."""
        return ", ".join(f"{it.axis}={it.verdict.name}" for it in self.judgements) or "not judged"

    def on(self, axis: str) -> Judgement | None:
        """The judgement on an axis, with its verdict and trace; None where the node is not judged on it."""
        return next((judgement for judgement in self.judgements if judgement.axis == axis), None)

    def walk(self) -> Iterator[Judged]:
        """This node and all below it, parents first; a node with two parents comes under each."""
        yield self
        for child in self.children:
            yield from child.walk()

    def criteria_judged(self, axis: str) -> tuple[int, int]:
        """How many different criteria below have a known verdict on an axis, and how many there are."""
        verdicts = {
            node.id: judgement.verdict
            for node in self.walk()
            if node.kind in ("criterion", "missing") and (judgement := node.on(axis))
            if judgement.verdict.status is not Status.NOT_APPLICABLE
        }
        return sum(verdict.known for verdict in verdicts.values()), len(verdicts)


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of a whole assignment. `root` is the assignment itself; `distribution` counts its goals' verdicts
    on the first axis: levels best first, then statuses."""

    assignment: Assignment
    rubric: Rubric
    root: Judged
    distribution: tuple[tuple[str, int], ...]

    def __repr__(self) -> str:
        """Short, since an assessment has all of its file and its rubric."""
        return f"<Assessment {self.assignment.assignment} {self.assignment.year}: {self.root.in_brief}>"

    @property
    def goals(self) -> tuple[Judged, ...]:
        """The goals right below the whole."""
        return tuple(child for child in self.root.children if child.kind == "goal")

    @property
    def parts(self) -> tuple[Judged, ...]:
        """What the whole is judged from and shown by: its goals; where it has none, its criteria."""
        return self.goals or tuple(child for child in self.root.children if child.kind in ("criterion", "missing"))

    @property
    def first_axis(self) -> str:
        """The id of the axis that leads, such as `attainment`; all are in `rubric.axes`."""
        return self.rubric.axes[0].id

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What nobody knows, as the file has it."""
        return self.assignment.gaps

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """What the evaluator asks for, as the file has it."""
        return self.assignment.recommendations

    def find(self, node: str) -> Judged | None:
        """The first node with this id, before any that only the rubric names there; a reading of a goal is `goal/reading`."""
        found = [judged for judged in self.root.walk() if judged.id == node]
        return next((judged for judged in found if judged.kind != "missing"), found[0] if found else None)
