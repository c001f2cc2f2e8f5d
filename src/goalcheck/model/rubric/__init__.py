"""A rubric: scales, axes and the rules that judge each kind of node, or a node named by id."""

from goalcheck.model.rubric.fields import (
    Axis,
    Basis,
    Example,
    IndicatorMeasure,
    InForce,
    Judging,
    Member,
    NodeKind,
    NodeRules,
    Rubric,
    Thresholds,
)

__all__ = [
    "Axis",
    "Basis",
    "Example",
    "InForce",
    "IndicatorMeasure",
    "Judging",
    "Member",
    "NodeKind",
    "NodeRules",
    "Rubric",
    "Thresholds",
]
