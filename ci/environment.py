"""Set up the environment that `make` works in: a virtual environment with the locked packages and goalcheck itself.

    python3 ci/set_up.py [--at .venv] [run | dev]

Does nothing where all is there already. What goes wrong is told in a sentence that says what to do, with exit status 1, and
what pip said is kept in a file beside what it installed.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"run": ("run",), "dev": ("run", "dev")}
MARK = ".goalcheck"
"""In an environment that was set up here: where it stands; empty while it is being set up."""
LOG = "setup.log"
NEW_ENOUGH = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
OFFLINE = (
    "Failed to establish a new connection", "NewConnectionError", "Temporary failure in name resolution", "getaddrinfo failed",
    "Max retries exceeded", "ConnectTimeoutError", "ReadTimeoutError", "ProxyError", "CERTIFICATE_VERIFY_FAILED",
    "Network is unreachable", "(from versions: none)",
)  # fmt: skip
"""What pip says where it found no index, or one without the package."""
ELSEWHERE = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "PIP_REQUIREMENT")
"""What would lead pip to other places, or to other versions than those of the lock."""
CAUSES = {errno.ENOSPC: "full", errno.EACCES: "read-only", errno.EPERM: "read-only", errno.EROFS: "read-only"}
"""Which sentence tells of an error of the system."""
SENTENCES = {
    "start": ("Setting up {at}: once, half a minute or so.", "Bygger {at}: en gång, en halv minut eller så."),
    "again": (
        "{at} was not finished, was moved, or its Python is gone: it is made anew.",
        "{at} blev inte färdig, har flyttats, eller så är dess Python borta: den byggs om.",
    ),
    "read-only": (
        "Nothing can be written in {at}. Copy the folder to a place of your own, or set up elsewhere: "
        "make VENV=~/goalcheck-env assess",
        "Det går inte att skriva i {at}. Kopiera mappen till en egen plats, eller bygg miljön någon annanstans: "
        "make VENV=~/goalcheck-env assess",
    ),
    "full": ("The disk is full: make room, then try again.", "Disken är full: gör plats och försök igen."),
    "system": (
        "{file}: {said}. Is the checkout whole? If not, fetch it anew.",
        "{file}: {said}. Är hela projektet på plats? Om inte, hämta det på nytt.",
    ),
    "not-ours": (
        "{at} is no virtual environment of Python. Move it away, or set up elsewhere: make VENV=another-folder assess",
        "{at} är ingen virtuell miljö för Python. Flytta den, eller bygg miljön någon annanstans: "
        "make VENV=annan-mapp assess",
    ),
    "no-venv": (
        "This Python, {python}, cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv. "
        "Elsewhere, install Python from python.org. It said: {said}",
        "Denna Python, {python}, kan inte skapa virtuella miljöer. I Debian och Ubuntu: sudo apt install python3-venv. "
        "Annars: installera Python från python.org. Den sade: {said}",
    ),
    "offline": (
        "The packages could not be fetched. Connect to the internet and try again; behind a proxy set HTTPS_PROXY, with a "
        "package index of your own PIP_INDEX_URL. What pip said is in {log}",
        "Paketen gick inte att hämta. Anslut till internet och försök igen; bakom en proxy, ange HTTPS_PROXY, med ett eget "
        "paketförråd PIP_INDEX_URL. Vad pip sade står i {log}",
    ),
    "pip": (
        "The packages could not be installed: {said} All that pip said is in {log}",
        "Paketen gick inte att installera: {said} Allt som pip sade står i {log}",
    ),
}


class Failed(Exception):
    """Nothing more can be done. The key of a sentence for the user, and its values."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="set_up.py", description="Set up the environment that make works in.")
    parser.add_argument("kind", nargs="?", choices=LOCKS, default="run", help="what is installed")
    parser.add_argument("--at", type=Path, default=ROOT / ".venv", help="the folder of the environment")
    asked = parser.parse_args(arguments)
    at = asked.at.expanduser().absolute()
    try:
        set_up(at, LOCKS[asked.kind])
    except Failed as failed:
        tell(failed.key, **failed.values)
    except OSError as error:
        tell(
            CAUSES.get(error.errno or 0, "system"),
            at=shown(at),
            said=error.strerror or "",
            file=str(error.filename or at),
        )
    else:
        return 0
    return 1


