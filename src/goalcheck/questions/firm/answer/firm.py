"""How firm is a judgement? Every piece of evidence, source, type and voice left out in turn, scores moved, unknowns supposed.

What flips is found by judging again, exactly. How many independent downgrades a verdict survives, and how likely it
stands when scores err, follow from one walk over the tree (`propagate`); where what several verdicts rest on makes that
impossible, chances are sampled, with their interval.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf, isfinite
from operator import sub
from typing import Generic, TypeVar

from goalcheck.core.value import NOT_APPLICABLE, Value, known_point
from goalcheck.engine.alike import alike
from goalcheck.engine.baseline import SELF_REPORTS, Baseline, Flip, unknown_by_itself
from goalcheck.engine.propagate import NotDecomposable, Walked, Walks, looked_at
from goalcheck.engine.replay import Given
from goalcheck.engine.slot import Plan, is_leaf, leaf_value
from goalcheck.engine.sum_propagation import SumPropagation
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.variables import end_of, of_point, one_level, points_of
from goalcheck.engine.ways import Fewest
from goalcheck.model.assignment import Assignment, disputed
from goalcheck.model.rubric import Rubric
from goalcheck.questions.firm.answer.chance import Chances, ErrorModel, shares
from goalcheck.questions.firm.answer.decisive import decisive
from goalcheck.questions.firm.answer.sample import SampledChance, sampled
from goalcheck.questions.firm.answer.trial import Trial, TrialKind

Weight = TypeVar("Weight")


@dataclass(frozen=True, slots=True)
class Downgrades:
    """How many scores can be one level worse before a known verdict is lost: it survives any `survives` of the `pieces`
    it rests on, and not every set of one more. None: it survives them all."""

    survives: int | None
    pieces: int


@dataclass(frozen=True, slots=True)
class FirmVerdict:
    """One verdict. `downgrades` and `stands`, the chance that it stands, are None where it is no known verdict or is
    about another; `sampled` is there where the chance could not be told exactly, and bounds it."""

    node: str
    axis: str
    downgrades: Downgrades | None
    stands: Fraction | None
    sampled: SampledChance | None = None


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firm the verdicts of an assignment are. `decisive`: evidence without which, or with which a level better or
    worse, the verdict on a goal or the whole would be another. `idle`: evidence that could be left out or have any score
    and nothing at all would change. `pieces`: how much evidence there is."""

    trials: tuple[Trial, ...]
    firm: tuple[FirmVerdict, ...]
    decisive: tuple[str, ...]
    idle: tuple[str, ...]
    pieces: int
    model: ErrorModel
    seed: int

    def by(self, trying: TrialKind) -> tuple[Trial, ...]:
        """The trials of one kind."""
        return tuple(trial for trial in self.trials if trial.trying is trying)

    def on(self, node: str, axis: str) -> FirmVerdict | None:
        return next((it for it in self.firm if (it.node, it.axis) == (node, axis)), None)


def firm(assignment: Assignment, rubric: Rubric, model: ErrorModel | None = None, seed: int = 0) -> Firmness:
    """Try what the verdicts of a valid assignment stand. `seed` matters only where chances are sampled."""
    baseline = Baseline(assignment, rubric)
    prober = _Prober(baseline)
    alone = {name: tuple(prober.alone(name)) for name in baseline.evidence}
    trials = (*(trial for name in alone for trial in alone[name]), *prober.grouped(), *prober.unknown())
    kinds = {slot.id: slot.child.kind for slot in baseline.plan.slots}
    hung_on = decisive(trials, lambda _, flip: kinds[flip.node] != "criterion")
    idle = tuple(name for name, own in alone.items() if not any(it.flips for it in own) and prober.idle(name))
    chosen = model or ErrorModel()
    return Firmness(trials, tuple(_firm(baseline, chosen, seed)), hung_on, idle, len(baseline.evidence), chosen, seed)


