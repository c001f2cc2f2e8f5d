"""How many examples a law draws, and by what chance: the same ones in every run of the tests, others in search of a fall."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

USUAL = 150
"""The examples of a law that says nothing of their number."""
SHARES = {"test": 0.25, "mutants": 0.25, "laws": 1.0}
"""By profile, the share of its examples that a law draws in one go. In `make laws` that is once a round."""
FEWEST = 3


def drawn(most: int, profile: str) -> int:
    return min(most, max(FEWEST, round(most * SHARES[profile])))


def examples(most: int, *suppressed: HealthCheck) -> settings:
    """The settings of a law that draws so many examples where it is drawn in depth, and a share of them elsewhere."""
    profile = settings.get_current_profile_name()
    return settings(max_examples=drawn(most, profile), suppress_health_check=[HealthCheck.too_slow, *suppressed])


def register(root: Path) -> None:
    """Make the profiles known, and choose `test`, unless `--hypothesis-profile` says otherwise."""
    common = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile(
        "test", common, max_examples=drawn(USUAL, "test"), derandomize=True, database=None, print_blob=True
    )
    settings.register_profile(  # that a law falls is enough there; by which smallest example is not asked
        "mutants", settings.get_profile("test"), phases=[Phase.explicit, Phase.generate], report_multiple_bugs=False
    )
    found = DirectoryBasedExampleDatabase(root / ".hypothesis" / "examples")
    settings.register_profile(
        "laws", common, max_examples=drawn(USUAL, "laws"), derandomize=False, database=found, print_blob=True
    )
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def forget_the_modules() -> None:
    """Draw nothing from the modules that happen to be loaded.

    Now and then Hypothesis draws a constant that stands in one of them. Which are loaded depends on the tests that this
    process ran before, so that a law would draw other examples when it runs alone, or beside other processes.
    """
    nothing = Constants()
    providers._get_local_constants = lambda: nothing
