"""Workflows, the action, the hooks, and every example of docs/ci.md, held against the schemas of those who read them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

import goalcheck
from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT
from goalcheck.questions.validate import check, run
from goalcheck.questions.validate.config import read
from goalcheck.yaml.limits import DEEPEST, EACH, LIMITS
from tests.support.paths import ROOT

BIN = Path(sys.executable).parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
EXAMPLES = dict[str, str](re.findall(r"```(?:yaml|toml)\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
PINNED = re.compile(r"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")


def written(folder: Path, name: str) -> Path:
    """An example where it is to stand, with a commit for the commit that the reader is to choose."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EXAMPLES[name].replace("FULL_COMMIT_SHA", "0123456789" * 4), encoding="utf-8")
    return path


def accepted(*command: str | Path) -> None:
    program = BIN / command[0]
    if not program.exists():
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([program, *command[1:]], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def files(folder: Path) -> dict[str, list[Path]]:
    """What is to be read by whom: our own files, and the examples written into `folder`."""
    examples = {name: written(folder, name) for name in EXAMPLES}
    workflows = [path for name, path in examples.items() if name.startswith(".github/workflows/")]
    assert len(workflows) >= 3
    return {
        "vendor.github-actions": [ROOT / "action.yml"],
        "vendor.github-workflows": [*(ROOT / ".github" / "workflows").glob("*.yml"), *workflows],
        "vendor.gitlab-ci": [examples[".gitlab-ci.yml"]],
    }


def test_every_block_of_the_page_is_an_example() -> None:
    assert len(EXAMPLES) == PAGE.count("```yaml") + PAGE.count("```toml")


@pytest.mark.parametrize("schema", ["vendor.github-actions", "vendor.github-workflows", "vendor.gitlab-ci"])
def test_it_fits_the_schema(schema: str, tmp_path: Path) -> None:
    accepted("check-jsonschema", "--builtin-schema", schema, *files(tmp_path)[schema])


def test_every_job_has_a_time_limit(tmp_path: Path) -> None:
    found = files(tmp_path)["vendor.github-workflows"]
    accepted("check-jsonschema", "--builtin-schema", "custom.github-workflows-require-timeout", *found)


def test_an_audit_finds_nothing(tmp_path: Path) -> None:
    found = files(tmp_path)
    accepted("zizmor", "--offline", *found["vendor.github-actions"], *found["vendor.github-workflows"])


def test_pre_commit_reads_its_files(tmp_path: Path) -> None:
    accepted("pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")
    config = written(tmp_path, ".pre-commit-config.yaml")
    accepted("pre-commit", "validate-config", config)
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for hook in yaml.safe_load(config.read_text(encoding="utf-8"))["repos"][0]["hooks"]} <= offered


def test_no_workflow_gives_more_than_it_must(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for path in files(tmp_path)["vendor.github-workflows"]:
        workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {}
        events = set(workflow[True])  # `on` is true to YAML 1.1
        assert events in ({"push", "pull_request"}, {"schedule", "workflow_dispatch"})
        for job in workflow["jobs"].values():
            writes = "write" in job["permissions"].values()
            for step in job["steps"]:
                uses = step.get("uses", "")
                assert uses in ("", "./") or PINNED.match(uses), uses
                assert not (writes and ("run" in step or uses == "./" or "goalcheck@" in uses or "checkout" in uses))
                assert "checkout" not in uses or step["with"] == {"persist-credentials": False}
                if uses == "./" or "goalcheck@" in uses:
                    assert set(step.get("with", {})) <= set(action["inputs"])


def test_one_action_has_one_version() -> None:
    texts = [PAGE, (ROOT / "action.yml").read_text(encoding="utf-8")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml")]
    pins: dict[str, set[tuple[str, str]]] = {}
    for name, commit, version in re.findall(
        r"uses: ([\w/-]+)@([0-9a-f]{40}) # (v[\d.]+)$", "\n".join(texts), re.MULTILINE
    ):
        pins.setdefault(name, set()).add((commit, version))
    assert len(pins) == 5
    assert all(len(versions) == 1 for versions in pins.values()), pins


@pytest.mark.parametrize("name", ["goalcheck.toml", "pyproject.toml"])
def test_the_settings_are_understood(name: str, tmp_path: Path) -> None:
    policy = read(written(tmp_path, name))
    assert policy is not None
    assert policy.strict


def test_every_input_of_the_action_is_described() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    rows = "\n".join(line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `"))
    assert set(re.findall(r"`([\w-]+)`", rows)) >= set(inputs)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(("text", "status"), [(SHORT_ASSIGNMENT, 0), (SHORT_ASSIGNMENT.replace("2024", "soon", 1), 1)])
def test_the_gitlab_job_writes_its_reports(text: str, status: int, tmp_path: Path) -> None:
    job = yaml.safe_load(EXAMPLES[".gitlab-ci.yml"])["goalcheck"]
    (tmp_path / "assignments").mkdir()
    (tmp_path / "assignments" / "support.yaml").write_text(text, encoding="utf-8")
    source = Path(goalcheck.__file__).parent.parent
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])],
        cwd=tmp_path, env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "PYTHONPATH": str(source)},
        capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    for report in job["artifacts"]["reports"].values():
        assert (tmp_path / report).stat().st_size


def test_the_limits_promised_are_the_limits() -> None:
    promised = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    table = [[cell.strip() for cell in line.split("|")[1:4]] for line in promised.splitlines() if line.startswith("| ")]
    found = {
        name: ([int(it.replace(",", "")) for it in re.findall(r"\d[\d,]*", said)], option)
        for name, said, option in table[2:]
    }
    limits = asdict(LIMITS)
    assert found == {
        "bytes of a file": ([limits.pop("size")], "`--max-size`"),
        "levels of nesting": ([limits.pop("depth"), DEEPEST], "`--max-depth`"),
        "values in a file": ([limits.pop("nodes")], "`--max-values`"),
        "characters of a text": ([limits.pop("text")], "`--max-text`"),
        "files in a run": ([limits.pop("files")], "`--max-files`"),
        "bytes of all files in a run": ([LIMITS.total, EACH], "`--max-files`"),
        "findings told of a file, and of a run": ([check.MOST, run.MOST], "none"),
    }
    assert not limits


def test_its_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "SECURITY.md").read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
