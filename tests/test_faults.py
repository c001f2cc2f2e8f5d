"""The rubrics of bench/faults: each has the one fault that it is named for, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from goalcheck.core.severity import Severity
from goalcheck.questions.rubric.prove import prove_files

FAULTS = Path(__file__).parent.parent / "bench" / "faults"
KEYS = {
    "gap": "uncovered",
    "overlap": "rows-conflict",
    "shadowed": "shadowed-row",
    "non-monotone": "non-monotone",
    "irrelevant-input": "input-never-matters",
    "unreachable-verdict": "level-never-comes-out",
    "undeclared-verdict": "unknown-level",
    "masked-leaf": "leaf-never-matters",
    "unreachable-row": "never-met-row",
}


def test_every_rubric_is_named_for_its_fault() -> None:
    assert {path.stem for path in FAULTS.glob("*.yaml")} == set(KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_a_rubric_has_its_own_fault_and_no_other(name: str) -> None:
    (proved,), unreadable = prove_files([FAULTS / f"{name}.yaml"])
    assert not unreadable
    assert [it.message.key for it in proved.proof.anomalies if it.severity is not Severity.INFO] == [KEYS[name]]