def set_up(at: Path, locks: tuple[str, ...]) -> None:
    """Make the environment what the locks say. Raises Failed or OSError."""
    wanted = {lock: fingerprint(at, lock) for lock in locks}
    whole = is_whole(at)
    missing = [lock for lock in locks if not whole or stamped(at, lock) != wanted[lock]]
    if not missing:
        return
    tell("start", at=shown(at))
    if not whole:
        make(at)
    mark(at, "")
    for lock in missing:
        install(at, "--require-hashes", "-r", str(ROOT / "requirements" / f"{lock}.txt"))
        if lock == "run":
            install(at, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        stamp(at, lock).write_text(wanted[lock], encoding="ascii")
    mark(at, str(at))


def is_whole(at: Path) -> bool:
    """Whether a working environment is there: none that was left in the making, or moved since."""
    marked = (at / MARK).read_text(encoding="utf-8", errors="surrogateescape") if (at / MARK).exists() else str(at)
    return is_environment(at) and marked == str(at) and runs(python_of(at), NEW_ENOUGH)


def is_environment(at: Path) -> bool:
    return (at / "pyvenv.cfg").exists()


def make(at: Path) -> None:
    """Make an environment; where there is a broken one, anew. What is no environment is never removed."""
    if at.exists() and (not at.is_dir() or (any(at.iterdir()) and not is_environment(at))):
        raise Failed("not-ours", at=shown(at))
    if is_environment(at):
        tell("again", at=shown(at))
    at.mkdir(parents=True, exist_ok=True)
    mark(at, "")  # tells whether anything can be written, before another program stumbles over it
    status, said = output(sys.executable, "-m", "venv", "--clear", str(at))
    if status or not runs(python_of(at), NEW_ENOUGH):
        raise Failed("no-venv", python=sys.executable, said=" ".join(said.split()))


def install(at: Path, *arguments: str) -> None:
    """Install with the environment's pip; what it says on failure is kept. Raises Failed."""
    status, said = output(
        str(python_of(at)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", *arguments
    )
    if not status:
        return
    log = at / LOG
    log.write_text(said, encoding="utf-8")
    if os.strerror(errno.ENOSPC) in said:
        raise Failed("full")
    if any(it in said for it in OFFLINE):
        raise Failed("offline", log=shown(log))
    errors = [line for line in said.splitlines() if line.startswith("ERROR")] or said.splitlines()[-1:]
    raise Failed("pip", said="".join(errors[:1]), log=shown(log))


def fingerprint(at: Path, lock: str) -> str:
    """What an installed lock depends on: its text, the metadata of goalcheck, and where both stand."""
    found = hashlib.sha256(os.fsencode(f"{at}\0{ROOT}\0"))
    for path in (ROOT / "requirements" / f"{lock}.txt", ROOT / "pyproject.toml"):
        found.update(path.read_bytes())
    return found.hexdigest()


def mark(at: Path, text: str) -> None:
    (at / MARK).write_text(text, encoding="utf-8", errors="surrogateescape")


def stamp(at: Path, lock: str) -> Path:
    return at / f".installed-{lock}"


def stamped(at: Path, lock: str) -> str:
    path = stamp(at, lock)
    return path.read_text(encoding="ascii") if path.exists() else ""


def python_of(at: Path) -> Path:
    return at / "Scripts" / "python.exe" if os.name == "nt" else at / "bin" / "python"


def runs(python: Path, code: str) -> bool:
    try:
        return output(str(python), "-c", code)[0] == 0
    except OSError:
        return False


def output(*command: str) -> tuple[int, str]:
    """Exit status of a command, and all that it printed."""
    environment = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    environment |= {"PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def tell(key: str, **values: str) -> None:
    locale = next((os.environ[it] for it in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(it)), "")
    said = SENTENCES[key][1 if locale.startswith("sv") else 0].format(**values)
    sys.stderr.buffer.write(f"goalcheck: {said}\n".encode("utf-8", "replace"))
    sys.stderr.flush()


def shown(path: Path) -> str:
    """As seen from the working folder, where it lies in it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
