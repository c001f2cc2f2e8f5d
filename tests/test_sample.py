"""The interval of a share that was drawn, held against published ones."""

from __future__ import annotations

import pytest

from goalcheck.questions.firm.answer.sample import SampledChance


@pytest.mark.parametrize(
    ("stood", "draws", "expected"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_the_interval_is_wilson_s(stood: int, draws: int, expected: tuple[float, float]) -> None:
    """Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), 857-872."""
    assert SampledChance(stood, draws).interval == pytest.approx(expected, abs=5e-5)


def test_what_always_stood_mirrors_what_never_did() -> None:
    low, high = SampledChance(20, 20).interval
    assert (1 - high, 1 - low) == pytest.approx(SampledChance(0, 20).interval)
