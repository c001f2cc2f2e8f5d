"""Text from strangers: whatever it is, it is checked, reported in every form and stands where the report says; and it does
not matter which of the two parsers of YAML is installed."""

from __future__ import annotations

import random

import pytest
import yaml
from fuzz import laws, mutate, seeds
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, RUBRIC
from goalcheck.questions.validate.run import validate_text
from goalcheck.yaml import Input, loader, parse
from goalcheck.yaml.loader import PureLoader
from goalcheck.yaml.node import Mapping, Node, Sequence
from goalcheck.yaml.value import Value
from tests.support.laws import examples
from tests.support.parts import parts

RUBRICS = laws.rubrics()
SEEDS = tuple(data for data in seeds.seeds() if len(data) < 6000)
HOSTILE = st.sampled_from(
    [*mutate.TOKENS, "a" * 70, "\u0301" * 9, "%0A::error::x", "[/]", "{}" * 40, "Ａ", "x\n" * 3, " ", "'\"\\"]
)
TEXTS = HOSTILE | st.text(max_size=40) | st.lists(HOSTILE, max_size=4).map("".join)


@examples(40)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda it: it.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_reported(data: bytes) -> None:
    report = validate_text(data, laws.PATH, laws.POLICY, library=RUBRICS)
    assert report.failed in (True, False)
    assert report.findings, "no bytes at random are a sound file"
    laws.hold(data, RUBRICS)


@examples(20)
@given(st.sampled_from([ASSIGNMENT, RUBRIC]), st.integers(0, 2**32), st.lists(TEXTS, min_size=1, max_size=5))
def test_hostile_words_in_a_sound_file_break_no_law(base: str, seed: int, texts: list[str]) -> None:
    tree = yaml.load(base, Loader=yaml.BaseLoader)  # noqa: S506 it builds only text
    draw = random.Random(seed)
    for text in texts:
        container, key = draw.choice([it for it in parts(tree) if isinstance(it[0][it[1]], str)])
        container[key] = text
    for style in (None, '"'):
        written = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_style=style)
        laws.hold(written.encode("utf-8", "surrogatepass"), RUBRICS)


@examples(60)
@given(st.sampled_from(SEEDS), st.integers(0, 2**32))
def test_changed_files_break_no_law(data: bytes, seed: int) -> None:
    laws.hold(mutate.mutated(data, seed, SEEDS), RUBRICS)


def layout(node: Node | None) -> object:
    """A tree with what matters to a reader: the words, where each stands, and whether it can be null."""
    if isinstance(node, Mapping):
        return node.start, [(key, node.keys[key].start, layout(below)) for key, below in node.values.items()]
    if isinstance(node, Sequence):
        return node.start, [layout(item) for item in node.items]
    return None if node is None else (node.start if node.text else None, node.text, node.plain)


def by_both(data: bytes) -> tuple[Input[Value], Input[Value]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "Loader", getattr(yaml, "CSafeLoader", PureLoader))
        fast = parse("f", data)
        assert fast.document.nodes or not fast.value, "the nodes are read by the same parser"
        patch.setattr(loader, "Loader", PureLoader)
        slow = parse("f", data)
        assert slow.document.nodes or not slow.value
        return fast, slow


def same(data: bytes) -> bool:
    """Whether both parsers refuse the text, or both read the same. What they say of a text that both refuse may differ."""
    fast, slow = by_both(data)
    return bool(fast.faults and slow.faults) or (
        not fast.faults and not slow.faults and layout(fast.document.nodes) == layout(slow.document.nodes)
    )


@examples(200)
@given(st.sampled_from(SEEDS), st.integers(0, 2**32))
def test_the_parser_in_python_and_the_one_in_c_agree_on_changed_files(data: bytes, seed: int) -> None:
    assert same(mutate.mutated(data, seed))


SIGNS = st.lists(
    st.sampled_from(
        [*"[]{}:,-?|>'\"ab1é \n\r\t#&*%@`", ": ", "? ", "- ", "\n  ", "\n    x", "--- ", "?b", "a?", "\u2028"]
    ),
    max_size=16,
).map("".join)


@pytest.mark.parametrize("form", ["a: [{}]\n", "a: {{b: {}}}\n", "a: {}\n"])
@given(SIGNS)
def test_the_parser_in_python_and_the_one_in_c_agree_on_signs_of_all_kinds(form: str, signs: str) -> None:
    assert same(form.format(signs).encode())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a: {id: x, url: https://example.org/a?b=1}", {"a": {"id": "x", "url": "https://example.org/a?b=1"}}),
        ("a: [varför?, x?y, z ?]", {"a": ["varför?", "x?y", "z ?"]}),
        ("a: [varför?, x?y, z??]", {"a": ["varför?", "x?y", "z??"]}),
        ("a: {b?: c}", {"a": {"b?": "c"}}),
        ("a: Varför ?", {"a": "Varför ?"}),
        ("a: [? b, c]", None),
        ("a: [?b]", None),
        ("a: {?b: c}", None),
        ("a: {b:[c]}", None),
        ("a: [b:]", None),
        ("a: {b :?c}", None),
        ("a: |\t\n  b\n", {"a": "b\n"}),
        ("a: |#\n  b\n", None),
        ("a: [b\n\t]", {"a": ["b"]}),
    ],
)
def test_a_file_means_the_same_or_is_told_whichever_parser_is_there(text: str, read: object) -> None:
    fast, slow = by_both(text.encode())
    assert fast.value == slow.value == read
    assert [it.message.key for it in fast.faults] == [it.message.key for it in slow.faults]
    assert bool(fast.faults) == (read is None)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\t\n",
        "a:\t1\n",
        "a: 1\t# x\n",
        "a: x\ty\n",
        "a: [b\t,\tc]\n",
        "a: {b:\tc}\n",
        "a: x\t\n  y\n",
        "a: 'x\ty'\n",
    ],
)
def test_tabs_between_words_are_read_by_both(text: str) -> None:
    fast, slow = by_both(text.encode())
    assert not fast.faults
    assert layout(fast.document.nodes) == layout(slow.document.nodes) or not slow.faults


@pytest.mark.parametrize("text", ["\ta: 1\n", "a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n"])
def test_tabs_that_indent_are_refused_by_both(text: str) -> None:
    fast, slow = by_both(text.encode())
    assert [it.message.key for it in fast.faults] == [it.message.key for it in slow.faults] == ["tab"]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_a_comment_ends_where_the_parser_ends_it(end: str) -> None:
    text = f"assignment: a # goalcheck: ignore[GC302] x{end}year: 2024\ntitle: T\nrubric: maluppfyllelse\n"
    laws.hold(text.encode(), RUBRICS)
