"""A rubric: scales, axes and the rules that judge each kind of node, or a node named by id."""

from goalcheck.rubric.model import Axis, Judging, Measure, NodeRules, Rubric, Thresholds

__all__ = ["Axis", "Judging", "Measure", "NodeRules", "Rubric", "Thresholds"]
