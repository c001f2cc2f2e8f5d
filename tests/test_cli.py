"""The command line as its users meet it: real processes, real files, real terminals."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

import goalcheck
from tests.support.paths import ROOT

HEDER = ROOT / "assignments" / "heder.yaml"
YEARS = ("assignments/medel-mot-vald-2018.yaml", "assignments/medel-mot-vald.yaml")
PLAIN = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}


def run(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "goalcheck", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env={**PLAIN, **environment}, capture_output=True, encoding="utf-8")


def on_terminal(*arguments: str | Path, columns: int = 100, **environment: str) -> str:
    """What a terminal of this width is sent."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "goalcheck", *map(str, arguments)]
    env = {**PLAIN, "TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=follower, stderr=follower, stdin=follower)
    os.close(follower)
    chunks: list[bytes] = []
    while True:
        try:
            chunk = os.read(leader, 65536)
        except OSError:  # Linux says EIO when the other end is closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    process.wait()
    os.close(leader)
    return b"".join(chunks).decode()


def test_version_is_answered_at_the_door() -> None:
    for flag in ("--version", "-V"):
        done = run(flag)
        assert (done.returncode, done.stdout) == (0, f"goalcheck {goalcheck.__version__}\n")


def test_version_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "goalcheck", "--version"], env=PLAIN, capture_output=True, text=True
    )
    assert not re.search(r"\b(typer|yaml|rich|pydantic|dataclasses)$", done.stderr, re.MULTILINE)


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", "assignments/heder.yaml"),
        ("why", "assignments/heder.yaml"),
        ("firm", "assignments/heder.yaml"),
        ("next", "assignments/heder.yaml"),
        ("diff", *YEARS),
        ("trend", *YEARS),
        ("agree", *YEARS),
        ("validate", "assignments/heder.yaml"),
        ("rubric", "check", "part-score"),
        ("rubric", "test", "part-score"),
        ("rubric", "diff", "part-score", "part-score"),
    ],
    ids=" ".join,
)
def test_only_json_and_settings_import_pydantic(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "goalcheck", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=PLAIN, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    assert "pydantic" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "needed", "not_needed"),
    [
        (("--help",), {"typer"}, {"yaml", "rich.console", "pydantic", "goalcheck.engine"}),
        (("assess", "assignments/heder.yaml"), {"rich.console"}, {"pydantic", "goalcheck.catalogue.diagnostics"}),
        (("assess", "assignments/heder.yaml", "-f", "markdown"), {"yaml"}, {"rich.console", "pydantic"}),
        (("assess", "assignments/heder.yaml", "-f", "json"), {"pydantic"}, {"rich.console"}),
        (("validate", "assignments/heder.yaml"), {"goalcheck.catalogue.diagnostics"}, {"rich.console", "pydantic"}),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, tuple) else "",
)
def test_a_command_imports_what_it_needs_and_no_more(
    arguments: tuple[str, ...], needed: set[str], not_needed: set[str]
) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "goalcheck", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=PLAIN, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    imported = set(re.findall(r"^import time:.*\|\s*(\S+)$", done.stderr, re.MULTILINE))
    assert imported >= needed
    assert imported & not_needed == set()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((HEDER,), 0),
        ((HEDER, "--fail-under", "largely"), 0),
        ((HEDER, "--fail-under", "met"), 1),
        ((HEDER, "--node", "egen-uppfoljning", "--fail-under", "met"), 0),
        ((ROOT / "assignments" / "medel-mot-vald.yaml", "--fail-under", "not_met"), 0),
        ((ROOT / "assignments" / "medel-mot-vald.yaml", "--fail-under", "partly"), 1),
        ((), 2),
        ((HEDER, "--no-such-option"), 2),
        ((HEDER, "--format", "papyrus"), 2),
        ((HEDER, "--node", "nowhere"), 2),
        ((HEDER, "--fail-under", "splendid"), 2),
        ((ROOT / "assignments", "--node", "vagledning"), 2),
        ((ROOT / "assignments", "--explain"), 2),
        ((ROOT / "no-such-file.yaml",), 3),
        ((HEDER, "--rubric", ROOT / "no-such-file.yaml"), 3),
        ((HEDER, "-o", ROOT / "no-such-folder" / "x.txt"), 74),
    ],
)
def test_exit_statuses(arguments: tuple[str | Path, ...], status: int) -> None:
    done = run("assess", *arguments)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stdout) == (status in (0, 1))
    assert bool(done.stderr) == (status != 0)


