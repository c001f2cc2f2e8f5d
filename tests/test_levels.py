"""How deep nodes may lie, and how often they may be shown again: the last that is allowed, and the first that is not."""

from __future__ import annotations

import pytest

from goalcheck.checks.levels import MOST_COPIES, MOST_LEVELS, too_deep, too_often


@pytest.mark.parametrize(("levels", "expected"), [(0, None), (MOST_LEVELS, None), (MOST_LEVELS + 1, "n0")])
def test_a_node_may_have_so_many_levels_under_it(levels: int, expected: str | None) -> None:
    assert too_deep({f"n{i}": [f"n{i + 1}"] for i in range(levels)}) == expected


@pytest.mark.parametrize(("copies", "expected"), [(MOST_COPIES, None), (MOST_COPIES + 1, "top")])
def test_nodes_may_be_shown_again_so_many_times(copies: int, expected: str | None) -> None:
    """Under the top, one node and then that node again; the top itself and the node are no copies."""
    assert too_often({"top": ["a"] * (copies + 1), "a": []}) == expected
