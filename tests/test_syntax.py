"""What is not YAML is told as the slip that led to it, where it is mended, and never in the words of the parser."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, RUBRIC
from goalcheck.catalogue.sentences import say
from goalcheck.yaml import Input, parse
from goalcheck.yaml import loader as module
from goalcheck.yaml.loader import PureLoader
from goalcheck.yaml.value import Value

TITLE = "    title: Final report of the evaluation\n"
CLAIM = "            claim: Most municipalities received support.\n"
AGENCY = "agency: The National Board\n"
PERIOD = "period: {from: 2021, to: 2023}\n"
SLIPS = [
    (TITLE, "    title: *x*\n", "GC017", "*x*", "“*” must stand in quotes"),
    (TITLE, "    title: * x\n", "GC017", "* x", "“*” must stand in quotes"),
    (TITLE, "    title: *å x\n", "GC017", "*å", "“*” must stand in quotes"),
    (TITLE, "    title: *x\n", "GC024", "*x", "“*” must stand in quotes"),
    (TITLE, "    title: & x\n", "GC017", "& x", "“&” must stand in quotes"),
    (TITLE, "    title: &x y\n", "GC024", "&x", "“&” must stand in quotes"),
    (TITLE, "    title: !x y\n", "GC025", "!x", "“!” must stand in quotes"),
    (TITLE, "    title: !<\n", "GC017", "!<", "“!” must stand in quotes"),
    (TITLE, "    title: | x\n", "GC017", "| x", "“|” must stand in quotes"),
    (TITLE, "    title: >x\n", "GC017", ">x", "“>” must stand in quotes"),
    (TITLE, "    title: |0\n", "GC017", "|0", "“|” must stand in quotes"),
    (TITLE, "    title: %x\n", "GC017", "%x", "“%” must stand in quotes"),
    (TITLE, "    title: @x\n", "GC017", "@x", "“@” must stand in quotes"),
    (TITLE, "    title: `x`\n", "GC017", "`x`", "“`” must stand in quotes"),
    (TITLE, "    title: ? x\n", "GC017", "? x", "“?” must stand in quotes"),
    (TITLE, "    title: - x\n", "GC017", "- x", "dash must stand in quotes"),
    (TITLE, "    title: ,x\n", "GC017", ",x", "“,” must stand in quotes"),
    (PERIOD, "period: {from: 2021,, to: 2023}\n", "GC017", ", to", "comma too many"),
    (TITLE, "    title: {{ title }}\n", "GC028", "{ title", "fill in what stands in double braces"),
    (TITLE, '    title: "G:\\x"\n', "GC013", "", "single quotes"),
    (TITLE, '    title: "G:\\users"\n', "GC013", "", "single quotes"),
    (AGENCY, f"<<<<<<< HEAD\n{AGENCY}=======\nagency: Other\n>>>>>>> x\n", "GC019", "<<<<<<< HEAD", "two versions"),
    (AGENCY, f"<<<<<<< HEAD\n{AGENCY}||||||| 1\n=======\n>>>>>>> x\n", "GC019", "<<<<<<< HEAD", "two versions"),
    (AGENCY, f"{AGENCY}=======\n", "GC019", "=======", "two versions"),
    (AGENCY, f"{AGENCY}>>>>>>> main\n", "GC019", ">>>>>>> main", "two versions"),
    (TITLE, '    title: "Final report\n', "GC016", '"Final report', "opens here is probably not closed"),
    (TITLE, "    title: 'Final report\n    note: 'x'\n", "GC016", "'Final report", "opens here is probably not closed"),
    (TITLE, '    title: "Final report\n    note: ""\n', "GC016", '"Final report', "opens here is probably not closed"),
    (CLAIM, '            claim: "Most\n            because: "x" y\n', "GC016", '"Most', "the text goes on for 2 lines"),
    (TITLE, '    title: "Final\n      report" of\n', "GC029", "of", "ended at the quote"),
    (TITLE, '    title: "Final" report\n', "GC029", "report", "ended at the quote"),
    (TITLE, "    title: 'the agency's report'\n", "GC029", "s report", "ended at the quote"),
    (TITLE, "    title: [Final] report\n", "GC029", "report", "ended at the bracket"),
    (PERIOD, "period: {from: 2021, to: 2023}}\n", "GC029", "}\n", "“}” closes nothing"),
    (PERIOD, "period: {from: 2021, to: [2023]]}\n", "GC016", "]}", "comma or closing bracket"),
    (CLAIM, "            claim: ]\n", "GC029", "]", "“]” closes nothing"),
    ("  - id: report\n", "  -id: report\n", "GC015", "-id", "one dash and a blank"),
    ("  - id: register\n", "  -id: register\n", "GC015", "-id", "one dash and a blank"),
    ("  - id: register\n", "  -- id: register\n", "GC015", "--", "one dash and a blank"),
    (AGENCY, "agency:The National Board\n", "GC015", ":The", "blank is missing after this colon"),
    (AGENCY, "agency The National Board\n", "GC015", "agency", "colon is missing after a key"),
    ("    criteria:\n      - id: reach", "    criteria\n      - id: reach", "GC015", "criteria", "colon is missing"),
    (AGENCY, " agency: The National Board\n", "GC015", "agency", "further in than the fields above"),
    (CLAIM, "            claim: Most: received\n", "GC014", ": received", "a new key"),
    (CLAIM, "           claim: Most\n", "GC015", "claim", "indentation"),
    (PERIOD, "period: {from: 2021, to: 2023:}\n", "GC016", ":}", "comma or closing bracket"),
]
SIGNS = "\"':-[]{}|>&*!%@#,?`\t\n"
LOADERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(PureLoader, id="python")]


def at_fault(source: Input[Value]) -> str:
    """The text from the place of the first fault."""
    return source.document.text[source.document.span(source.faults[0].place)[0] :]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("old", "new", "code", "place", "words"), SLIPS)
def test_a_slip_is_told_as_what_it_is_where_it_is(
    old: str, new: str, code: str, place: str, words: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Loader", loader)
    assert ASSIGNMENT.count(old) == 1
    broken = ASSIGNMENT.replace(old, new).replace("locator: p. 12", 'locator: "p. 12"')
    source = parse("f", broken.encode())
    said = source.faults[0].message
    assert (descriptor_of(said.key).code, words in say(said, "en")) == (code, True), say(said, "en")
    assert at_fault(source).startswith(place), at_fault(source)[:20]
    assert not re.search(r"\b(while|found|expected|the|character)\b", say(said, "sv"))


def test_a_bracket_glued_to_its_colon_is_told_where_the_parser_refuses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Loader", yaml.CSafeLoader)
    source = parse("f", b"a: {b:[1]}\n")
    assert [it.message.key for it in source.faults] == ["syntax-no-blank"]
    assert at_fault(source).startswith(":[")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_conflict_shows_its_other_markers(end: str) -> None:
    text = end.join(["a: 1", "<<<<<<< HEAD", "b: 1", "=======", "b: 2", ">>>>>>> main", "c: 3", ""])
    source = parse("f", text.encode())
    (fault,) = source.faults
    assert [source.document.position(it.place)[0] for it in fault.related] == [4, 6]


def test_a_quote_never_closed_shows_the_quote_that_ended_it() -> None:
    source = parse("f", b'a: "one\nb: two\nc: "three"\n')
    (fault,) = source.faults
    assert source.document.position(fault.place) == (1, 4)
    assert [source.document.position(it.place) for it in fault.related] == [(3, 4)]


@pytest.mark.parametrize(
    "text", ['a: "one\n  b, c: d\n  e" f\n', "a: |\n  =======\n  x\nb: c: d\n", 'a: "x"\nb: c: d\n']
)
def test_texts_over_several_lines_are_not_blamed_for_another_slip(text: str) -> None:
    keys = [it.message.key for it in parse("f", text.encode()).faults]
    assert len(keys) == 1
    assert keys[0] not in ("merge-conflict", "syntax-open-quote")


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """A sound file with one sign left out, put in or written twice."""
    text = draw(st.sampled_from([ASSIGNMENT, RUBRIC]))
    if draw(st.booleans()):
        index = draw(st.integers(0, len(text)))
        return text[:index] + draw(st.sampled_from(SIGNS)) + text[index:]
    index = draw(st.sampled_from([at for at, sign in enumerate(text) if sign in SIGNS]))
    return text[:index] + text[index] * draw(st.sampled_from([0, 2])) + text[index + 1 :]


@pytest.mark.parametrize("loader", LOADERS)
@given(slipped())
def test_one_sign_wrong_is_never_told_as_merely_unreadable(loader: type, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "Loader", loader)
        source = parse("f", text.encode())
    for fault in source.faults:
        assert fault.message.key != "syntax", text
        assert not any(isinstance(value, str) and " " in value for _, value in fault.message.values)
        source.document.position(fault.place)


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        (b"x: 1\na\n  b: c\n", "syntax-no-colon", "a\n"),
        (b"x: 1\na:\n  b\n    c: d\n", "syntax-no-colon", "b\n"),
        (b"a: b': c\n", "syntax-colon", ": c"),
        (b"a: *'d'\n", "syntax-start", "*'d'"),
        (b"a: b' %: y: z\n", "syntax-colon", ": y"),
    ],
)
def test_a_slip_after_a_quote_within_a_word_is_told_as_what_it_is(text: bytes, key: str, place: str) -> None:
    source = parse("f", text)
    assert [it.message.key for it in source.faults] == [key]
    assert at_fault(source).startswith(place)