def test_a_bug_of_ours_is_one_line_and_its_trace_waits_to_be_asked_for(tmp_path: Path) -> None:
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "import goalcheck.runner.judge as it\ndef judge(*a, **k): raise RuntimeError('\\x1b[31mboom')\nit.judge = judge\n"
    )
    done = run("assess", HEDER, PYTHONPATH=str(tmp_path))
    assert done.returncode == 70
    assert done.stderr.count("\n") == 1
    assert "boom" in done.stderr
    assert "\x1b" not in done.stderr
    assert "Traceback" in run("assess", HEDER, PYTHONPATH=str(tmp_path), GOALCHECK_DEBUG="1").stderr


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
@pytest.mark.parametrize("path", sorted((ROOT / "assignments").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_line_is_wider_than_the_terminal(path: Path, columns: int) -> None:
    for language in ("sv", "en"):
        done = run("assess", path, "--explain", "--lang", language, COLUMNS=str(columns))
        assert done.returncode == 0
        assert max(map(len, done.stdout.splitlines())) <= columns


def test_a_pipe_gets_no_colour_and_a_terminal_does() -> None:
    assert "\x1b" not in run("assess", "assignments/heder.yaml").stdout
    assert "\x1b[" in on_terminal("assess", "assignments/heder.yaml")
    assert "\x1b" not in on_terminal("assess", HEDER, NO_COLOR="1")
    assert "\x1b" not in on_terminal("assess", HEDER, TERM="dumb")
    assert "\x1b[" in run("assess", HEDER, FORCE_COLOR="1").stdout


def test_colours_are_only_those_that_a_light_and_a_dark_terminal_both_show() -> None:
    """The sixteen basic colours as the terminal's owner chose them: red, green, magenta; bold, dim and italic."""
    codes = set(re.findall(r"\x1b\[([0-9;]*)m", on_terminal("assess", "assignments/heder.yaml")))
    parts = {part for code in codes for part in code.split(";")}
    assert parts <= {"0", "1", "2", "3", "22", "23", "31", "32", "35"}


def test_what_colour_says_signs_and_words_say_too() -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("assess", HEDER, columns=120)).replace("\r\n", "\n")
    plain = run("assess", HEDER, COLUMNS="120").stdout
    assert [line.rstrip() for line in shown.splitlines()] == plain.splitlines()


def test_an_output_without_unicode_gets_ascii_lines_and_escapes() -> None:
    done = run("assess", HEDER, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "─" not in done.stdout


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "Måluppfyllelse"),
        ({"LANG": "en_GB.UTF-8"}, "Attainment"),
        ({"LANG": "de_DE.UTF-8"}, "Måluppfyllelse"),
        ({"LANG": "C.UTF-8"}, "Måluppfyllelse"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "Attainment"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "Attainment"),
    ],
)
def test_the_language_is_the_users_else_the_files_first(environment: dict[str, str], word: str) -> None:
    assert word in run("assess", HEDER, cwd=ROOT, **environment).stdout
    assert "Attainment" in run("assess", HEDER, "--lang", "en", cwd=ROOT, **environment).stdout


def test_errors_come_in_the_users_language() -> None:
    assert "Det finns ingen sådan fil." in run("assess", "x.yaml", LANG="sv_SE.UTF-8").stderr
    assert "There is no such file." in run("assess", "x.yaml", LANG="en_US.UTF-8").stderr


