"""The package as a user installs it: a wheel that finds its own rubric, away from the source; and what a release holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import goalcheck
from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.sentences import languages, word
from goalcheck.core.home import HOME, VERSION
from goalcheck.questions.explain.page import anchor
from goalcheck.questions.schema.answer import NAMES, schema
from tests.support.paths import ROOT

WRONG_LEVEL = ("score: largely", "score: largly")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of packages that the wheel was unpacked in."""
    made, packages = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site-packages")
    _build("wheel", made)
    with zipfile.ZipFile(next(made.glob("goalcheck-*.whl"))) as archive:
        archive.extractall(packages)  # noqa: S202 our own wheel
    return packages


def _build(kind: str, folder: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def printed(packages: Path, folder: Path, *arguments: str) -> tuple[int, str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(packages), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", "goalcheck", *arguments],
        cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    return done.returncode, done.stdout


def test_the_wheel_judges_by_the_rubric_it_brings(installed: Path, tmp_path: Path) -> None:
    assert (installed / "goalcheck" / "py.typed").exists()
    assert not [it.name for it in installed.iterdir() if it.name in ("tests", "bench", "published")]
    shutil.copy(ROOT / "assignments" / "heder.yaml", tmp_path)
    status, said = printed(installed, tmp_path, "assess", "heder.yaml")
    assert (status, "till stor del uppfyllt" in said) == (0, True), said


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("validate", "wrong.yaml", "--lang", "en"), "maluppfyllelse@1.0:24:5: the scale attainment is defined here"),
        (("validate", "wrong.yaml", "--format", "concise", "--lang", "en"), "largly"),
        (("validate", "wrong.yaml", "--format", "json"), '"maluppfyllelse@1.0"'),
        (("validate", "wrong.yaml", "--format", "sarif"), f"{HOME}/blob/v{VERSION}/rubrics/maluppfyllelse.yaml"),
        (("validate", "wrong.yaml", "--format", "markdown"), "maluppfyllelse"),
        (("validate", "wrong.yaml", "--format", "github"), "maluppfyllelse@1.0"),
        (("validate", "wrong.yaml", "--format", "junit"), "maluppfyllelse@1.0"),
        (("assess", "wrong.yaml", "--format", "json"), "largly"),
        (("rubric", "check", "maluppfyllelse", "--lang", "en"), "maluppfyllelse@1.0: errors: 0"),
        (("rubric", "check", "maluppfyllelse", "--format", "json"), '"maluppfyllelse@1.0"'),
        (("rubric", "test", "maluppfyllelse", "--lang", "en"), "maluppfyllelse@1.0: 58 of 58"),
        (("rubric", "show", "maluppfyllelse"), "maluppfyllelse@1.0"),
        (("rubric", "diff", "sdg-two-worst", "nd-gain", "--format", "json"), "nd-gain"),
        (("explain", "GC201"), "GC201"),
    ],
    ids=lambda it: it if isinstance(it, str) else " ".join(it),
)
def test_a_rubric_that_comes_with_goalcheck_is_named_and_never_a_path(
    installed: Path, tmp_path: Path, arguments: tuple[str, ...], shown: str
) -> None:
    wrong(tmp_path)
    _, said = printed(installed, tmp_path, *arguments)
    assert shown in said
    assert "site-packages" not in said


def test_it_is_named_too_where_the_environment_lies_in_the_folder_that_the_user_works_in(
    installed: Path, tmp_path: Path
) -> None:
    wrong(tmp_path)
    packages = tmp_path / "env" / "site-packages"
    shutil.copytree(installed, packages)
    _, said = printed(packages, tmp_path, "validate", "wrong.yaml", "--lang", "en")
    assert "maluppfyllelse@1.0:24:5: the scale attainment is defined here" in said
    assert "site-packages" not in said


def wrong(folder: Path) -> None:
    """A file with a level that the rubric does not know."""
    text = (ROOT / "assignments" / "heder.yaml").read_text(encoding="utf-8")
    (folder / "wrong.yaml").write_text(text.replace(*WRONG_LEVEL), encoding="utf-8")


def test_a_source_distribution_holds_what_the_repository_does(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git here, or no repository")
    _build("sdist", tmp_path)
    with tarfile.open(next(tmp_path.glob("goalcheck-*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    tracked = {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    assert {"Makefile", ".ci/run", "schemas/assignment.schema.json", "requirements/dev.txt"} <= held
    assert tracked - held == set()


def test_one_address_of_the_project_stands_everywhere() -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert all(url.startswith(HOME) for url in about["urls"].values())
    for name in NAMES:
        assert schema(name)["$id"] == f"{HOME}/raw/v{VERSION}/schemas/{name}.schema.json"
        assert json.loads((ROOT / "schemas" / f"{name}.schema.json").read_bytes())["$id"] == schema(name)["$id"]


@pytest.mark.parametrize("language", languages())
def test_the_page_of_a_diagnostic_is_there(language: str) -> None:
    page = (ROOT / word("catalogue-page", language)).read_text(encoding="utf-8")
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in page.splitlines() if line.startswith("### ")}
    assert {anchor(it) for it in CATALOGUE.values()} <= headings


def test_the_public_names_are_there() -> None:
    for name in goalcheck.__all__:
        assert getattr(goalcheck, name) is not None
    assert callable(goalcheck.assess)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(goalcheck, "nonsense")
