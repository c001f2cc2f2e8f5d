"""Places: whatever the style of the YAML, a route leads to the very text that the author wrote."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from goalcheck.core.place import Place, Route
from goalcheck.yaml import parse
from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence
from goalcheck.yaml.tree import read_tree
from goalcheck.yaml.value import Quoted, Value, read_value
from tests.support.laws import examples

WORDS = st.text("aå b:#'\"\\-,[]{}&*!|>%@`\n~1", min_size=1, max_size=40)
KEYS = st.text("abcåäö_", min_size=1, max_size=8)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    max_leaves=12,
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "width": st.sampled_from([10, 40, 1000]),
        "indent": st.sampled_from([2, 4, 7]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)


def read(text: str) -> Any:
    """What PyYAML makes of a text, scalars left as they are."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 it builds nothing but text, lists and mappings


def leaves(tree: Any, route: Route = ()) -> list[tuple[Route, str]]:
    if isinstance(tree, dict):
        return [leaf for key, below in tree.items() for leaf in leaves(below, (*route, key))]
    if isinstance(tree, list):
        return [leaf for i, below in enumerate(tree) for leaf in leaves(below, (*route, i))]
    return [(route, tree)]


def changed(tree: Any, route: Route) -> Any:
    """The same tree with another text at a route."""
    if not route:
        return "X"
    if isinstance(tree, list):
        return [changed(below, route[1:]) if i == route[0] else below for i, below in enumerate(tree)]
    return {key: changed(below, route[1:]) if key == route[0] else below for key, below in tree.items()}


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4), STYLES)
def test_a_route_leads_to_the_text_of_its_value_and_of_its_key(tree: dict[str, Any], style: dict[str, Any]) -> None:
    """Other text put there changes that value and nothing else."""
    text = yaml.dump(tree, sort_keys=False, **style)
    assume(read(text) == tree)  # a folded text that starts with blanks is not written so that it can be read
    source = parse("t.yaml", text.encode())
    assert source.faults == ()
    document = source.document
    for route, _ in leaves(tree):
        start, end = document.span(Place(route))
        assert read(f'{document.text[:start]}"X"{document.text[end:]}') == changed(tree, route)
        line, column = document.line_and_column(start)
        assert document.line(line)[column - 1 :].startswith(document.text[start:end].splitlines()[0])
        if isinstance(route[-1], str):
            start, end = document.span(Place(route, on_key=True))
            assert read(document.text[start:end]) == route[-1]


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4), STYLES)
def test_a_list_or_mapping_is_shown_by_its_first_line(tree: dict[str, Any], style: dict[str, Any]) -> None:
    document = parse("t.yaml", yaml.dump(tree, sort_keys=False, **style).encode()).document
    for key, value in tree.items():
        if not isinstance(value, str):
            start, end = document.span(Place((key,)))
            assert start < end
            assert "\n" not in document.text[start:end]
            assert document.text[start:end] == document.text[start:end].strip()


MADE = st.builds(lambda tree, style: yaml.dump(tree, **style), TREES, STYLES)
DRAWN = st.lists(
    st.sampled_from(
        [*"[]{}:,?-'\"&*!%|>~#\\ab1 \n", "- ", ": ", "? ", "a: ", "\n  ", "---\n", "...\n", "null", "\\0", '"']
    ),
    max_size=25,
).map("".join)


def values(tree: Value | None, route: Route = ()) -> dict[Route, tuple[type, str]]:
    """Every route of a value, with what stands there and whether it is in quotes; of keys too."""
    found = {route: (type(tree), tree if isinstance(tree, str) else "")}
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, below in parts:
        found |= values(below, (*route, key)) | {(*route, key, "key"): (type(key), str(key))}
    return found


def of_nodes(node: Node | None, route: Route = ()) -> dict[Route, tuple[type, str]]:
    """The same, of a tree of nodes."""
    if isinstance(node, Scalar):
        return {route: (str if node.plain else Quoted, node.text)}
    found: dict[Route, tuple[type, str]] = {route: (dict if isinstance(node, Mapping) else list, "")}
    for key, scalar in node.keys.items() if isinstance(node, Mapping) else ():
        found[*route, key, "key"] = (str if scalar.plain else Quoted, scalar.text)
    parts = (
        node.values.items()
        if isinstance(node, Mapping)
        else enumerate(node.items)
        if isinstance(node, Sequence)
        else ()
    )
    for part, below in parts:
        found |= of_nodes(below, (*route, part))
        if isinstance(node, Sequence):
            found[*route, part, "key"] = (int, str(part))
    return found


@examples(400)
@given(MADE | DRAWN)
@example("a: 1\n---\nb")
@example("a: 1\na: 2")
@example("%YAML 1.2\n---\na")
@example("? [a]\n: b")
@example('a: "\\0"')
@example("- &a b\n- *a\n- !c d")
@example("- x\n" * (LIMITS.nodes + 1))
@example("[" * 40 + "]" * 40)
@example("a" * (LIMITS.text + 1))
def test_values_are_those_of_the_nodes_and_what_is_wrong_is_not_passed_over(text: str) -> None:
    try:
        value = read_value(text, LIMITS)
    except yaml.YAMLError:
        assume(False)
    tree = read_tree(text, LIMITS)
    if value is not None:
        assert not tree.faults
        assert values(value) == of_nodes(tree.root)
    elif tree.root is not None and not tree.faults:
        assert "\\" in text
    document = parse("t.yaml", text.encode()).document
    if document.root is not None:
        assert values(document.root) == of_nodes(document.nodes)
