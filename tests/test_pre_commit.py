"""The hooks, run by pre-commit itself: a commit with a faulty file is refused, and the repaired one is made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT
from tests.support.paths import ROOT
from tests.support.repository import NEEDS_GIT

PUBLISHED = ("src", "rubrics", "pyproject.toml", "README.md", "LICENSE", ".gitignore", ".pre-commit-hooks.yaml")
CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: goalcheck-fix
        args: [--format, concise, --lang, en]
      - id: goalcheck-validate
        args: [--format, concise, --lang, en]
        stages: [manual]
"""


def index_answers(place: Path) -> bool:
    """Whether pip finds the build requirement of the package."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--retries",
        "0",
        "--timeout",
        "20",
        "-qd",
        str(place),
        "hatchling",
    ]
    return subprocess.run(command, capture_output=True).returncode == 0


class Repository:
    """A git repository that no setting of the user's reaches: who commits, and the hooks, are its own."""

    def __init__(self, folder: Path, cache: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))
        }
        self._environment |= {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(cache),
            "PRE_COMMIT_COLOR": "never",
            "LC_ALL": "C.UTF-8",
        }
        self.run("git", "init", "--quiet", "--initial-branch", "main")
        self.run("git", "config", "user.name", "Test")
        self.run("git", "config", "user.email", "test@example.org")

    def attempt(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )

    def run(self, *command: str) -> str:
        done = self.attempt(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "--all")
        return self.attempt("git", "commit", "--message", "files")


@pytest.mark.client
@NEEDS_GIT
def test_a_commit_with_a_faulty_file_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    if not index_answers(tmp_path / "index"):
        pytest.skip("the package index cannot be reached, and the environment of the hooks is built from it")
    cache = tmp_path / "cache"
    published = Repository(tmp_path / "goalcheck", cache)
    for name in PUBLISHED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, published.folder / name)
    assert published.commit().returncode == 0
    ours = Repository(tmp_path / "ours", cache)
    config = CONFIG.format(repo=published.folder, rev=published.run("git", "rev-parse", "HEAD"))
    (ours.folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    ours.run("pre-commit", "install", "--install-hooks")
    (ours.folder / "assignments").mkdir()
    file, elsewhere = ours.folder / "assignments" / "support.yaml", ours.folder / "other.yaml"
    year = SHORT_ASSIGNMENT.splitlines().index("year: 2024") + 1

    # a fault that only a person can mend
    file.write_text(SHORT_ASSIGNMENT.replace("year: 2024", "year: unknown"), encoding="utf-8")
    refused = ours.commit()
    assert refused.returncode == 1, refused.stderr
    line = f"assignments/support.yaml:{year}:7: error GC"
    assert refused.stderr.count(line) == 1
    alone = ours.attempt("pre-commit", "run", "--hook-stage", "manual", "--all-files", "goalcheck-validate")
    assert (alone.returncode, alone.stdout.count(line)) == (1, 1)
    assert ours.attempt("git", "rev-parse", "--verify", "HEAD").returncode != 0

    # a fault with one repair is repaired, and the commit refused until the repair is added to it
    file.write_text(SHORT_ASSIGNMENT.replace("year: 2024", 'year: "2024"'), encoding="utf-8")
    repaired = ours.commit()
    assert repaired.returncode == 1
    assert "files were modified by this hook" in repaired.stderr
    assert file.read_text(encoding="utf-8") == SHORT_ASSIGNMENT

    # files in other folders are none of its business
    elsewhere.write_text("year: [", encoding="utf-8")
    made = ours.commit()
    assert made.returncode == 0, made.stderr
    assert ours.run("git", "show", "HEAD:assignments/support.yaml") == SHORT_ASSIGNMENT.strip()
