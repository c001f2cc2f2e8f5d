"""The GitHub action, step by step as a runner takes them: what it says, what it writes, and that an input is only text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import goalcheck
from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT
from tests.support.paths import ROOT

pytestmark = pytest.mark.client

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in ACTION["runs"]["steps"]}
EXPRESSION = re.compile(r"\$\{\{ (?:inputs\.([\w-]+)|steps\.(\w+)\.outputs\.([\w-]+))(?: \|\| '([^']*)')? \}\}")
OUTPUT = re.compile(r"([\w-]+)(?:=(.*)\n|<<(\w+)\n((?s:.*?))\n\3\n)")
FAULTY = SHORT_ASSIGNMENT.replace("year: 2024", "year: unknown")
HOSTILE = {
    "shell": "$(touch pwned) `touch pwned`; touch pwned & \" ' touch pwned",
    "lines": "assignments\n$(touch pwned)\n::error::pwned\nexit-code=0\nerrors<<x\n7\nx",
    "option": "--fix",
}


class Job:
    """A job of one run of the action, in a workspace."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "work space", folder / "temp"
        self.summary, self.output = folder / "summary.md", folder / "output"
        for place in (self.workspace / "assignments", self.temp):
            place.mkdir(parents=True)
        self.outputs: dict[str, dict[str, str]] = {}
        self.extra: dict[str, str] = {}

    def file(self, text: str, name: str = "assignments/support.yaml") -> Path:
        path = self.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        """A step of the action; `a_b` is the input a-b."""
        given = {name: it["default"] for name, it in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        script = self.temp / f"{step}.sh"
        script.write_text(STEPS[step]["run"], encoding="utf-8")
        self.output.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace, env=self._environment(STEPS[step]["env"], given), stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", timeout=600,
        )  # fmt: skip
        written = self.output.read_text(encoding="utf-8")
        assert OUTPUT.sub("", written) == "", written
        found = list(OUTPUT.finditer(written))
        assert len({it[1] for it in found}) == len(found), written
        self.outputs[step] = {it[1]: it[2] if it[3] is None else it[4] for it in found}
        return done

    def _environment(self, given: Mapping[str, str], inputs: Mapping[str, str]) -> dict[str, str]:
        def value(found: re.Match[str]) -> str:
            name, step, output, otherwise = found.groups()
            here = inputs[name] if name else self.outputs.get(step, {}).get(output, "")
            return here or otherwise or ""

        kept = {
            name: it for name, it in os.environ.items() if not name.startswith(("PYTHON", "GITHUB_", "LC_", "LANG"))
        }
        return {
            **kept,
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "LC_ALL": "C.UTF-8",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
            **self.extra,
            **{name: EXPRESSION.sub(value, text) for name, text in given.items()},
        }


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """With the program of this source where the step before would have installed it."""
    made = Job(tmp_path)
    source = Path(goalcheck.__file__).parent.parent
    start = f"import sys; sys.path.insert(0, {str(source)!r}); from goalcheck.__main__ import main; sys.exit(main())"
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    for name, arguments in (("python", ""), ("goalcheck", f'-I -c "{start}"')):
        program = bin_folder / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    made.outputs["install"] = {"bin": str(bin_folder)}
    return made


def test_no_expression_is_read_as_shell() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")
        for text in step.get("env", {}).values():
            assert EXPRESSION.fullmatch(text), text


def test_every_input_reaches_the_program_and_every_output_comes_back() -> None:
    used = " ".join([*STEPS["validate"]["env"].values(), STEPS["python"]["with"]["python-version"]])
    for name in ACTION["inputs"]:
        assert f"inputs.{name} }}" in used, name
    read = (ROOT / "ci" / "action.py").read_text(encoding="utf-8")
    for name in STEPS["validate"]["env"]:
        assert name.removeprefix("GOALCHECK_") in read
    for name, output in ACTION["outputs"].items():
        assert output["value"] == f"${{{{ steps.validate.outputs.{name} }}}}"


def test_a_faulty_file_fails_the_job(job: Job) -> None:
    job.file(FAULTY)
    done = job.run("validate", format="concise", lang="en", summary="false")
    assert done.returncode == 1, done.stderr
    assert "assignments/support.yaml:2:7: error GC" in done.stdout
    assert job.outputs["validate"]["exit-code"] == "1"
    assert not job.summary.exists()


def test_the_log_commands_nothing(job: Job) -> None:
    job.file(FAULTY)
    lines = job.run("validate", format="concise").stdout.splitlines()
    token = re.fullmatch(r"::stop-commands::(\w{32})", lines[0])
    assert token
    assert lines[-1] == f"::{token[1]}::"


@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({}, 0),
        ({"paths": "assignments"}, 0),
        ({"paths": "\n  assignments/support.yaml \n\nassignments\n"}, 0),
        ({"paths": "nowhere.yaml"}, 3),
        ({"working-directory": "nowhere"}, 2),
        ({"select": "GC0,GC1"}, 0),
        ({"select": "nonsense"}, 2),
        ({"strict": "perhaps"}, 2),
        ({"jobs": "many"}, 2),
        ({"isolated": "true"}, 0),
        ({"config": "nowhere.toml"}, 2),
        ({"format": "no-such-form"}, 2),
    ],
    ids=str,
)
def test_the_job_ends_as_goalcheck_ends(job: Job, inputs: dict[str, str], status: int) -> None:
    job.file(SHORT_ASSIGNMENT)
    done = job.run("validate", **{"format": "concise", "summary": "false", **inputs})
    assert (done.returncode, job.outputs["validate"]["exit-code"]) == (status, str(status)), done.stdout + done.stderr


