"""A stranger's files against `goalcheck validate`: each threat, and the test here or elsewhere that shows the defence.

| Threat | What holds | Shown by |
|---|---|---|
| T1 endless or special file | refused at once, without memory | `test_special_…`, `test_huge_files_…` |
| T2 bad bytes | located and escaped | tests/test_document.py, `test_a_file_name_…` |
| T3 bombs of nesting and size | bounded | `test_deep_nesting_…`, `test_a_hundred_thousand_files_…`, `test_deep_folders_…` |
| T4 odd errors of the parser | become findings | tests/test_document.py |
| T5 wrong places | own index of lines | tests/test_document.py, tests/test_findings_forms.py |
| T6, T7, T8 retyping, forging | text stays text; duplicates are faults | tests/test_document.py, tests/test_checks.py |
| T9, T10, T11 terminal, log, annotations | `test_a_file_name_…`, `test_github_…` | also tests/test_findings_forms.py |
| T12, T13, T14 HTML, Markdown, spreadsheets | only Markdown is written | tests/test_findings_forms.py |
| T15 JSON, SARIF | well-formed in any encoding | `test_a_file_name_…`, `test_machines_read_…` |
| T16 paths that lead out | not read, not written | `test_a_rubric_is_only_…`, `test_links_…`, `test_settings_…` |
| T17 output damage | whole or old, and the status says so | `test_a_full_…`, `test_each_file_…` |
| T18 crash taken for a finding | no status 1 and no 70 for a stranger's file | `test_names_that_cannot_be_…` |
| T19 streams | any encoding, any of them closed | `test_machines_read_…`, `test_closed_streams_…` |
| T20 code from the checkout | none is run, nothing is fetched | `test_modules_…`, `test_nothing_is_fetched` |
| T21 irreproducible output | the same bytes | `test_the_same_files_…` |
"""

from __future__ import annotations

import itertools
import json
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, RUBRIC, SHORT_ASSIGNMENT
from goalcheck.cli import run as command_line
from goalcheck.core.visible import COMMANDS
from goalcheck.files.find import find
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate
from goalcheck.yaml import parse
from goalcheck.yaml.limits import LIMITS
from tests.support.forms import forms_of
from tests.support.paths import ROOT

FORMS = forms_of("validate")

SCRIPT = Path(sys.executable).parent / "goalcheck"
PLAIN = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT / "src")}
FAULTY = SHORT_ASSIGNMENT.replace("year: ", "yaer: ")
REPAIRABLE = ASSIGNMENT.replace("score: not_met", "score: Not-Met")
POWERLESS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] if os.geteuid() == 0 else []
"""Root may read everything, unless it gives that up."""
MEMORY = 1 << 29
"""Bytes of address space: what a process may have here."""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="uses /proc, /dev and limits of Linux")
Done = subprocess.CompletedProcess[bytes]


def goalcheck(
    *arguments: str | bytes | Path, cwd: Path, before: Callable[[], None] | None = None, **environment: str
) -> Done:
    """The console script, as users and CI run it."""
    command: list[str | bytes | Path] = [SCRIPT, *arguments]
    env = {**PLAIN, **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, timeout=60, preexec_fn=before)


def little_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def no_space() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(done: Done) -> list[str]:
    return re.findall(r": (?:error|warning) (GC\d{3}): ", done.stdout.decode())


def tame(done: Done, statuses: tuple[int, ...] = (0, 1, 3)) -> bool:
    """An answer on ASCII or UTF-8 lines without control characters, by a status that is foreseen."""
    text = (done.stdout + done.stderr).decode("utf-8")
    return (
        done.returncode in statuses and "Traceback" not in text and all(it.isprintable() or it == "\n" for it in text)
    )


