"""Check that a rubric is consistent: its scales, its axes, and every level that its rules name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice

from goalcheck.checks.example import check_examples
from goalcheck.checks.levels import MOST_COPIES, MOST_LEVELS, MOST_RINGS, reaches, ringed, too_deep, too_often
from goalcheck.checks.rule import check_rule
from goalcheck.core.diagnostic import Fault, SearchImpact
from goalcheck.core.fault import MOST_FAULTS, at, duplicates, unknown
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES
from goalcheck.model.rubric import Axis, NodeRules, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.fitting import cut_faults


def check_rubric(rubric: Rubric) -> list[Fault]:
    """Every fault of a rubric, in the order of the file's parts, at most MOST_FAULTS. Rules are checked once scales and axes
    are sound."""
    faults = list(islice(chain(_scales(rubric), _axes(rubric), _nodes(rubric)), MOST_FAULTS))
    if faults:
        return faults
    rules = list(islice(chain(_rules(rubric), _strangers(rubric), _indicators(rubric)), MOST_FAULTS))
    axes_known = not any(fault.unknown == "axis" for fault in rules)
    return list(islice(chain(rules, check_examples(rubric, axes_known)), MOST_FAULTS))


def _scales(rubric: Rubric) -> Iterator[Fault]:
    yield from duplicates((("scales", i), scale.id) for i, scale in enumerate(rubric.scales))
    for i, scale in enumerate(rubric.scales):
        route: Route = ("scales", i)
        yield from duplicates(((*route, "levels", n), level.id) for n, level in enumerate(scale.levels))
        for n, level in enumerate(scale.levels):
            if level.id in STATUSES:
                yield at((*route, "levels", n, "id"), "level-is-status", name=level.id)
        if not scale.numeric and not scale.levels:
            yield at(route, "scale-without-levels", scale=scale.id)
        if scale.numeric:
            yield from _numeric(route, scale)


def _numeric(route: Route, scale: Scale) -> Iterator[Fault]:
    cuts = [level.at_least for level in scale.levels]
    bounds = [cut for cut in cuts if cut is not None]
    if None in cuts[1:] or bounds != sorted(set(bounds)):
        yield at((*route, "levels"), "levels-not-ascending", scale=scale.id)
    if scale.min is not None and scale.max is not None and scale.min > scale.max:
        yield at((*route, "min"), "empty-range", scale=scale.id)


def _axes(rubric: Rubric) -> Iterator[Fault]:
    yield from duplicates((("axes", i), axis.id) for i, axis in enumerate(rubric.axes))
    if not rubric.axes:
        yield at(("axes",), "no-axes")
    for i, axis in enumerate(rubric.axes):
        if rubric.scale(axis.scale) is None:
            yield unknown(("axes", i, "scale"), "scale", axis.scale, (scale.id for scale in rubric.scales))
        if axis.about is None:
            continue
        about = rubric.axis(axis.about)
        if about is None:
            yield unknown(("axes", i, "about"), "axis", axis.about, _axis_ids(rubric))
        elif about.about:
            yield at(("axes", i, "about"), "about-itself", axis=axis.id)


def _nodes(rubric: Rubric) -> Iterator[Fault]:
    yield from duplicates((("nodes", i), node.id) for i, node in enumerate(rubric.nodes))
    names = dict.fromkeys(node.id for node in rubric.nodes)
    for i, node in enumerate(rubric.nodes):
        for axis, scale in node.scales:
            if rubric.axis(axis) is None:
                yield unknown(("nodes", i, "scales", axis), "axis", axis, _axis_ids(rubric), on_key=True)
            if rubric.scale(scale) is None:
                yield unknown(("nodes", i, "scales", axis), "scale", scale, (scale.id for scale in rubric.scales))
        for n, child in enumerate(node.children):
            if child not in names:
                yield unknown(("nodes", i, "children", n), "node", child, names)
    yield from _loops(rubric)


def _loops(rubric: Rubric) -> Iterator[Fault]:
    """Nodes that are their own descendants."""
    below = {
        node.id: {*node.children, *(child for _, rule in node.rules for child in rule.named_children)}
        for node in rubric.nodes
    }
    rings = ringed(below)
    around = [i for i, node in enumerate(rubric.nodes) if node.id in rings]
    for i in around[:MOST_RINGS]:
        name = rubric.nodes[i].id
        if any(reaches(below, child, name) for child in below[name]):
            yield at(("nodes", i, "children"), "cycle", spoils=SearchImpact.HIERARCHY, name=name)
    if rings:
        return
    if deep := too_deep(below):
        yield at(("nodes",), "too-many-levels", name=deep, limit=MOST_LEVELS)
    elif many := too_often(below):
        yield at(("nodes",), "too-many-ways", name=many, limit=MOST_COPIES)


def _rules(rubric: Rubric) -> Iterator[Fault]:
    for kind in ("assignment", "goal", "criterion"):
        for axis_id, rule in getattr(rubric.judge, kind):
            route: Route = ("judge", kind, axis_id)
            axis = rubric.axis(axis_id)
            if axis is None:
                yield unknown(route, "axis", axis_id, _axis_ids(rubric), on_key=True)
            else:
                scale_of = partial(_child_scale, rubric, _below(rubric, axis, kind))
                yield from check_rule(rule, route, rubric.scale_of("", axis), scale_of)
    for i, node in enumerate(rubric.nodes):
        for axis_id, rule in node.rules:
            axis = rubric.axis(axis_id)
            if axis is None:
                yield unknown(("nodes", i, "rules", axis_id), "axis", axis_id, _axis_ids(rubric), on_key=True)
            else:
                yield from _node_rule(rubric, node, ("nodes", i, "rules", axis_id), rule, axis)


def _strangers(rubric: Rubric) -> Iterator[Fault]:
    """Children that a rule of a closed rubric names but the rubric does not have."""
    names = dict.fromkeys(node.id for node in rubric.nodes)
    rules = [
        ((*route, axis), rule)
        for route, by_axis in (
            *((("judge", kind), getattr(rubric.judge, kind)) for kind in ("assignment", "goal", "criterion")),
            *((("nodes", i, "rules"), node.rules) for i, node in enumerate(rubric.nodes)),
        )
        for axis, rule in by_axis
    ]
    for route, rule in rules if rubric.closed else ():
        for name in rule.named_children:
            if name not in names:
                yield unknown(route, "node", name, names, on_key=True)


def _child_scale(rubric: Rubric, axis: Axis, name: str) -> Scale:
    return rubric.scale_of(name, axis)


def _node_rule(rubric: Rubric, node: NodeRules, route: Route, rule: Rule, axis: Axis) -> Iterator[Fault]:
    children = [rubric.scale_of(child, axis) for child in node.children]

    def scale_of(name: str) -> Scale:
        if name:
            return rubric.scale_of(name, axis)
        return children[0] if children else rubric.scale_of(node.id, _below(rubric, axis, "criterion"))

    yield from check_rule(rule, route, rubric.scale_of(node.id, axis), scale_of, node.children)


def _below(rubric: Rubric, axis: Axis, kind: str) -> Axis:
    """The axis of the children: evidence of a criterion is scored on the axis that a judgement is about."""
    about = rubric.axis(axis.about) if axis.about and kind == "criterion" else None
    return about or axis


def _indicators(rubric: Rubric) -> Iterator[Fault]:
    for i, thresholds in enumerate(rubric.indicators):
        axis = rubric.axis(thresholds.axis)
        if axis is None:
            yield unknown(("indicators", i, "axis"), "axis", thresholds.axis, _axis_ids(rubric))
        elif rubric.scale_of("", axis).kind is not ScaleKind.ORDINAL:
            yield at(("indicators", i, "axis"), "indicator-on-unordered-scale", axis=axis.id)
        else:
            yield from cut_faults(thresholds.cuts, ("indicators", i, "cuts"), rubric.scale_of("", axis))


def _axis_ids(rubric: Rubric) -> tuple[str, ...]:
    return tuple(axis.id for axis in rubric.axes)
