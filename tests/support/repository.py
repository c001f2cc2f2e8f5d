"""A real repository to read from, with nothing of the user's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}

NEEDS_GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str | bytes, date: str = "2024-05-01T12:00:00Z") -> str:
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    done = subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT | dates, capture_output=True, check=True)
    return os.fsdecode(done.stdout).strip()


@dataclass(frozen=True, slots=True)
class Written:
    """A repository in a folder."""

    top: Path

    def write(self, path: str, text: str) -> Path:
        file = self.top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def commit(self, said: str = "x", date: str = "2024-05-01T12:00:00Z") -> str:
        git(self.top, "add", "--all")
        git(self.top, "commit", "--quiet", "--allow-empty", "-m", said, date=date)
        return git(self.top, "rev-parse", "HEAD")

    def git(self, *arguments: str | bytes) -> str:
        return git(self.top, *arguments)


def created(top: Path) -> Written:
    top.mkdir(parents=True, exist_ok=True)
    git(top, "init", "--quiet", "--initial-branch=main")
    return Written(top)


def assignment(year: int = 2024, score: str = "largely", name: str = "support-to-municipalities") -> str:
    """A sound assignment of a year, with one of its scores."""
    text = ASSIGNMENT.replace("assignment: support-to-municipalities", f"assignment: {name}")
    return text.replace("year: 2024\ntitle", f"year: {year}\ntitle").replace("score: largely", f"score: {score}", 1)
