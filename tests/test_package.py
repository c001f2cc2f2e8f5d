"""The package as a user installs it: a wheel that finds its own rubric, away from the source."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import goalcheck
from tests.support.paths import ROOT


def test_the_wheel_judges_by_the_rubric_it_brings(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    wheel = next(tmp_path.glob("goalcheck-*.whl"))
    unpacked, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(unpacked)
    assert {"goalcheck/rubrics/maluppfyllelse.yaml", "goalcheck/py.typed"} <= set(names)
    assert not [name for name in names if name.startswith(("tests", "bench", "published"))]
    elsewhere.mkdir()
    (elsewhere / "heder.yaml").write_bytes((ROOT / "assignments" / "heder.yaml").read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "goalcheck", "assess", "heder.yaml"], cwd=elsewhere, capture_output=True, encoding="utf-8",
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(unpacked), "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "till stor del uppfyllt" in done.stdout


def test_the_public_names_are_there() -> None:
    for name in goalcheck.__all__:
        assert getattr(goalcheck, name) is not None
    assert callable(goalcheck.assess)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(goalcheck, "nonsense")