def test_it_runs_in_the_folder_that_is_named(job: Job) -> None:
    job.file(SHORT_ASSIGNMENT)
    job.file(FAULTY, "data/rubrics and others/support.yaml")
    done = job.run("validate", format="concise", working_directory="data", paths="rubrics and others")
    assert done.returncode == 1
    assert done.stdout.count("support.yaml:") == 1


def test_isolated_reads_no_settings_of_the_pull_request(job: Job) -> None:
    job.file(FAULTY)
    job.file('ignore = ["GC"]\n', "goalcheck.toml")
    assert job.run("validate", format="concise").returncode == 0
    assert job.run("validate", format="concise", isolated="true").returncode == 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", sorted(ACTION["inputs"].keys() - {"python-version"}))
def test_an_input_is_only_text(job: Job, name: str, text: str) -> None:
    kept = SHORT_ASSIGNMENT.replace("year: 2024", 'year: "2024"')
    file = job.file(kept)
    done = job.run("validate", **{"format": "concise", "summary": "false", name: text})
    assert done.returncode in (1, 2, 3), done.stdout + done.stderr
    assert not list(job.workspace.parent.rglob("pwned"))
    assert not re.search("^::error", done.stdout + done.stderr, re.MULTILINE)
    assert file.read_text(encoding="utf-8") == kept
    assert job.outputs["validate"]["exit-code"] == str(done.returncode)


def test_a_path_may_hold_anything_but_a_line_end(job: Job) -> None:
    name = f"assignments/{HOSTILE['shell']}.yaml".replace("& ", "å ")
    job.file(FAULTY, name)
    job.file(FAULTY, "--fix")
    done = job.run("validate", format="concise", paths=f"{name}\n--fix\n")
    assert done.returncode == 1
    assert done.stdout.count(": error GC105: ") == 2
    assert not list(job.workspace.parent.rglob("pwned"))


@pytest.mark.parametrize(
    "inputs", [{}, {"paths": "assignments/.."}, {"working-directory": "away"}, {"sarif-file": "away/x.sarif"}], ids=str
)
def test_a_link_does_not_lead_out_of_the_workspace(job: Job, tmp_path: Path, inputs: dict[str, str]) -> None:
    (tmp_path / "secret.yaml").write_text("password: abc\n", encoding="utf-8")
    (job.workspace / "away").symlink_to(tmp_path)
    (job.workspace / "assignments").rmdir()
    (job.workspace / "assignments").symlink_to(tmp_path if not inputs else "away")
    done = job.run("validate", format="concise", **inputs)
    assert done.returncode == 2
    assert done.stderr.endswith(": a path leads out of the workspace\n")
    assert "password" not in done.stdout


def test_every_report_is_written(job: Job) -> None:
    job.file(FAULTY)
    done = job.run("validate", sarif_file="out put.sarif", lang="en", summary="true")
    assert done.returncode == 1, done.stderr
    assert re.search("^::error file=assignments/support.yaml,line=2,", done.stdout, re.MULTILINE)
    outputs = job.outputs["validate"]
    assert outputs == {"exit-code": "1", "errors": "1", "warnings": "0", "sarif-file": "out put.sarif"}
    sarif = json.loads((job.workspace / "out put.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert len(sarif["runs"][0]["results"]) == 1
    assert "GC105" in job.summary.read_text(encoding="utf-8")
    assert not [path for path in job.temp.iterdir() if path.is_dir()]


def test_a_clean_run_says_so(job: Job) -> None:
    job.file(SHORT_ASSIGNMENT)
    done = job.run("validate", sarif_file=str(job.temp / "out.sarif"))
    assert done.returncode == 0, done.stderr
    outputs = job.outputs["validate"]
    assert (outputs["exit-code"], outputs["errors"], outputs["warnings"]) == ("0", "0", "0")
    assert json.loads((job.temp / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []


def test_a_report_that_cannot_be_written_fails_the_job(job: Job) -> None:
    job.file(SHORT_ASSIGNMENT)
    done = job.run("validate", sarif_file="nowhere/out.sarif")
    assert done.returncode not in (0, 1, 2, 3)
    assert "sarif-file" not in job.outputs["validate"]


def test_it_installs_itself_and_runs_nothing_of_the_workspace(tmp_path: Path) -> None:
    probe = [
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
        str(tmp_path / "probe"),
    ]
    if subprocess.run([*probe, "hatchling"], capture_output=True).returncode:
        pytest.skip("the package index cannot be reached, and the action installs from it")
    job = Job(tmp_path)
    job.file(FAULTY)
    planted = "import pathlib; pathlib.Path(__file__).with_name('pwned').touch()\n"
    for name in ("pip", "venv", "yaml", "json", "hatchling", "goalcheck", "sitecustomize", "usercustomize"):
        job.file(planted, f"{name}.py")
    job.extra["PYTHONPATH"] = str(job.workspace)
    installed = job.run("install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert Path(job.outputs["install"]["bin"]).is_relative_to(job.temp)
    done = job.run("validate", format="concise", lang="en")
    assert done.returncode == 1, done.stderr
    assert "assignments/support.yaml:2:7: error GC105" in done.stdout
    assert not list(tmp_path.rglob("pwned"))
