"""Bytes → document: YAML 1.2 meaning, exact places, limits that hold, one fault for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.place import WHOLE_FILE, Place, route_text
from goalcheck.yaml import Input, loader, parse, read_assignment, read_rubric
from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.value import is_null
from tests.support.paths import ROOT


def keys(source: Input[object]) -> list[str]:
    return [fault.message.key for fault in source.faults]


@pytest.mark.parametrize(
    "text", ["no", "1:30", "010", "0x1F", "1_000", "2024-02-31", ".nan", "=", "yes", "~x", "1e400"]
)
def test_words_that_yaml_1_1_retypes_stay_as_written(text: str) -> None:
    assert parse("f", f"a: {text}\n".encode()).value == {"a": text}


def test_only_plain_nothing_is_null() -> None:
    root = parse("f", b"a: null\nb: 'null'\nc:\nd: ~\n").value
    assert isinstance(root, dict)
    assert [is_null(value) for value in root.values()] == [True, False, True, True]


@pytest.mark.parametrize("path", sorted((ROOT / "assignments").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_tree_holds_what_pyyaml_reads(path: Path) -> None:
    assert parse("f", path.read_bytes()).value == yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 it builds only text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_count_lines_and_characters_as_editors_do(end: str) -> None:
    text = end.join(["top:", "  - åäö: 𝄞𝄞  # two astral characters", '    "b c": [x,', "      y]", "last: '\u2028z'"])
    document = parse("f", text.encode()).document
    assert document.position(Place(("top", 0, "åäö"))) == (2, 10)
    assert document.position(Place(("top", 0, "b c"), on_key=True)) == (3, 5)
    assert document.position(Place(("top", 0, "b c", 1))) == (4, 7)
    assert document.position(Place(("last",))) == (5, 7)
    assert document.position(Place(("top", 0, "missing"))) == (2, 5)
    assert document.position(Place(("top", 7, "x"))) == (1, 1)
    assert document.position(WHOLE_FILE) == (1, 1)


def test_a_byte_order_mark_is_no_column() -> None:
    source = parse("f", b"\xef\xbb\xbfa: *x\n")
    assert source.document.position(source.faults[0].place) == (1, 4)


def test_routes_are_written_as_people_write_them() -> None:
    assert route_text(("goals", 0, "criteria", 1, "score")) == "goals[0].criteria[1].score"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (b"", "empty-file"),
        (b"# only a comment\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        (b"---\n", "empty-file"),
        (b"a: 1\n---\nb: 2\n", "several-documents"),
        (b"%YAML 1.2\n---\na: 1\n", "directive"),
        (b"a: &x 1\n", "anchor"),
        (b"a: &x [1]\n", "anchor"),
        (b"a: *x\n", "alias"),
        (b"<<: {a: 1}\nb: *c\n", "alias"),
        (b"a: !!str x\n", "tag"),
        (b"a: !x {b: 1}\n", "tag"),
        (b"? {a: 1}\n: x\n", "key-not-text"),
        (b"? [a]\n: x\n", "key-not-text"),
        (b"a: 1\na: 2\n", "duplicate-key"),
        (b"a: 'x\n", "syntax-unclosed"),
        (b"a: [x\n", "syntax-unclosed"),
        (b"a: b: c\n", "syntax-colon"),
        (b"a: @x\n", "syntax-start"),
        (b"\ta: x\n", "tab"),
        (b'a: "\\U00110000"\n', "syntax"),
        (b"a: \x00\n", "forbidden-character"),
        (b"a: \x1b[31m\n", "forbidden-character"),
        (b"a: \xc2\x9d\n", "forbidden-character"),
        (b"a: \xff\n", "not-utf8"),
        (b"\xff\xfea\x00", "not-utf8"),
        (b"a: " + b"x" * (LIMITS.text + 1), "too-long"),
        (b"a: " + b"[" * (LIMITS.depth + 1), "too-deep"),
        (b"[" * 100_000, "too-deep"),
        (b"{a: " * 100_000, "too-deep"),
        (b"- " * 100_000, "too-deep"),
        (b"- x\n" * (LIMITS.nodes + 1), "too-many-nodes"),
        (b"x" * (LIMITS.size + 1), "too-large"),
    ],
)
def test_each_mistake_has_its_own_fault(text: bytes, key: str) -> None:
    source = parse("f", text)
    assert keys(source)[0] == key
    line, column = source.document.position(source.faults[0].place)
    assert line >= 1
    assert column >= 1


@pytest.mark.parametrize(
    "text", [b"a: 1\na: 2\n", b"a: [x\n", b"a: b: c\n", b"a: 'x\n", b"\ta: x\n", b"a: @x\n", b"- &x a\n", b"x: !t y\n"]
)
def test_the_parser_in_python_and_the_one_in_c_find_the_same_faults(
    text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = parse("f", text)
    monkeypatch.setattr(loader, "Loader", yaml.SafeLoader)
    slow = parse("f", text)
    assert [fault.message.key for fault in fast.faults] == [fault.message.key for fault in slow.faults]


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.text("[]{}:,-'\"&*!%\n\t #|>?ab1", max_size=80).map(str.encode)
)
def test_no_bytes_raise(data: bytes) -> None:
    source = parse("f", data)
    for read in (read_assignment(source), read_rubric(source)):
        for fault in read.faults:
            source.document.position(fault.place)
    assert source.value is not None or source.faults


def test_a_model_from_a_faulty_document_keeps_what_could_be_read() -> None:
    text = b"assignment: x\nyear: never\ntitle: T\nrubric: r\ngoals:\n  - {id: '!', title: A}\n  - {id: b, title: B}\n  - 7\n"
    found = read_assignment(parse("f", text))
    assignment = found.value
    assert assignment is not None
    assert (assignment.year, [goal.id for goal in assignment.goals]) == (0, ["", "b"])
    assert keys(found) == ["not-whole", "not-id", "wants-keys"]


@pytest.mark.parametrize(
    ("text", "shown"), [("a: b\x07c\n", "\x07"), ("\ta: b\n", "\t"), ("a: b\n--- \nc: d\n", "---")]
)
def test_a_place_in_the_text_shows_the_characters_that_are_meant_and_no_more(text: str, shown: str) -> None:
    source = parse("a", text.encode())
    start, end = source.document.span(source.faults[0].place)
    assert source.document.text[start:end] == shown