NAMES = [
    b"new\nline::error file=x::y.yaml",
    b"\n::error::x.yaml",
    b"::stop-commands::t.yaml",
    b"##[error]x.yaml",
    b"##vso[task.complete]x.yaml",
    b"a,line=99,title=x.yaml",
    b"%0A::error::x.yaml",
    b"\x1b[31mred\x1b]8;;http:\x07.yaml",
    "\u202egnp.\u2066x\u200b.yaml".encode(),
    b"latin1-\xe5\xff.yaml",
    b"-x.yaml",
    b"--fix.yaml",
    b" blank  s .yaml",
    b"<script>alert(1)<\\x>&amp;.yaml",
    b"](javascript:x) @mention #1 `x` | y.yaml",
    b"=cmd|' C'!A1.yaml",
    b"\r\t\x7f\xc2\x85\xe2\x80\xa8.yaml",
    b"$(touch x);`touch x`.yaml",
]


@LINUX
@pytest.mark.parametrize("form", FORMS)
def test_a_file_name_commands_nothing_in_any_form(form: str, tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / os.fsdecode(name)).write_text(FAULTY, encoding="utf-8")
    in_folder = goalcheck("validate", ".", "--format", form, cwd=tmp_path, GITHUB_ACTIONS="true")
    named = goalcheck("validate", "--format", form, "--", *NAMES, cwd=tmp_path, GITHUB_ACTIONS="true")
    assert in_folder.stdout == named.stdout
    assert tame(named, (1,))
    assert named.stderr == b""
    own = re.compile(
        r"::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=GC\d{3} "
    )
    for line in named.stdout.decode().split("\n"):
        rest = own.sub("", line) if form == "github" else line
        assert not any(rest.lstrip().startswith(it) for it, _ in COMMANDS)
        assert "##[" not in rest
    if form in ("json", "gitlab", "sarif"):
        json.loads(named.stdout)
    if form == "junit":
        ElementTree.fromstring(named.stdout)  # noqa: S314 our own
    assert sorted(os.fsencode(it.name) for it in tmp_path.iterdir()) == sorted(NAMES)


@LINUX
def test_repairs_take_payloads_for_names(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / os.fsdecode(name)).write_text(REPAIRABLE, encoding="utf-8")
    shown = goalcheck("validate", ".", "--fix", "--dry-run", cwd=tmp_path)
    assert tame(shown, (1,))
    assert shown.stdout.count(b"\n+++ ") == len(NAMES)
    assert tame(goalcheck("validate", ".", "--fix", cwd=tmp_path))
    assert sorted(os.fsencode(it.name) for it in tmp_path.iterdir()) == sorted(NAMES)
    assert not any("Not-Met" in path.read_text(encoding="utf-8") for path in tmp_path.iterdir())


@LINUX
def test_special_files_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as there:
        there.bind("socket.yaml")
        paths = [
            "pipe.yaml",
            "socket.yaml",
            "/dev/zero",
            "/dev/tty",
            "/proc/self/mem",
            "/proc/kmsg",
            "/proc/self/environ",
        ]
        for arguments in ((), ("--fix",)):
            done = goalcheck(
                "validate", "-f", "concise", *arguments, *paths, cwd=tmp_path, before=little_memory, HUSHED="hush"
            )
            assert tame(done, (3,))
            assert b"hush" not in done.stdout
            assert codes(done).count("GC001") >= 5


@LINUX
@pytest.mark.parametrize("size", [5_000_000, 8 << 30])
def test_huge_files_are_refused_without_memory(size: int, tmp_path: Path) -> None:
    for name in ("a.yaml", "rubrics/huge.yaml"):
        with write(tmp_path / name, "").open("wb") as file:
            file.truncate(size)
    write(tmp_path / "b.yaml", SHORT_ASSIGNMENT.replace("maluppfyllelse@1.0", "huge"))
    for arguments in (("a.yaml",), ("b.yaml",), (".",), ("a.yaml", "--fix")):
        done = goalcheck("validate", "-f", "concise", *arguments, cwd=tmp_path, before=little_memory)
        assert tame(done, (1, 3))
        assert done.returncode == 1 or codes(done)
        assert len(codes(done)) >= 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "{? ", "a:\n ", "!!x [", "&a [", "[[], ", '"'])
