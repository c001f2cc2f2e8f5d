"""What of a firmness a reader asked for: the whole and the goals, or one node with all below it; every axis, or one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from goalcheck.core.verdict import Status
from goalcheck.document.view import View
from goalcheck.engine import Assessment, Judged
from goalcheck.engine.baseline import Flip
from goalcheck.questions.firm.answer.decisive import decisive
from goalcheck.questions.firm.answer.firm import Firmness, FirmVerdict
from goalcheck.questions.firm.answer.trial import ALONE, Trial, TrialKind


class Scope:
    """Flips of criteria are told only where a node was asked for, or everything.

    A flip that only follows from another is not told: certainty is about a verdict, so that where the verdict comes or
    goes, certainty does.
    """

    def __init__(self, assessment: Assessment, firmness: Firmness, view: View) -> None:
        self._assessment, self._firmness, self._view = assessment, firmness, view
        self._about = {axis.id: axis.about for axis in assessment.rubric.axes if axis.about}

    @property
    def part(self) -> bool:
        """Whether one node was asked for."""
        return self._view.node is not None

    @cached_property
    def top(self) -> Judged:
        found = self._assessment.find(self._view.node) if self._view.node else self._assessment.root
        assert found is not None, "the caller has looked the node up"
        return found

    @cached_property
    def nodes(self) -> dict[str, Judged]:
        """What is judged, top first."""
        kinds = {"assignment", "goal", "interpretation"}
        if self.part or self._view.explain:
            kinds.add("criterion")
        return {it.id: it for it in self.top.walk() if it.kind in kinds and it.judgements}

    @cached_property
    def axes(self) -> tuple[str, ...]:
        """In the order of the rubric, first axis first."""
        every = (axis.id for axis in self._assessment.rubric.axes)
        return tuple(axis for axis in every if self._view.axis in (None, axis))

    @property
    def scored(self) -> tuple[str, ...]:
        """The axes that are about no other."""
        return tuple(axis for axis in self.axes if axis not in self._about)

    @property
    def following(self) -> tuple[tuple[str, str], ...]:
        """The other axes, each with the one that it is about."""
        return tuple((axis, self._about[axis]) for axis in self.axes if axis in self._about)

    @cached_property
    def evidence(self) -> tuple[str, ...]:
        """The evidence that has a say here, in the order of the file."""
        below = {it.id for it in self.top.walk()}
        return tuple(it.subject for it in self._firmness.by(TrialKind.EVIDENCE) if it.subject in below)

    def on(self, axis: str) -> list[Judged]:
        """The nodes judged on an axis."""
        return [node for node in self.nodes.values() if node.on(axis)]

    def judged(self) -> list[Judged]:
        """The nodes judged on any axis asked for."""
        return [node for node in self.nodes.values() if any(node.on(axis) for axis in self.axes)]

    def firm(self, node: str, axis: str) -> FirmVerdict:
        found = self._firmness.on(node, axis)
        assert found is not None, "every judged node has one"
        return found

    def within(self, flips: Iterable[Flip]) -> list[Flip]:
        """The flips of what was asked for."""
        below = {it.id for it in self.top.walk()}
        return [it for it in flips if it.node in below and it.axis in self.axes]

    def flips(self, trial: Trial) -> list[Flip]:
        """The flips to tell of, in the order that verdicts are told."""
        found = [it for it in trial.flips if self._shown(trial, it)]
        places = {name: place for place, name in enumerate(self.nodes)}
        return sorted(found, key=lambda it: (self.axes.index(it.axis), places[it.node]))

    def _shown(self, trial: Trial, flip: Flip) -> bool:
        return flip.node in self.nodes and flip.axis in self.axes and not self.follows(flip, trial)

    def follows(self, flip: Flip, trial: Trial) -> bool:
        """Whether a flip only follows from that of the verdict it is about."""
        about = self._about.get(flip.axis)
        gone = Status.NOT_APPLICABLE in (flip.before.status, flip.after.status)
        return gone and any((it.node, it.axis) == (flip.node, about) for it in trial.flips)

    def trials(self, trying: TrialKind) -> list[Trial]:
        """The trials of one kind; of evidence and readings here, where it is about one of them."""
        found = self._firmness.by(trying)
        if trying is TrialKind.READING:
            below = {it.id for it in self.top.walk()}
            return [it for it in found if it.subject in below]
        return [it for it in found if trying not in ALONE or it.subject in self.evidence]

    @cached_property
    def decisive(self) -> tuple[str, ...]:
        """The evidence that a verdict here hangs on."""
        found = decisive(self._firmness.trials, self._shown)
        return tuple(name for name in found if name in self.evidence)

    @cached_property
    def idle(self) -> tuple[str, ...]:
        return tuple(name for name in self.evidence if name in self._firmness.idle)

    def losing(self, node: str, axis: str) -> tuple[str, ...]:
        """The evidence whose score, one level worse, is by itself enough to lose a known verdict."""
        return tuple(
            trial.subject
            for trial in self._firmness.by(TrialKind.WORSE)
            if any((it.node, it.axis) == (node, axis) and self._lost(it) for it in trial.flips)
        )

    def _lost(self, flip: Flip) -> bool:
        """A flip to a better level loses nothing."""
        scale = self._assessment.rubric.scale(flip.scale)
        assert scale is not None, "the rubric is valid"
        if not (flip.before.known and flip.after.known) or scale.kind == "nominal":
            return True
        if scale.numeric and flip.before.number is not None and flip.after.number is not None:
            return flip.after.number < flip.before.number
        return scale.names.index(flip.after.level or "") < scale.names.index(flip.before.level or "")
