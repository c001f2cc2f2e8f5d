"""The rubric file, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from goalcheck.core.attributes import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.field import Date, Id, IntegerRange, Key, Line, Pattern
from goalcheck.core.named import ByName
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import Status
from goalcheck.rules import Rule
from goalcheck.rules.condition import Own
from goalcheck.rules.cut import Cut

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
    """Id of its scale."""
    about: Id | None = None
    """The axis whose verdicts this one says how sure they are."""
    statuses: tuple[tuple[Status, Text], ...] = ()
    """The axis' own words for a status."""


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
    """Ids of the nodes below it."""
    scales: tuple[tuple[Id, Id], ...] = ()
    """Axis to scale, where not the axis' own."""
    rules: RulesByAxis = ()
    """Axis to rule, before those of its kind."""


class IndicatorMeasure(StrEnum):
    """What an indicator is measured by: the share of the way from baseline to target, the relative change since
    the first comparable observation (positive is better), or the last value itself."""

    TARGET_SHARE = "target_share"
    """How much of the way from baseline to target."""
    CHANGE = "change"
    """Relative change since the first comparable observation; positive is better."""
    VALUE = "value"
    """The last value itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """How an indicator on `axis` scores itself."""

    axis: Id
    measure: IndicatorMeasure
    cuts: tuple[Cut, ...]


class Basis(StrEnum):
    """How sure it is that these are the rules of the system the rubric is named after.

    `documented`: they stand in the source. `confirmed`: remembered or read off data, then confirmed by published
    ratings. `own`: nobody else's rules.
    """

    DOCUMENTED = "documented"
    """The rules stand in the source."""
    CONFIRMED = "confirmed"
    """Remembered or read off data, then confirmed by published ratings."""
    OWN = "own"
    """Nobody else's rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """Years or dates, both included; without an end where none is known."""

    start: Annotated[Date, Key("from")]
    end: Annotated[Date | None, Key("to")] = None


class NodeKind(StrEnum):
    """The kinds of node that have rules."""

    ASSIGNMENT = "assignment"
    GOAL = "goal"
    CRITERION = "criterion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Children of an example that are alike: `count` of them, their verdict, and what else a rule may ask.

    Several verdicts: it is one of these, not known which. Evidence has the same strength, type and effect as in a file that
    does not say.
    """

    verdict: tuple[Line, ...]
    count: Annotated[int, IntegerRange(1, 1000)] = 1
    weight: Fraction = Fraction(1)
    essential: bool = False
    leverage: Leverage | None = None
    strength: Strength | None = None
    type: SourceType | None = None
    effect: Effect | None = None
    independence: Independence | None = None
    comparable: bool | None = None
    source: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A case with its verdict, to run as a test: the node by id, or any node of a kind.

    `children` are verdicts of nodes that the rubric names, `bag` children that it does not. Several verdicts: exactly
    these remain possible.
    """

    id: Id
    node: Id | None = None
    kind: NodeKind = NodeKind.ASSIGNMENT
    axis: Id | None = None
    children: tuple[tuple[Id, tuple[Line, ...]], ...] = ()
    bag: tuple[Member, ...] = ()
    self_: Annotated[Own | None, Key("self")] = None
    verdict: tuple[Line, ...]
    source: Text = NOTHING
    note: Text = NOTHING

    @property
    def of_evidence(self) -> bool:
        """Whether its bag holds evidence: that of a criterion, or of a node that has no other children."""
        return self.kind is NodeKind.CRITERION or self.node is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric(ByName):
    """`closed`: a file may only hold goals and criteria that the rubric names."""

    rubric: RubricId
    version: Version
    """An assignment names it after @."""
    title: Text
    source: Text = NOTHING
    basis: Basis | None = None
    """How sure it is that these are the rules of the system the rubric is named after."""
    in_force: InForce | None = None
    """The period for which the rules held."""
    scales: tuple[Scale, ...]
    """The levels that scores and verdicts can be."""
    axes: tuple[Axis, ...]
    """What is judged; the first is the one that counts where none is named."""
    judge: Judging = Judging()
    """Rules for each kind of node, by axis."""
    nodes: tuple[NodeRules, ...] = ()
    """Scales and rules of nodes named by id."""
    closed: bool = False
    """True: a file may hold only the nodes named."""
    indicators: tuple[Thresholds, ...] = ()
    """Thresholds by which indicators score themselves."""
    examples: tuple[Example, ...] = ()
    """Cases with their verdict, which goalcheck rubric test runs."""
    note: Text = NOTHING

    def axis(self, name: str) -> Axis | None:
        """The axis with this id; None where there is none."""
        for axis in self.axes:
            if axis.id == name:
                return axis
        return None

    def scale(self, name: str) -> Scale | None:
        """The scale with this id; None where there is none."""
        for scale in self.scales:
            if scale.id == name:
                return scale
        return None

    def node(self, name: str) -> NodeRules | None:
        """What the rubric says of the node with this id; None where it names none."""
        found = self.position(lambda: (node.id for node in self.nodes), name)
        return None if found is None else self.nodes[found]

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
