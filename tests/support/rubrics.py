"""Rubrics written by hand."""

from __future__ import annotations

from goalcheck.checks import check_rubric
from goalcheck.core.text import Text
from goalcheck.model.rubric import Axis, NodeRules, Rubric
from goalcheck.rules import Rule
from goalcheck.yaml import parse, read_rubric
from tests.support.strategies import SCALE

NUMBERED = """
rubric: numbered
version: "1"
title: Levels that look like numbers, and an axis that says how sure the others are, first
scales:
  - {id: marks, kind: nominal, levels: [{id: "1"}, {id: "1.10"}, {id: "1e2"}, {id: "no"}, {id: "010"}, {id: "2024-01-01"}]}
  - {id: sure, levels: [{id: low}, {id: high}]}
axes:
  - {id: sureness, label: Sureness, scale: sure, about: mark}
  - {id: mark, label: Mark, scale: marks}
"""


def read(text: str) -> Rubric:
    rubric = read_rubric(parse("rubric", text.encode())).valid
    assert rubric is not None
    assert not check_rubric(rubric)
    return rubric


INPUTS = ("c0", "c1", "c2")


def node_rubric(rule: Rule) -> Rubric:
    nodes = (*(NodeRules(id=name) for name in INPUTS), NodeRules(id="top", children=INPUTS, rules=(("a", rule),)))
    axes = (Axis(id="a", label=Text((("", "A"),)), scale="s"),)
    return Rubric(rubric="r", version="1", title=Text((("", "R"),)), scales=(SCALE,), axes=axes, nodes=nodes)
