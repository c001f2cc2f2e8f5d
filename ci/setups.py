"""Prove the set-up: README's first command, and the tools of its second, with several versions of pip and of Python.

    python ci/setups.py [PIP ...]

Each in a copy of what git would commit, in a folder whose name has blanks and å, with releases in reach that are newer than
any lock: `coverage`, `click` and `rich` at version 99, which fail when they are imported. A Python that is not on this machine
is said to be missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
PIPS = ("22.3", "23.2", "24.0", "25.3", "26.0", "")
"""Versions of pip, tried with the oldest Python; none: the one that comes with the Python."""
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
NEWER = ("coverage", "click", "rich")
COMMANDS = ("make assess", "make --no-print-directory tools", ".venv/bin/python -m pip check")


def main(pips: list[str]) -> int:
    """Try the whole plan, or only these versions of pip with the oldest Python."""
    failed = 0
    todo = [(PYTHONS[0], pip) for pip in pips] or plan()
    with tempfile.TemporaryDirectory(prefix="gå till mål ") as folder:
        place = Path(folder)
        newer = wheels(place / "newer")
        for version, pip in todo:
            python = found(version)
            if python is None:
                print(f"Python {version}: not on this machine, left out")
                continue
            started = time.monotonic()
            said = set_up(place / f"with pip {pip} on {version}", python, pip, newer)
            outcome = "FAILED\n" + said if said else "passed"
            named = f"pip {pip}" if pip else "its own pip"
            print(f"Python {version}, {named}: {outcome} ({time.monotonic() - started:.0f} s)", flush=True)
            failed += bool(said)
    print(f"{failed} failed" if failed else "All passed.")
    return 1 if failed else 0


def plan() -> Iterator[tuple[str, str]]:
    yield from ((PYTHONS[0], pip) for pip in PIPS)
    yield from ((version, "") for version in PYTHONS[1:])


def found(version: str) -> str | None:
    """A Python of this version that runs: on PATH, or of pyenv."""
    of_pyenv = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}*/bin/python"))
    for candidate in (f"python{version}", *map(str, of_pyenv)):
        check = f"import ensurepip, sys; sys.exit('%d.%d' % sys.version_info[:2] != '{version}')"
        if shutil.which(candidate) and subprocess.run([candidate, "-c", check], capture_output=True).returncode == 0:
            return candidate
    return None


def wheels(folder: Path) -> Path:
    """A folder of releases that nobody made: a set-up that takes one of them shows it."""
    folder.mkdir()
    for name in NEWER:
        about = f"{name}-99.dist-info"
        with ZipFile(folder / f"{name}-99-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{name}/__init__.py", "raise ImportError('a release that the lock does not know')\n")
            wheel.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 99\nProvides-Extra: toml\n"
            )
            wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{about}/RECORD", "")
    return folder


def set_up(folder: Path, python: str, pip: str, newer: Path) -> str:
    """What went wrong; nothing where all went well."""
    copy(folder)
    links = os.pathsep.join(filter(None, (os.environ.get("PIP_FIND_LINKS", ""), newer.as_uri())))
    environment = {
        **os.environ,
        "PIP_FIND_LINKS": " ".join(links.split(os.pathsep)),
        "PYTHON": python,
        "LC_ALL": "C.UTF-8",
    }
    commands = [f"{python} -m venv .venv", f".venv/bin/python -m pip install --quiet pip=={pip}"] if pip else []
    for command in (*commands, *COMMANDS):
        done = subprocess.run(
            command.split(),
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        if done.returncode:
            return f"{command}\n{done.stdout}"
    return ""


def copy(folder: Path) -> None:
    """What git would commit of the working folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