class _Prober:
    """The trials of one assignment."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline, self._slots = baseline, baseline.plan.slots
        self._alike = alike(baseline.plan)
        self._tried: dict[tuple[Hashable, Value | None], tuple[Flip, ...]] = {}

    def alone(self, name: str) -> Iterator[Trial]:
        """Each trial of one piece of evidence by itself."""
        i = self._baseline.leaves[name]
        yield self._without(TrialKind.EVIDENCE, name, [name])
        for trying, step in ((TrialKind.BETTER, 1), (TrialKind.WORSE, -1)):
            value = one_level(self._slots[i], step)
            if value is not None:
                yield self._scored(trying, i, value)
        for score in disputed(self._baseline.evidence[name]):
            value = leaf_value(score, self._slots[i].scale)[0]
            yield self._scored(TrialKind.OTHER, i, value, score)

    def idle(self, name: str) -> bool:
        """Whether no score at all would change anything."""
        i = self._baseline.leaves[name]
        slot = self._slots[i]
        values = [of_point(slot.scale, point) for point in points_of(slot)]
        return not any(self._scored(TrialKind.BETTER, i, value).flips for value in values if value != slot.leaf)

    def grouped(self) -> Iterator[Trial]:
        """Evidence left out by what it has in common, and readings."""
        evidence = self._baseline.evidence
        independence = {name: self._baseline.independence(it) for name, it in evidence.items()}
        yield from self._families(TrialKind.SOURCE, lambda name: evidence[name].source)
        yield from self._families(TrialKind.TYPE, lambda name: evidence[name].type.value)
        yield from self._families(TrialKind.INDEPENDENCE, lambda name: independence[name])
        said = [name for name in evidence if independence[name] in SELF_REPORTS]
        if said:
            yield self._without(TrialKind.SELF_REPORTS, "", said)
        for goal in dict.fromkeys(slot.id for slot in self._slots if slot.united and len(slot.inputs) > 1):
            slots = [slot for slot in self._slots if slot.united and slot.id == goal]
            for reading in dict.fromkeys(self._slots[j].id for slot in slots for j in slot.inputs):
                gone = [j for slot in slots for j in slot.inputs if self._slots[j].id == reading]
                flips = self._baseline.flips(self._baseline.replay.without(gone))
                yield Trial(TrialKind.READING, reading, 1, tuple(it for it in flips if it.node != reading))

    def unknown(self) -> Iterator[Trial]:
        """Everything unknown at its worst, and at its best."""
        leaves = [i for i, it in enumerate(self._slots) if is_leaf(it) and it.leaf and it.leaf_status is not None]
        for trying, best in ((TrialKind.WORST, False), (TrialKind.BEST, True)):
            values = {i: end_of(self._slots[i], best) for i in leaves}
            variant = self._baseline.replay.changed({i: value for i, value in values.items() if value is not None})
            outcomes = self._baseline.replay.judged(variant)
            given: Given = {
                i: (value, None)
                for i in self._baseline.judged
                if unknown_by_itself(self._slots[i], outcomes.statuses[i]) and (value := end_of(self._slots[i], best))
            }
            if leaves or given:
                yield Trial(trying, "", len(leaves) + len(given), self._baseline.flips(variant, given))

    def _families(self, trying: TrialKind, of: Callable[[str], str | None]) -> Iterator[Trial]:
        families: dict[str, list[str]] = {}
        for name in self._baseline.evidence:
            key = of(name)
            if key is not None:
                families.setdefault(str(key), []).append(name)
        for key, names in families.items():
            yield self._without(trying, key, names)

    def _without(self, trying: TrialKind, subject: str, names: Iterable[str]) -> Trial:
        gone = [self._baseline.leaves[name] for name in names]
        flips = self._alone(gone[0]) if len(gone) == 1 else self._baseline.flips(self._baseline.replay.without(gone))
        return Trial(trying, subject, len(gone), flips)

    def _scored(self, trying: TrialKind, i: int, value: Value, score: str | None = None) -> Trial:
        slot = self._slots[i]
        point = known_point(value)
        if score is None and isinstance(point, int):
            score = slot.scale.names[point]
        return Trial(trying, slot.id, 1, self._alone(i, value), score)

    def _alone(self, i: int, value: Value | None = None) -> tuple[Flip, ...]:
        """What flips without one piece of evidence, or where its score is another: tried once for all that are alike."""
        key = self._alike[i], value
        if key not in self._tried:
            replay = self._baseline.replay
            self._tried[key] = self._baseline.flips(
                replay.without([i]) if value is None else replay.changed({i: value})
            )
        return self._tried[key]


def _firm(baseline: Baseline, model: ErrorModel, seed: int) -> Iterator[FirmVerdict]:
    """Each judged verdict, what it survives and how likely it stands."""
    fewest = _Reached(baseline.plan, Fewest())
    chances = _Reached(baseline.plan, Chances(model), sub)
    stands: dict[int, Fraction] = {}
    survived: dict[int, Downgrades] = {}
    drawn: list[int] = []
    for i in baseline.judged:
        slot, value = baseline.plan.slots[i], baseline.outcomes.values[i]
        if slot.about is not None or slot.override is not None or known_point(value) is None:
            continue
        try:
            survived[i] = _downgrades(baseline, i, fewest.reached(i))
            stands[i] = shares(chances.reached(i))[value]
        except NotDecomposable:
            drawn.append(i)
    samples = sampled(baseline, drawn, model, seed) if drawn else {}
    for i in baseline.judged:
        slot = baseline.plan.slots[i]
        yield FirmVerdict(slot.id, slot.axis, survived.get(i), stands.get(i), samples.get(i))


class _Reached(Generic[Weight]):
    """The values of slots with their weights: by sums where that can be, since it is quicker."""

    def __init__(
        self, plan: Plan, algebra: Walked[Weight], less: Callable[[Weight, Weight], Weight] | None = None
    ) -> None:
        self._sums = SumPropagation(plan, algebra, algebra, less)
        self._walks = Walks(plan, algebra)

    def reached(self, i: int) -> Mapping[Value, Weight]:
        """Raise NotDecomposable where they cannot be told."""
        try:
            return self._sums.reached(i)
        except NotDecomposable:
            return self._walks.reached(i)


def _downgrades(baseline: Baseline, i: int, reached: Mapping[Value, float]) -> Downgrades:
    slot = baseline.plan.slots[i]
    target = Target(Purpose.LOSE, slot.scale, known_point(baseline.outcomes.values[i]))
    lost = min((count for value, count in reached.items() if target.met(value)), default=inf)
    below = (baseline.plan.slots[j] for j in looked_at(baseline.plan, i))
    pieces = sum(it.child.kind == "evidence" and it.leaf_status is None and it.leaf != NOT_APPLICABLE for it in below)
    return Downgrades(int(lost) - 1 if isfinite(lost) else None, pieces)
