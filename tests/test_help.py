"""Help pages and usage errors, in every language, and the options that every command has."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from goalcheck.catalogue.sentences import languages, sentences, word
from goalcheck.cli import run
from goalcheck.cli.commands import TASKS
from goalcheck.phrases.signs import SIGNS, shown_in
from tests.support.paths import ROOT

HEDER = str(ROOT / "assignments" / "heder.yaml")
PATHS = [
    (() if group == "goalcheck" else (group,)) + (name,)
    for group, tasks in TASKS.items()
    for names in tasks.values()
    for name in names
]
PAGES = [(), *PATHS]
COMMANDS = [path for path in PATHS if path[-1] not in TASKS]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(ROOT)


def said(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    status = run(arguments)
    output = capsys.readouterr()
    return status, output.out, output.err


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", PAGES, ids=" ".join)
def test_a_page_is_in_one_language_and_ends_with_the_exit_status(
    capsys: Captured, path: tuple[str, ...], language: str
) -> None:
    status, page, errors = said(capsys, *path, "--help", "--lang", language)
    assert (status, errors) == (0, "")
    assert page.startswith(word("page-usage", language))
    flowing = " ".join(page.split())
    assert flowing.endswith(word("exit-status", language))
    assert not re.search(r"\b(option|argument|help|page)-[a-z]+", page.replace("--", ""))
    assert not re.search(r"[{}<>|]", page)
    assert max(map(len, page.splitlines())) <= 80
    other = next(it for it in languages() if it != language)
    assert word("option-help", other) not in page
    assert word("exit-status", other)[:12] not in page


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_the_options_of_the_output(capsys: Captured, path: tuple[str, ...]) -> None:
    _, page, _ = said(capsys, *path, "-h")
    for option in ("-o, --output FILE", "--lang LANGUAGE", "--width N", "--ascii", "-h, --help"):
        assert f"  {option}" in page
    assert "Example: goalcheck " + " ".join(path) in " ".join(page.split())


def test_commands_stand_by_task(capsys: Captured) -> None:
    _, page, _ = said(capsys, "--help")
    blocks = dict(re.findall(r"^([A-Z][^\n]*):\n((?:  .*\n)+)", page, re.MULTILINE))
    for task, names in TASKS["goalcheck"].items():
        assert tuple(line.split()[0] for line in blocks[word(f"page-task-{task}", "en")].splitlines()) == names


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "sv", "assess", "--help"), ("assess", "--lang=sv", "--help"), ("assess", "-h", "--lang", "sv"),
    ],
)  # fmt: skip
def test_the_language_may_stand_anywhere(capsys: Captured, arguments: tuple[str, ...]) -> None:
    assert "Bedömer uppdrag" in said(capsys, *arguments)[1]
    assert "Måluppfyllelse" in said(capsys, "--lang", "sv", "assess", HEDER)[1]
    assert "Attainment" in said(capsys, "--lang", "en", "assess", HEDER)[1]


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_help_and_usage_errors_follow_the_locale(capsys: Captured, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for it in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(it, raising=False)
    monkeypatch.setenv(name, "sv_SE.UTF-8")
    assert "Flaggor:" in said(capsys, "assess", "--help")[1]
    assert "PATH... saknas." in said(capsys, "assess")[2]


@pytest.mark.parametrize(
    ("arguments", "english", "swedish"),
    [
        (("assess",), "PATH... is missing.", "PATH... saknas."),
        (("assess", HEDER, "--nod"), "no option --nod. Did you mean --node?", "ingen flagga --nod. Menade du --node?"),
        (("assess", HEDER, "--zzzzzz"), "There is no option --zzzzzz.", "Det finns ingen flagga --zzzzzz."),
        (("assess", HEDER, "-x"), "There is no option -x", "Det finns ingen flagga -x"),
        (("assess", HEDER, "--node"), "--node needs a value.", "--node behöver ett värde."),
        (("assess", HEDER, "--ascii=1"), "--ascii takes no value.", "--ascii tar inget värde."),
        (("assess", HEDER, "-f", "papyrus"), "--format is one of table, json, markdown.", "--format är något av table,"),
        (("assess", HEDER, "--lang", "xx"), "--lang is one of en, sv.", "--lang är något av en, sv."),
        (("--lang", "xx", "why", HEDER), "--lang is one of en, sv.", "--lang är något av en, sv."),
        (("firm", HEDER, "--seed", "x"), "--seed is a whole number.", "--seed är ett heltal."),
        (("next", HEDER, "--most", "0"), "--most is a whole number from 1 to 500.", "--most är ett heltal från 1 till 500."),
        (("validate", "--max-text", "0"), "--max-text is a whole number of 1 or more.", "--max-text är ett heltal som är minst 1."),
        (("firm", HEDER, HEDER), "too many arguments", "för många argument"),
        (("schema",), "NAME is missing; it is one of assignment, rubric,", "NAME saknas; det är något av assignment,"),
        (("schema", "x"), "NAME is one of assignment, rubric,", "NAME är något av assignment, rubric,"),
        (("asess", HEDER), "no command “asess”. Did you mean “assess”?", "inget kommando ”asess”. Menade du ”assess”?"),
        (("rubric", "zzz"), "no command “zzz”; there are check, test,", "inget kommando ”zzz”; det finns check, test,"),
        (("--version=1",), "--version takes no value.", "--version tar inget värde."),
        (("--lang", "en"), "A command is missing.", "Ett kommando saknas."),
    ],
    ids=lambda it: " ".join(it).replace(HEDER, "FILE") if isinstance(it, tuple) else "",
)  # fmt: skip
def test_a_usage_error_says_what_is_wrong(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], english: str, swedish: str
) -> None:
    status, out, errors = said(capsys, *arguments)
    assert (status, out) == (2, "")
    assert english in " ".join(errors.split())
    if "--lang" not in arguments or "xx" in arguments:
        monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
        assert swedish in " ".join(said(capsys, *arguments)[2].split())


def test_a_usage_error_shows_the_usage_and_how_to_get_help(capsys: Captured) -> None:
    _, _, errors = said(capsys, "why", HEDER, "--nod", "x")
    assert errors.splitlines()[:3] == [
        "Usage: goalcheck why [OPTIONS] FILE [NODE]", "Try 'goalcheck why --help' for help.", "",
    ]  # fmt: skip


def test_goal_is_an_old_name_of_node(capsys: Captured) -> None:
    new = said(capsys, "assess", HEDER, "--node", "egen-uppfoljning")
    assert new[0] == 0
    assert said(capsys, "assess", HEDER, "--goal", "egen-uppfoljning") == new
    assert said(capsys, "explain", "--markdown") == said(capsys, "explain", "-f", "markdown")


@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "GC201"), ("explain", "GC201", "-f", "markdown"), ("schema", "trend"), ("completion", "zsh"),
        ("rubric", "show", "maluppfyllelse"), ("rubric", "check", "maluppfyllelse"), ("rubric", "test", "maluppfyllelse"),
        ("rubric", "diff", "maluppfyllelse", "maluppfyllelse"),
        ("rubric", "new", "--from-levels", "low,high", "--input", "price:high,low"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_printed_can_be_written_to_a_file(capsys: Captured, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    target = tmp_path / "out"
    _, printed, _ = said(capsys, *arguments, "--width", "100")
    assert printed
    assert said(capsys, *arguments, "-o", str(target)) == (0, "", "")
    assert target.read_text(encoding="utf-8") == printed


def test_the_width_can_be_asked_for_on_the_terminal_and_in_a_file(capsys: Captured, tmp_path: Path) -> None:
    widths = []
    for width in ("60", "160"):
        _, shown, _ = said(capsys, "assess", HEDER, "--width", width)
        said(capsys, "assess", HEDER, "--width", width, "-o", str(tmp_path / width))
        assert (tmp_path / width).read_text(encoding="utf-8") == shown
        widths.append(max(map(len, shown.splitlines())))
    assert widths[0] <= 60 < widths[1] <= 160


def test_signs_are_ascii_where_that_is_asked_for_and_columns_stay_aligned(capsys: Captured, tmp_path: Path) -> None:
    _, shown, _ = said(capsys, "assess", HEDER, "--lang", "en", "--ascii")
    assert not set(shown) & set(SIGNS)
    assert "~ partly" in shown
    rows = [line for line in shown.splitlines() if line.count("|") > 1]
    assert len(rows) > 5
    assert len({tuple(place for place, sign in enumerate(row) if sign == "|") for row in rows}) == 1
    target = tmp_path / "x.txt"
    said(capsys, "assess", HEDER, "--lang", "en", "--ascii", "-o", str(target), "--width", "80")
    assert target.read_text(encoding="utf-8") == shown


def test_other_forms_than_those_for_people_keep_their_signs(capsys: Captured) -> None:
    for form in ("json", "markdown"):
        assert said(capsys, "assess", HEDER, "-f", form, "--ascii") == said(capsys, "assess", HEDER, "-f", form)


def test_a_sign_is_replaced_only_where_the_encoding_lacks_it() -> None:
    assert shown_in("◑ · å", "utf-8") == "◑ · å"
    assert shown_in("◑ · å", "latin-1") == "~ · å"
    assert shown_in("◑ · å", "ascii") == "~ . å"
    assert shown_in("◑", "no-such-encoding") == "~"
    assert all(plain.isascii() for plain in SIGNS.values())


def test_every_option_is_described_in_every_language() -> None:
    keys = {key for key in sentences("en") if key.startswith(("option-", "argument-", "help-"))}
    for key in keys:
        assert sentences("sv")[key] != sentences("en")[key]


def test_a_schema_is_described_in_swedish_where_that_is_asked_for(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    english, swedish = (json.loads(said(capsys, "schema", "assignment", "--lang", it)[1]) for it in languages())
    fields = [it["$defs"]["Evidence"]["properties"]["claim"]["description"] for it in (english, swedish)]
    assert fields == ["The finding, in a sentence.", "Iakttagelsen, i en mening."]
    assert english["required"] == swedish["required"]
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert json.loads(said(capsys, "schema", "assignment")[1]) == english
