"""Decision models of others as rubrics of ours, written as rubric files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

AXIS = "verdict"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A node with its levels, worst first; no levels: any number. `rows` are (cells, verdicts) over `inputs`."""

    id: str
    levels: tuple[str, ...]
    ordered: bool = True
    inputs: tuple[str, ...] = ()
    rows: tuple[tuple[tuple[str | list[str], ...], tuple[str, ...]], ...] = ()
    hit: str = "unique"


def rubric_text(name: str, source: str, attributes: Sequence[Attribute]) -> str:
    """A closed rubric file with a table for each attribute that has inputs."""
    document: dict[str, Any] = {
        "rubric": name,
        "version": "1",
        "title": name,
        "source": source,
        "basis": "documented",
        "closed": True,
        "scales": [_scale(attribute) for attribute in attributes],
        "axes": [{"id": AXIS, "label": "Verdict", "scale": attributes[0].id}],
        "nodes": [_node(attribute) for attribute in attributes],
    }
    return yaml.dump(
        document, Dumper=_Plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=120
    )  # fmt: skip


def _scale(attribute: Attribute) -> dict[str, Any]:
    if not attribute.levels:
        return {"id": attribute.id, "kind": "numeric"}
    kind = {} if attribute.ordered else {"kind": "nominal"}
    return {"id": attribute.id, **kind, "levels": [{"id": level} for level in attribute.levels]}


def _node(attribute: Attribute) -> dict[str, Any]:
    node: dict[str, Any] = {"id": attribute.id, "title": attribute.id, "scales": {AXIS: attribute.id}}
    if attribute.inputs:
        rows = [{"when": list(cells), "verdict": _one_or_list(verdicts)} for cells, verdicts in attribute.rows]
        table = {"inputs": list(attribute.inputs), "hit": attribute.hit, "rows": rows}
        node |= {"children": list(attribute.inputs), "rules": {AXIS: {"table": table}}}
    return node


def _one_or_list(verdicts: tuple[str, ...]) -> str | list[str]:
    return verdicts[0] if len(verdicts) == 1 else list(verdicts)


class _Plain(yaml.SafeDumper):
    """Without anchors, which a rubric file must not have."""

    def ignore_aliases(self, data: object) -> bool:
        return True
