"""What the GitHub action runs: `goalcheck validate`, by the inputs of the action, which stand in the environment.

An input is text: it becomes one argument, never a part of a command. What is read lies in the workspace, links followed.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPORTED = (0, 1, 3)
"""Exit statuses of a run that reached a report."""
USAGE = 2
DEFAULTS = ("assignments", "rubrics")
OPTIONS = ("SELECT", "IGNORE", "LANG", "JOBS", "CONFIG")
SWITCHES = ("STRICT", "ISOLATED")
LARGEST_SUMMARY = 1_000_000
"""Bytes; GitHub shows none of a larger one."""


class Refused(Exception):
    """An input that cannot be used."""


def main() -> int:
    outputs: dict[str, str] = {}
    try:
        status = run(outputs)
    except Refused as refused:
        print(f"goalcheck: {refused}", file=sys.stderr)
        status = USAGE
    outputs["exit-code"] = str(status)
    tell("GITHUB_OUTPUT", "".join(_output(name, value) for name, value in outputs.items()))
    return status


def run(outputs: dict[str, str]) -> int:
    """The status of the job; what else the action says goes into `outputs`."""
    workspace = Path(os.environ["GITHUB_WORKSPACE"]).resolve()
    folder = inside(workspace, workspace / line("WORKING_DIRECTORY"), "working-directory")
    if not folder.is_dir():
        raise Refused("working-directory: there is no such folder")
    paths = [it.strip() for it in text("PATHS").splitlines() if it.strip()]
    for path in paths or DEFAULTS:
        inside(workspace, folder / path, "paths")
    sarif = _sarif(workspace)
    form = line("FORMAT") or "github"
    options = [f"--{name.lower()}={value}" for name in OPTIONS if (value := line(name))]
    options += [f"--{name.lower()}" for name in SWITCHES if switch(name)]
    summary = switch("SUMMARY")

    def validate(*wanted: str, capture: bool = False) -> subprocess.CompletedProcess[bytes]:
        program = Path(os.environ["GOALCHECK_BIN"]) / "goalcheck"
        sys.stdout.flush()
        return subprocess.run(
            [program, "validate", *options, *wanted, "--", *paths],
            cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if capture else None,
        )  # fmt: skip

    with quiet(form):
        status = validate(f"--format={form}").returncode
    if status not in REPORTED:
        return status
    if sarif is not None:
        written = validate("--format=sarif", f"--output={sarif}").returncode
        status = status if written in REPORTED else written
        if written in REPORTED:
            outputs["sarif-file"] = line("SARIF_FILE")
    if summary:
        with tempfile.TemporaryDirectory(dir=os.environ.get("RUNNER_TEMP")) as place:
            page = Path(place) / "summary.md"
            if validate("--format=markdown", f"--output={page}").returncode in REPORTED:
                summarise(page)
    outputs |= counts(validate("--format=json", capture=True).stdout)
    return status


def text(name: str) -> str:
    return os.environ.get(f"GOALCHECK_{name}", "")


def line(name: str) -> str:
    """An input of one line."""
    value = text(name).strip()
    if not value.isprintable():
        raise Refused(f"{_named(name)}: must be one line of printable text")
    return value


def switch(name: str) -> bool:
    value = line(name).lower()
    if value not in ("", "true", "false"):
        raise Refused(f"{_named(name)}: must be true or false")
    return value == "true"


def inside(workspace: Path, path: Path, name: str) -> Path:
    """The path, links followed. A pull request can put a link in the place of a folder that the workflow names."""
    try:
        resolved = path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise Refused(f"{name}: a path cannot be followed") from None
    if not resolved.is_relative_to(workspace):
        raise Refused(f"{name}: a path leads out of the workspace")
    return resolved


def _sarif(workspace: Path) -> Path | None:
    """Where to write SARIF: an absolute path is the workflow's own; a relative one must not lead out of the workspace."""
    wanted = Path(line("SARIF_FILE"))
    if wanted == Path():
        return None
    return wanted if wanted.is_absolute() else inside(workspace, workspace / wanted, "sarif-file")


def _named(name: str) -> str:
    return name.lower().replace("_", "-")


def environment() -> dict[str, str]:
    """For goalcheck: nothing that makes Python import from elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


@contextmanager
def quiet(form: str) -> Iterator[None]:
    """Within, the runner obeys no line of the log, except in the form that is made for it."""
    if form == "github":
        yield
        return
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        yield
    finally:
        print(f"::{token}::", flush=True)


def summarise(page: Path) -> None:
    if page.stat().st_size > LARGEST_SUMMARY:
        tell("GITHUB_STEP_SUMMARY", "goalcheck: the summary is too long to show here; see the log.\n")
    else:
        tell("GITHUB_STEP_SUMMARY", page.read_text(encoding="utf-8") + "\n")


def counts(report: bytes) -> dict[str, str]:
    """How many errors and warnings the report in JSON speaks of."""
    try:
        summary = json.loads(report)["summary"]
        return {name: str(int(summary[name])) for name in ("errors", "warnings")}
    except (ValueError, KeyError, TypeError):
        return {}


def _output(name: str, value: str) -> str:
    """In the form with a delimiter that the value cannot know."""
    end = secrets.token_hex(16)
    return f"{name}<<{end}\n{value}\n{end}\n"


def tell(variable: str, text: str) -> None:
    """Append to a file that the runner named."""
    if path := os.environ.get(variable):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    sys.exit(main())
