"""The rubric file, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from goalcheck.assignment.model import Period
from goalcheck.core.field import Id, Pattern
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import Status
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Cut

Version = Annotated[str, Pattern(r"[0-9A-Za-z][0-9A-Za-z.\-]{0,31}", "version", 32)]
RubricId = Annotated[str, Pattern(r"[a-z0-9][a-z0-9_\-]{0,63}", "rubric id")]
RulesByAxis = tuple[tuple[Id, Rule], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A dimension of judgement. `about` names the axis whose verdicts this one says how sure they are:
    it is judged only where that verdict is known, from the children that verdict rests on.
    `statuses` are the axis' own words for a status, such as "unclear" for a trend that cannot be assessed.
    """

    id: Id
    label: Text
    scale: Id
    about: Id | None = None
    statuses: tuple[tuple[Status, Text], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """The rules for each kind of node, by axis. A kind without a rule for an axis is not judged on it."""

    assignment: RulesByAxis = ()
    goal: RulesByAxis = ()
    criterion: RulesByAxis = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeRules:
    """Scales and rules of one node, before those of its kind. A child named here and missing in a file is not assessed."""

    id: Id
    title: Text = NOTHING
    children: tuple[Id, ...] = ()
    scales: tuple[tuple[Id, Id], ...] = ()
    rules: RulesByAxis = ()


class Measure(StrEnum):
    """What an indicator is measured by: the share of the way from baseline to target, the relative change since
    the first comparable observation (positive is better), or the last value itself."""

    TARGET_SHARE = "target_share"
    CHANGE = "change"
    VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """How an indicator on `axis` scores itself."""

    axis: Id
    measure: Measure
    cuts: tuple[Cut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """`closed`: a file may only hold goals and criteria that the rubric names."""

    rubric: RubricId
    version: Version
    title: Text
    source: Text = NOTHING
    in_force: Period | None = None
    scales: tuple[Scale, ...]
    axes: tuple[Axis, ...]
    judge: Judging = Judging()
    nodes: tuple[NodeRules, ...] = ()
    closed: bool = False
    indicators: tuple[Thresholds, ...] = ()
    note: Text = NOTHING

    def axis(self, name: str) -> Axis | None:
        return next((axis for axis in self.axes if axis.id == name), None)

    def scale(self, name: str) -> Scale | None:
        return next((scale for scale in self.scales if scale.id == name), None)

    def node(self, name: str) -> NodeRules | None:
        return next((node for node in self.nodes if node.id == name), None)

    def scale_of(self, node: str, axis: Axis) -> Scale:
        """The scale of a node on an axis: its own, else the axis'. The rubric must be valid."""
        own = self.node(node)
        name = dict(own.scales).get(axis.id, axis.scale) if own else axis.scale
        scale = self.scale(name)
        assert scale is not None, f"axis {axis.id} has no scale {name}"
        return scale

    def rule_of(self, node: str, kind: str, axis: Axis) -> Rule | None:
        """The rule that judges a node on an axis: its own, else its kind's."""
        own = self.node(node)
        rules = dict(own.rules) if own else {}
        by_kind: RulesByAxis = getattr(self.judge, kind)
        return rules.get(axis.id) or dict(by_kind).get(axis.id)