def test_output_to_a_file_is_whole_and_plain(tmp_path: Path) -> None:
    target = tmp_path / "judgement.md"
    target.write_text("old")
    done = run("assess", HEDER, "-f", "markdown", "-o", target)
    assert (done.returncode, done.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("# Nationella uppdraget")
    assert [path.name for path in tmp_path.iterdir()] == ["judgement.md"]


def test_an_invalid_file_leaves_the_output_file_alone(tmp_path: Path) -> None:
    target, broken = tmp_path / "judgement.md", tmp_path / "broken.yaml"
    target.write_text("old")
    broken.write_text("assignment: x\n")
    assert run("assess", broken, "-o", target).returncode == 3
    assert target.read_text() == "old"


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere", tmp_path / "link"
    elsewhere.write_text("precious")
    link.symlink_to(elsewhere)
    assert run("assess", HEDER, "-o", link).returncode == 74
    assert elsewhere.read_text() == "precious"


def test_a_device_is_written_to_and_never_replaced() -> None:
    for device, status in (("/dev/null", 0), ("/dev/full", 74)):
        assert run("assess", HEDER, "-o", device).returncode == status
        assert stat.S_ISCHR(Path(device).stat().st_mode)


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "goalcheck", "assess", str(HEDER)]
        done = subprocess.run(command, env=PLAIN, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 74
    assert "stdout" in done.stderr


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    shell = f"{sys.executable} -m goalcheck assess {HEDER} --explain | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], env=PLAIN, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines()[-1] in ("0", "141")


def test_several_files_have_a_line_each_then_a_summary() -> None:
    lines = run("assess", "assignments", "--lang", "en").stdout.splitlines()
    assert lines[-1].startswith("4 assignments – ")
    for name, year in (("heder", 2020), ("heder", 2023), ("medel-mot-vald", 2018), ("medel-mot-vald", 2023)):
        assert sum(line.split()[:2] == [name, str(year)] for line in lines) == 1


def test_a_folder_with_a_faulty_file_judges_the_rest_and_exits_with_3(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_bytes(HEDER.read_bytes())
    (tmp_path / "bad.yaml").write_text("assignment: x\n")
    done = run("assess", tmp_path)
    assert done.returncode == 3
    assert "heder" in done.stdout
    assert "bad.yaml:1:1" in done.stderr


def test_a_folder_may_hold_rubrics_beside_assignments(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_bytes(HEDER.read_bytes())
    (tmp_path / "rubric.yaml").write_bytes((ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())
    assert run("assess", tmp_path).returncode == 0


def test_the_result_never_replaces_a_file_that_was_read(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_bytes(HEDER.read_bytes())
    done = run("assess", mine, "-o", mine)
    assert done.returncode == 2
    assert mine.read_bytes() == HEDER.read_bytes()


@pytest.mark.parametrize("folder", [".", ROOT / "rubrics"])
def test_a_folder_without_assignments_is_said(folder: str | Path, tmp_path: Path) -> None:
    done = run("assess", tmp_path / folder, "--lang", "en")
    assert done.returncode == 3
    assert "no assignment files" in done.stderr


def test_a_progress_bar_only_comes_on_a_terminal_and_after_a_second(tmp_path: Path) -> None:
    for i in range(4):
        (tmp_path / f"{i}.yaml").write_bytes(HEDER.read_bytes())
    assert "Bedömer" not in on_terminal("assess", tmp_path, LANG="sv_SE.UTF-8")
    text = HEDER.read_text(encoding="utf-8")
    for i in range(180):
        (tmp_path / f"{i}.yaml").write_text(text, encoding="utf-8")
    start = time.monotonic()
    shown = on_terminal("assess", tmp_path, LANG="sv_SE.UTF-8")
    assert time.monotonic() - start > 1
    assert "Bedömer" in shown
    assert run("assess", tmp_path).stderr == ""


def test_json_of_one_and_of_several() -> None:
    one = json.loads(run("assess", HEDER, "-f", "json").stdout)
    assert (one["format"], one["version"], one["assignment"]) == ("goalcheck-assessment", 1, "heder")
    several = json.loads(run("assess", "assignments", "-f", "json").stdout)
    assert [it["year"] for it in several["assessments"]] == [2023, 2020, 2018, 2023]
    assert several["assessments"][1] == one


def test_another_rubric_can_be_asked_for(tmp_path: Path) -> None:
    rubric = tmp_path / "strict.yaml"
    text = (ROOT / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
    text = text.replace("at_least: largely, min: 2/3", "at_least: largely, min: 4/5").replace(
        'version: "1.0"', 'version: "9"'
    )
    rubric.write_text(text, encoding="utf-8")
    done = run("assess", HEDER, "--rubric", rubric, "--lang", "en", COLUMNS="200")
    assert "Attainment: ◑ partly met" in done.stdout
    assert "version 9 (the file asks for maluppfyllelse@1.0)" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read everything")
def test_a_file_without_permission_is_said(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("x")
    secret.chmod(0)
    powerless = (
        ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] if os.geteuid() == 0 else []
    )
    command = [*powerless, sys.executable, "-m", "goalcheck", "assess", str(secret), "--lang", "en"]
    done = subprocess.run(command, env=PLAIN, capture_output=True, text=True)
    assert (done.returncode, "permission" in done.stderr) == (3, True), done.stderr


def test_special_files_neither_block_nor_fill_memory(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.yaml"
    os.mkfifo(fifo)
    assert stat.S_ISFIFO(fifo.stat().st_mode)
    for path in (fifo, Path("/dev/zero")):
        done = run("assess", path, "--lang", "en")
        assert (done.returncode, "not a regular file" in done.stderr) == (3, True)


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    start = time.monotonic()
    done = run("assess", large, "--lang", "en")
    assert (done.returncode, "larger than" in done.stderr) == (3, True)
    assert time.monotonic() - start < 2


def test_a_hostile_file_name_is_shown_harmless(tmp_path: Path) -> None:
    done = run("assess", tmp_path / "\x1b[31m\u202e::error::x.yaml")
    assert done.returncode == 3
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr
    assert "::error" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", HEDER, "--node"),
        ("assess", HEDER, "--fail-under"),
        ("why", "assignments/heder.yaml"),
        ("why", HEDER, "--axis"),
        ("firm", HEDER, "--node"),
        ("firm", HEDER, "--error"),
        ("next", "assignments/heder.yaml"),
        ("next", HEDER, "--to"),
        ("agree", HEDER, "--axis"),
    ],
    ids=lambda it: " ".join(map(str, it[:1] + it[2:])),
)
def test_a_hostile_name_in_an_option_is_shown_harmless(arguments: tuple[str | Path, ...]) -> None:
    done = run(*arguments, "x\x1b[31m\u202e\ny")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_yaml_module_in_the_working_folder_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit('hijacked')\n")
    script = Path(sys.executable).parent / "goalcheck"
    done = subprocess.run([script, "assess", HEDER], cwd=tmp_path, env=PLAIN, capture_output=True, text=True)
    assert done.returncode == 0
    assert "hijacked" not in done.stderr


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    for i in range(1500):
        (tmp_path / f"{i}.yaml").write_bytes(HEDER.read_bytes())
    command = [sys.executable, "-m", "goalcheck", "assess", str(tmp_path)]
    process = subprocess.Popen(command, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in errors


def test_the_same_input_gives_the_same_bytes() -> None:
    outputs = {
        run("assess", "assignments", "-f", form, PYTHONHASHSEED=seed).stdout for seed in "012" for form in ("json",)
    }
    assert len(outputs) == 1


def test_help_names_every_option_and_status() -> None:
    shown = run("assess", "--help").stdout
    for word in ("--node", "--explain", "--lang", "--rubric", "--format", "--output", "--fail-under", "70", "Example:"):
        assert word in shown