def test_deep_nesting_is_a_finding_soon(opening: str) -> None:
    text = "assignment: x\ngoals: " + "\n" * (opening in ("- ", "? ")) + opening * 100_000
    start = time.monotonic()
    assert parse("a.yaml", text.encode()).faults
    assert time.monotonic() - start < 5


def test_deep_folders_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Deeper than the interpreter's stack; below the longest path that the system takes, a finding says where it ends."""
    deep = tmp_path / "in"
    deep.mkdir()
    monkeypatch.chdir(deep)
    for _ in range(2_200):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(tmp_path)
    end = deep / "/".join("d" * 1_500) / "a.yaml"
    write(end, FAULTY)
    search = find([Path("in")], ["x"], LIMITS)
    assert [target.path for target in search.files] == [end.relative_to(tmp_path)]
    ((closed, said),) = search.closed
    assert len(str(tmp_path / closed)) > 4_000
    assert said.key == "cannot-read"
    report = validate([Path("in")], Policy())
    assert report.unread
    subprocess.run(["rm", "-r", "in"], check=True)  # shutil.rmtree goes as deep as the stack


@pytest.mark.client
@LINUX
def test_a_hundred_thousand_files_are_soon_too_many(tmp_path: Path) -> None:
    for folder in range(5):
        first = write(tmp_path / f"a{folder}" / "x.yaml", "a: 1\n")
        for number in range(20_000):
            os.link(first, f"{tmp_path}/a{folder}/{number}.yaml")
    start = time.monotonic()
    done = goalcheck("validate", ".", "-f", "concise", cwd=tmp_path, before=little_memory)
    assert time.monotonic() - start < 20
    assert (done.returncode, codes(done)) == (3, ["GC003"])


IN_TURN = """
import contextlib, io, json, os, sys
from goalcheck.cli import run
told = []
for place, leads, arguments in json.load(sys.stdin):
    os.symlink(leads, place)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = run(arguments)
    os.unlink(place)
    told.append((status, out.getvalue()))
json.dump(told, sys.stdout)
"""


@LINUX
def test_names_that_cannot_be_asked_about_are_no_bug(tmp_path: Path) -> None:
    """A link to a name that is too long, to itself, or below a folder without permission."""
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    write(tmp_path / "locked" / "x.yaml", SHORT_ASSIGNMENT)
    places = ("goalcheck.toml", "pyproject.toml", ".gitignore", ".git", "b.yaml", "assignments", "rubrics", "out.json")
    named: dict[str, list[str]] = {
        "b.yaml": [".", "a.yaml", "b.yaml"], "assignments": [], "rubrics": [], "out.json": [".", "-o", "out.json"],
    }  # fmt: skip
    tried = [
        (
            place,
            place if leads == "self" else leads,
            ["validate", "-f", "concise", "--strict", *named.get(place, ["."])],
        )
        for place, leads in itertools.product(places, ("x" * 300, "self", "locked/x.yaml", "nowhere", "/dev/zero", "."))
    ]
    try:
        (tmp_path / "locked").chmod(0)
        command = [*POWERLESS, sys.executable, "-c", IN_TURN]
        asked = json.dumps(tried).encode()
        done = subprocess.run(command, input=asked, cwd=tmp_path, env=PLAIN, capture_output=True, timeout=60)
    finally:
        (tmp_path / "locked").chmod(0o700)
    told = json.loads(done.stdout)
    assert (len(told), done.stderr) == (len(tried), b"")
    for (status, said), (place, leads, _) in zip(told, tried, strict=True):
        each = subprocess.CompletedProcess(command, status, said.encode(), b"")
        assert tame(each, (0, 1, 2, 3, 74)), (place, leads, each)
    assert {status for status, _ in told} >= {2, 3, 74}


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read everything")
def test_what_may_not_be_read_is_never_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.yaml", SHORT_ASSIGNMENT)
    write(tmp_path / "in" / "locked" / "b.yaml", FAULTY)
    write(tmp_path / "in" / "c.yaml", FAULTY).chmod(0)
    (tmp_path / "in" / "locked").chmod(0)
    try:
        for paths in (["in"], ["in/locked", "in/c.yaml"], ["in/locked/b.yaml", "in/c.yaml"]):
            command = [*POWERLESS, str(SCRIPT), "validate", "-f", "concise", *paths]
            done = subprocess.run(command, cwd=tmp_path, env=PLAIN, capture_output=True, timeout=60)
            assert (done.returncode, codes(done)) == (3, ["GC001", "GC001"])
    finally:
        (tmp_path / "in" / "locked").chmod(0o700)


