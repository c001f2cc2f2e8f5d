"""Shared set-up: how laws are drawn, `--renew` to write expected outputs anew, and a repository to work in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import laws
from tests.support.left import Left
from tests.support.paths import ROOT
from tests.support.repository import ENVIRONMENT, Written, created

laws.register(ROOT)


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Left(), "left-to-others")
    if settings.default and settings.default.derandomize:
        laws.forget_the_modules()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write expected outputs anew; review them as a diff")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--renew"))


@pytest.fixture(autouse=True)
def stay(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that leaves the process in another folder changes what the next one sees."""
    before = Path.cwd()
    yield
    if "monkeypatch" not in request.fixturenames:  # which goes back after this
        assert Path.cwd() == before


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """An empty repository, in which the user is."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    for name in [it for it in os.environ if it.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in ENVIRONMENT.items():
        if name.startswith("GIT_CONFIG"):
            monkeypatch.setenv(name, value)
    written = created(tmp_path / "work")
    monkeypatch.chdir(written.top)
    return written
