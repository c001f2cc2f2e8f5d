"""Places: whatever the style of the YAML, a route leads to the very text that the author wrote."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.core.place import Place, Route
from goalcheck.source import parse

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
    document = parse("t.yaml", text.encode())
    assert document.faults == []
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
    document = parse("t.yaml", yaml.dump(tree, sort_keys=False, **style).encode())
    for key, value in tree.items():
        if not isinstance(value, str):
            start, end = document.span(Place((key,)))
            assert start < end
            assert "\n" not in document.text[start:end]
            assert document.text[start:end] == document.text[start:end].strip()
