"""How likely verdicts stand, by drawing errors: only where it cannot be worked out exactly. Same seed, same draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from goalcheck.core.value import Value
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.slot import is_leaf
from goalcheck.questions.firm.answer.chance import ErrorModel, erring

DRAWS = 1_000
NORMAL_95 = 1.959964
"""The two-sided 95 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class SampledChance:
    """In how many of the draws a verdict stood, and the 95 % interval of its chance (Wilson, Probable inference, 1927)."""

    stood: int
    draws: int

    @property
    def interval(self) -> tuple[float, float]:
        share, square = self.stood / self.draws, NORMAL_95**2
        middle = (share + square / (2 * self.draws)) / (1 + square / self.draws)
        spread = sqrt(share * (1 - share) / self.draws + square / (4 * self.draws**2))
        reach = NORMAL_95 * spread / (1 + square / self.draws)
        return max(0.0, middle - reach), min(1.0, middle + reach)


def sampled(baseline: Baseline, targets: Sequence[int], model: ErrorModel, seed: int) -> dict[int, SampledChance]:
    """How often each of these slots keeps its value when scores err by the model."""
    chance = Random(seed)  # noqa: S311 nothing secret
    slots, replay = baseline.plan.slots, baseline.replay
    leaves = [
        (i, [(value, float(share)) for value, share in others.items()])
        for i, slot in enumerate(slots)
        if is_leaf(slot) and (others := erring(slot, model))
    ]
    stood = dict.fromkeys(targets, 0)
    for _ in range(DRAWS):
        drawn = {i: value for i, others in leaves if (value := _drawn(others, chance)) is not None}
        values = replay.judged(replay.changed(drawn)).values
        for i in targets:
            stood[i] += values[i] == baseline.outcomes.values[i]
    return {i: SampledChance(count, DRAWS) for i, count in stood.items()}


def _drawn(others: Sequence[tuple[Value, float]], chance: Random) -> Value | None:
    """One of the values a score could come out as instead, or None where it does not err."""
    left = chance.random()
    for value, share in others:
        left -= share
        if left < 0:
            return value
    return None