def test_a_file_that_vanishes_is_told(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{n}.yaml", SHORT_ASSIGNMENT.replace("support", f"s{n}")) for n in range(3)]
    report = validate([tmp_path], Policy(), tick=lambda done, of: paths[1].unlink(missing_ok=True))
    assert [(it.code, Path(it.spot.file).name) for it in report.findings] == [("GC001", "1.yaml")]
    assert report.unread


@pytest.mark.parametrize(
    "name",
    ["../outside", "/OUTSIDE/outside", "../../outside", "a/../../outside", "x\\0", "~/outside", "$HOME", "y" * 5000],
)
def test_a_rubric_is_only_looked_for_in_its_folders(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "outside.yaml", RUBRIC)
    inside = tmp_path / "work"
    (inside / "rubrics" / "a").mkdir(parents=True)
    named = name.replace("/OUTSIDE", str(tmp_path))
    path = write(inside / "a.yaml", SHORT_ASSIGNMENT.replace("rubric: maluppfyllelse@1.0", f'rubric: "{named}"'))
    monkeypatch.chdir(inside)
    report = validate([path], Policy())
    assert report.errors
    assert not any("outside.yaml" in spot.file for it in report.findings for _, spot in it.related)


@pytest.mark.parametrize("link", ["assignments", "assignments/b", "rubrics", "rubrics/own.yaml", "assignments/x.yaml"])
def test_links_do_not_lead_out_of_the_repository(link: str, tmp_path: Path) -> None:
    """Neither what is read nor what is written."""
    secret = FAULTY.replace("support", "secret")
    write(tmp_path / "out" / "own.yaml", RUBRIC + "secret: 1\n")
    write(tmp_path / "out" / "x.yaml", secret)
    inside = tmp_path / "work"
    for folder in ("assignments", "rubrics"):
        (inside / folder).mkdir(parents=True)
    write(inside / "assignments" / "a.yaml", SHORT_ASSIGNMENT.replace("maluppfyllelse@1.0", "own"))
    if (inside / link).is_dir():
        shutil.rmtree(inside / link)
    (inside / link).symlink_to(tmp_path / "out" / (Path(link).name if link.endswith(".yaml") else ""))
    for arguments in ((), ("--fix",), (link,), (link, "--fix")):
        done = goalcheck("validate", "-f", "json", *arguments, cwd=inside)
        assert tame(done)
        assert b"secret" not in done.stdout
        assert (tmp_path / "out" / "x.yaml").read_text(encoding="utf-8") == secret


def test_a_result_is_not_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "work"
    write(inside / "a.yaml", SHORT_ASSIGNMENT)
    precious = write(tmp_path / "out" / "x.json", "precious")
    (inside / "reports").symlink_to(tmp_path / "out")
    (inside / "x.json").symlink_to(precious)
    (inside / "y.json").symlink_to("a.yaml")
    for output in ("reports/x.json", "reports/new.json", "x.json", "y.json"):
        assert goalcheck("validate", "a.yaml", "-f", "json", "-o", output, cwd=inside).returncode == 74
    assert goalcheck("validate", "a.yaml", "-o", tmp_path / "out" / "mine.txt", cwd=inside).returncode == 0
    assert sorted(it.name for it in (tmp_path / "out").iterdir()) == ["mine.txt", "x.json"]
    assert precious.read_text() == "precious"


@pytest.mark.parametrize(
    "text",
    [
        "max-files = 1000000\n",
        "max_size = 1000000000\n",
        'output = "x"\n',
        'format = "json"\n',
        'plugins = ["x"]\n',
        "fix = true\n",
        "jobs = 256\n",
        'extend = "/etc/passwd"\n',
        "[tool.goalcheck]\nstrict = true\n",
        "a." * 100_000 + "b = 1\n",
        "# x\n" * 3_000_000,
        "exclude = [" + '"*a*a*a*a*a*a*a*b",' * 100 + "]\n" * 0,
    ],
)
def test_settings_of_a_stranger_choose_what_counts_and_nothing_else(text: str, tmp_path: Path) -> None:
    write(tmp_path / "goalcheck.toml", text)
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    done = goalcheck("validate", "a.yaml", cwd=tmp_path, before=little_memory)
    assert (done.returncode, done.stdout) == (2, b"")
    assert tame(done, (2,))
    assert sorted(it.name for it in tmp_path.iterdir()) == ["a.yaml", "goalcheck.toml"]


@LINUX
def test_settings_are_a_file_of_the_repository(tmp_path: Path) -> None:
    inside = tmp_path / "work"
    write(inside / "sub" / "a.yaml", SHORT_ASSIGNMENT)
    write(inside / "shared.toml", "strict = 1\n")
    (inside / ".git").mkdir()
    secret = write(tmp_path / "secret.toml", "hush = 1\n")
    settings = inside / "sub" / "goalcheck.toml"
    for leads, said in (
        (secret, b"leads out"),
        ("/proc/self/environ", b"leads out"),
        ("../shared.toml", b"strict has"),
    ):
        settings.symlink_to(leads)
        done = goalcheck("validate", "a.yaml", cwd=inside / "sub")
        assert (done.returncode, said in done.stderr, b"hush" in done.stderr) == (2, True, False), done
        settings.unlink()
    os.mkfifo(settings)
    assert goalcheck("validate", "a.yaml", cwd=inside / "sub").returncode == 2
    assert goalcheck("validate", "a.yaml", "--isolated", cwd=inside / "sub").returncode == 0


PATTERNS = (
    *("*a*a*a*a*b", "**/a/**/a/**/a/**/a/**/a/b", "x*y*z", "#", "!\\", "*" * 60 + "a" + "*" * 60 + "b", "**a**a**a**b"),
    *("*[!b]*[!b]b", "*" + "[a-z]" * 38 + "b", "a*" + "?" * 150 + "*b", "[a-z]*" * 30 + "Z"),
)


@pytest.mark.client
@LINUX
@pytest.mark.parametrize("lines", [None, *(f"{pattern}\n" for pattern in PATTERNS)])
def test_a_gitignore_of_a_stranger_takes_no_time(lines: str | None, tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(40):
        folder /= "a"
        folder.mkdir()
        if lines is None:
            os.mkfifo(folder / ".gitignore")
        else:
            (folder / ".gitignore").write_bytes(lines.encode() * (3_000_000 // len(lines) // 40))
        write(folder / ("a" * 200 + ".yaml"), SHORT_ASSIGNMENT)
    start = time.monotonic()
    done = goalcheck("validate", "a", "-f", "json", cwd=tmp_path, before=little_memory)
    assert time.monotonic() - start < 10
    assert json.loads(done.stdout)["summary"]["files"] == 40


@LINUX
def test_a_full_disk_is_a_status_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", REPAIRABLE)
    old = write(tmp_path / "old.json", "old")
    commands: list[tuple[str, ...]] = [
        ("validate", "a.yaml"), ("validate", "a.yaml", "--fix", "--dry-run"), ("validate", "a.yaml", "--statistics"),
        ("explain",), ("explain", "GC201"), ("explain", "--markdown"), ("schema", "assignment"),
    ]  # fmt: skip
    for arguments in commands:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [SCRIPT, *arguments], cwd=tmp_path, env=PLAIN, stdout=full, stderr=subprocess.PIPE, timeout=60
            )
        assert (done.returncode, done.stderr.count(b"\n")) == (74, 1), arguments
    for output in ("/dev/full", "old.json"):
        done = goalcheck("validate", "a.yaml", "-o", output, cwd=tmp_path, before=no_space)
        assert done.returncode == 74
    done = goalcheck("validate", "a.yaml", "--fix", "--ignore", "GC", cwd=tmp_path, before=no_space)
    assert done.returncode == 0, "nothing to repair, nothing to write"
    done = goalcheck("validate", "a.yaml", "--fix", cwd=tmp_path, before=no_space)
    assert (done.returncode, b"a.yaml cannot be written" in done.stderr) == (74, True)
    assert (path.read_text(encoding="utf-8"), old.read_text()) == (REPAIRABLE, "old")
    assert sorted(it.name for it in tmp_path.iterdir()) == ["a.yaml", "old.json"]


@LINUX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_each_file_is_old_or_new_when_a_repair_is_cut_short(number: signal.Signals, tmp_path: Path) -> None:
    texts = {write(tmp_path / f"{n:03}.yaml", REPAIRABLE.replace("support", f"s{n}")): f"s{n}" for n in range(400)}
    repaired = REPAIRABLE.replace("Not-Met", "not_met")
    process = subprocess.Popen([SCRIPT, "validate", ".", "--fix"], cwd=tmp_path, env=PLAIN, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 30
    while "Not-Met" in (tmp_path / "010.yaml").read_text(encoding="utf-8") and time.monotonic() < end:
        time.sleep(0.01)
    process.send_signal(number)
    assert process.wait(30) != 0
    found = [path.read_text(encoding="utf-8").replace(name, "support") for path, name in texts.items()]
    assert set(found) == {REPAIRABLE.replace("s0", "support"), repaired}


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_take_no_file_for_a_stream(closed: str, tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", REPAIRABLE)
    for arguments in ("a.yaml", "a.yaml --fix", "a.yaml -o out.txt", "- --stdin-filename b.yaml"):
        shell = f"exec '{SCRIPT}' validate {arguments} {closed}"
        done = subprocess.run(
            ["bash", "-c", shell], cwd=tmp_path, env=PLAIN, capture_output=True, timeout=60, input=b""
        )
        unwritten = ">&-" in closed.replace("2>&-", "") and "-o" not in arguments
        assert tame(done, (74,) if unwritten else (0, 1)), done
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert text == REPAIRABLE.replace("Not-Met", "not_met")


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    for n in range(50):
        write(tmp_path / f"{n}.yaml", FAULTY + "x" * 99 + ": 1\n")
    for form in FORMS:
        shell = f"'{SCRIPT}' validate . --format {form} | head -c 10; echo -n :${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, env=PLAIN, capture_output=True, timeout=60)
        assert (done.stderr, done.stdout.split(b":")[-1] in (b"1", b"141")) == (b"", True)


ENVIRONMENTS = [
    {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "cp1252:strict"}, {"TERM": "dumb", "COLUMNS": "1"},
    {"COLUMNS": "99999999999"}, {"COLUMNS": "x", "LINES": "-1"}, {"LC_ALL": "xx_XX.utf8\x1b[31m"}, {"TZ": "::error"},
]  # fmt: skip


def in_swedish(form: str, folder: Path, **environment: str) -> Done:
    write(folder / "a.yaml", FAULTY + "ö\u2028\U0001d11e: 1\n")
    return goalcheck("validate", "a.yaml", "--lang", "sv", "-f", form, cwd=folder, before=None, **environment)


@pytest.fixture(scope="module")
def usually(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Done]:
    """What is said in each form in an environment without surprises."""
    return {form: in_swedish(form, tmp_path_factory.mktemp("usual")) for form in FORMS}


@pytest.mark.client
@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_machines_read_the_same_in_every_environment(
    environment: dict[str, str], usually: dict[str, Done], tmp_path: Path
) -> None:
    for form, usual in usually.items():
        other = in_swedish(form, tmp_path, **environment)
        assert (usual.returncode, other.returncode, other.stderr) == (1, 1, b"")
        if form in ("json", "gitlab", "sarif", "junit"):
            assert other.stdout == usual.stdout
            assert usual.stdout.isascii()
        elif "ascii" in environment.values():
            assert other.stdout.isascii()


@LINUX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_modules_of_the_working_folder_are_not_run(jobs: str, tmp_path: Path) -> None:
    """Nor by the processes that a run starts."""
    marked = "import pathlib\npathlib.Path('run-' + __name__).touch()\n"
    modules = ("yaml", "typer", "sitecustomize", "usercustomize", "multiprocessing", "pickle", "tempfile", "selectors")
    for name in (*modules, "goalcheck/__init__", "goalcheck/__main__", "pathspec/__init__", "conftest"):
        write(tmp_path / f"{name}.py", marked)
    for n in range(40):
        write(tmp_path / f"{n}.yaml", SHORT_ASSIGNMENT.replace("support", f"s{n}"))
    done = goalcheck("validate", ".", "--jobs", jobs, "--fix", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not list(tmp_path.glob("run-*"))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process in which nothing can be connected to."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network is asked")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)


def test_nothing_is_fetched(offline: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = ASSIGNMENT.replace("https://example.org/report", "http://169.254.169.254/latest")
    write(tmp_path / "a.yaml", text)
    write(tmp_path / "b.yaml", "$schema: https://example.org/x\n" + text)
    write(tmp_path / "c.yaml", FAULTY.replace("maluppfyllelse@1.0", "https://example.org/r"))
    monkeypatch.chdir(tmp_path)
    for form in FORMS:
        assert command_line(["validate", ".", "--fix", "-f", form, "-o", f"out.{form}"]) == 1
    for arguments in (["explain", "GC312"], ["schema", "assignment"]):
        assert command_line(arguments) == 0


@pytest.mark.client
def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the time zone, the order in which files were made or named, and the number of processes."""
    names = [f"{folder}/{n}.yaml" for folder in ("b", "a/c", "a") for n in range(12)]
    many = "".join(f"unknown{n}: yes\nUnknown{n}: {{a: no, b: off}}\n" for n in range(6))
    for root, order in (("one", names), ("two", names[::-1])):
        for name in order:
            write(tmp_path / root / name, REPAIRABLE + many)
    runs = (
        ("one", "1", ["a", "b"], "0", "UTC"),
        ("two", "2", ["b", "a"], "1", "Pacific/Kiritimati"),
        ("two", "1", sorted(names), "2", "America/Adak"),
        ("one", "1", names[::-1], "3", "UTC"),
    )
    outputs: dict[str, set[bytes]] = {form: set() for form in FORMS}
    for n, (root, jobs, paths, seed, zone) in enumerate(runs):
        arguments = [["validate", "-f", form, "-o", f"../{n}.{form}", "--jobs", jobs, *paths] for form in FORMS]
        every = f"from goalcheck.cli import run\nfor arguments in {arguments}: assert run(arguments) == 1"
        env = {**PLAIN, "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run([sys.executable, "-c", every], cwd=tmp_path / root, env=env, check=True, timeout=60)
        for form in FORMS:
            outputs[form].add((tmp_path / f"{n}.{form}").read_bytes())
    assert [form for form in FORMS if len(outputs[form]) != 1] == []


def test_github_gives_no_other_output_in_a_job_but_what_was_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", FAULTY)
    for form in FORMS:
        usual, job = (
            goalcheck("validate", "a.yaml", "-f", form, cwd=tmp_path, before=None, **environment)
            for environment in ({}, {"GITHUB_ACTIONS": "true", "CI": "true", "GITHUB_OUTPUT": str(tmp_path / "out")})
        )
        assert (usual.stdout, usual.stderr) == (job.stdout, job.stderr)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "word", ["\x1b[31m::error::x", "GC201\n::error::x", "../../etc/passwd", "x" * 100_000, "\udcff", ""]
)
def test_an_unknown_code_or_rubric_is_shown_harmless(word: str, tmp_path: Path) -> None:
    for arguments in (("explain", "--", word), ("schema", "assignment", f"--rubric={word}")):
        done = goalcheck(*map(os.fsencode, arguments), cwd=tmp_path)
        assert tame(done, (2, 3)), done
        assert b"::error" not in done.stderr
        assert done.stdout == b""
