"""The set-up says in a sentence what is missing and what to do, mends what was left half made, and does nothing twice."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT

pytestmark = pytest.mark.client

OFFLINE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1",
}  # fmt: skip
OLD = [
    *(f"python{version}" for version in ("2.7", "3.6", "3.7", "3.8", "3.9", "3.10")),
    *map(str, sorted((Path.home() / ".pyenv" / "versions").glob("*/bin/python"))),
]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As much of one as the set-up reads."""
    folder = tmp_path / "gå till mål"
    for name in ("ci", "requirements", "src", "rubrics"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "README.md"):
        shutil.copy2(ROOT / name, folder / name)
    return folder


def set_up(folder: Path, *arguments: str, python: str = sys.executable, **environment: str) -> tuple[int, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    done = subprocess.run(
        [python, "ci/set_up.py", *arguments],
        cwd=folder, env={**clean, "LC_ALL": "C.UTF-8", **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    assert "Traceback" not in done.stdout
    return done.returncode, done.stdout


def test_without_a_network_it_says_so(checkout: Path) -> None:
    status, said = set_up(checkout, **OFFLINE)
    assert status == 1
    assert said.splitlines()[-1] == (
        "goalcheck: The packages could not be fetched. Connect to the internet and try again; behind a proxy set HTTPS_PROXY, "
        "with a package index of your own PIP_INDEX_URL. What pip said is in .venv/setup.log"
    )
    assert "No matching distribution" in (checkout / ".venv" / "setup.log").read_text(encoding="utf-8")


def test_it_speaks_swedish_where_the_reader_does(checkout: Path) -> None:
    _, said = set_up(checkout, **OFFLINE, LC_ALL="sv_SE.UTF-8")
    assert "Paketen gick inte att hämta. Anslut till internet och försök igen" in said


@pytest.mark.parametrize("left", ["an empty folder", "a cut-off environment", "a mark", "a dead link", "moved"])
def test_what_was_left_half_made_is_made_anew(checkout: Path, left: str) -> None:
    """As far as where the packages would be fetched."""
    at = checkout / ".venv"
    at.mkdir()
    if left == "moved":
        subprocess.run([sys.executable, "-m", "venv", at], check=True)
        (at / ".goalcheck").write_text("/elsewhere/.venv", encoding="utf-8")
    elif left != "an empty folder":
        (at / "pyvenv.cfg").write_text("home = /nowhere\n", encoding="utf-8")
        (at / "stale").touch()
        (at / "bin").mkdir()
    if left == "a mark":
        (at / ".goalcheck").touch()
    if left == "a dead link":
        (at / "bin" / "python").symlink_to("/nowhere/python3")
    _, said = set_up(checkout, **OFFLINE)
    assert ("it is made anew" in said) == (left != "an empty folder")
    assert "could not be fetched" in said
    assert not (at / "stale").exists()
    assert (at / "bin" / "python").exists()


def test_what_is_no_environment_is_left_alone(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "mine.txt").write_text("kept", encoding="utf-8")
    status, said = set_up(checkout, **OFFLINE)
    assert (status, ".venv is no virtual environment of Python" in said) == (1, True)
    assert (checkout / ".venv" / "mine.txt").read_text(encoding="utf-8") == "kept"


def test_a_checkout_that_is_not_whole_is_told_as_that(checkout: Path) -> None:
    (checkout / "requirements" / "run.txt").unlink()
    status, said = set_up(checkout, **OFFLINE)
    assert (status, "requirements/run.txt: No such file or directory. Is the checkout whole?" in said) == (1, True), (
        said
    )


def test_an_environment_of_the_users_own_is_used(checkout: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", checkout / ".venv"], check=True)
    (checkout / ".venv" / "mine").touch()
    set_up(checkout, **OFFLINE)
    assert (checkout / ".venv" / "mine").exists()


def test_where_all_is_there_nothing_is_done_or_said() -> None:
    if Path(sys.prefix) != ROOT / ".venv":
        pytest.skip("not run in the environment that the set-up makes")
    set_up(ROOT, "dev")
    assert set_up(ROOT, "dev", **OFFLINE) == (0, "")


def test_a_python_that_is_too_old_is_told() -> None:
    found = 0
    for name in OLD:
        check = "import sys; sys.exit(sys.version_info >= (3, 11))"
        if not shutil.which(name) or subprocess.run([name, "-c", check], capture_output=True).returncode:
            continue
        found += 1
        status, said = set_up(ROOT, python=name)
        assert status == 1
        assert said.startswith("goalcheck needs Python 3.11 or later, and this is Python "), said
        assert said.endswith(" assess\n")
        assert "behöver Python 3.11" in set_up(ROOT, python=name, LC_ALL="sv_SE.UTF-8")[1]
    if not found:
        pytest.skip("no Python older than 3.11 here")


def test_no_python_at_all_is_told(checkout: Path) -> None:
    if shutil.which("make") is None:
        pytest.skip("no make here")
    done = subprocess.run(
        ["make", "assess", "PYTHON=python-9"],
        cwd=checkout,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "C"},
    )
    assert done.returncode == 2
    assert done.stderr.startswith("There is no python-9 here. Install Python 3.11 or later")


def test_a_python_that_cannot_make_environments_is_told(checkout: Path, tmp_path: Path) -> None:
    """As Debian's is without its package python3-venv: this one, but for the module that brings pip."""
    version = "python{}.{}".format(*sys.version_info[:2])
    library = tmp_path / "lib" / version
    library.mkdir(parents=True)
    for part in (Path(sys.base_prefix) / "lib" / version).iterdir():
        if part.name != "ensurepip":
            (library / part.name).symlink_to(part)
    (tmp_path / "bin").mkdir()
    python = shutil.copy(Path(sys.executable).resolve(), tmp_path / "bin")
    if subprocess.run([python, "-c", "import ensurepip, sys; print(sys.prefix)"], capture_output=True).returncode != 1:
        pytest.skip("this Python cannot be copied")
    status, said = set_up(checkout, **OFFLINE, python=str(python))
    assert status == 1
    assert "sudo apt install python3-venv" in said
    assert said.rstrip().count("\n") == 1


def test_a_folder_that_cannot_be_written_in_is_told(checkout: Path) -> None:
    if os.geteuid() == 0:
        for folder in (checkout, *checkout.parents):
            folder.chmod(0o755)
        python, user = "/usr/bin/python3", pwd.getpwnam("nobody").pw_uid
        check = [python, "-c", "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"]
        if not Path(python).exists() or subprocess.run(check, capture_output=True).returncode:
            pytest.skip("root can write everywhere, and nobody has no Python of 3.11 or later here")
    else:
        python, user = sys.executable, os.geteuid()
        checkout.chmod(0o555)
    done = subprocess.run([python, "ci/set_up.py"], cwd=checkout, user=user, capture_output=True, encoding="utf-8")
    checkout.chmod(0o755)
    assert done.returncode == 1
    assert "Nothing can be written in .venv. Copy the folder to a place of your own" in done.stderr
    assert "make VENV=~/goalcheck-env assess" in done.stderr
