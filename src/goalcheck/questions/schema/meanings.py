"""What the fields of a model and the words of a choice mean: the docstring under each, as it stands in the source.

Python keeps no such docstring, so they are read from the source text; where that is not to be had, nothing is said.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable
from functools import cache
from inspect import getsource
from itertools import pairwise


@cache
def meanings(kind: Hashable) -> dict[str, str]:
    """Attribute → meaning, for the fields of a dataclass or the members of an enumeration; in one line each."""
    assert isinstance(kind, type), kind
    try:
        tree = ast.parse(getsource(kind))
    except OSError:
        return {}
    body = tree.body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for part, after in pairwise(body.body):
        name = (
            part.target
            if isinstance(part, ast.AnnAssign)
            else part.targets[0]
            if isinstance(part, ast.Assign)
            else None
        )
        if isinstance(name, ast.Name) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[name.id] = " ".join(str(after.value.value).split())
    return found
