"""Check that a rubric's examples name its own nodes, axes and levels."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at, duplicates, unknown, unknown_level
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import STATUSES
from goalcheck.model.rubric import Axis, Example, Rubric


def check_examples(rubric: Rubric, axes_known: bool) -> Iterator[Fault]:
    """Every fault of the examples; the rubric's scales, axes and nodes are sound. Unless all axes named are known, an example
    without a rule may be due to a misspelt axis, and is not reported."""
    yield from duplicates((("examples", i), example.id) for i, example in enumerate(rubric.examples))
    axes = [rubric.axis(it.axis) if it.axis else rubric.axes[0] for it in rubric.examples]
    axes_known = axes_known and None not in axes
    for i, (example, axis) in enumerate(zip(rubric.examples, axes, strict=True)):
        route: Route = ("examples", i)
        if axis is None:
            yield unknown((*route, "axis"), "axis", example.axis or "", (it.id for it in rubric.axes))
        else:
            yield from _example(rubric, example, axis, route)
            if axes_known and example.node is None and not _has_rule(rubric, example, axis):
                yield at(route, "example-without-rule", axis=axis.id)


def _example(rubric: Rubric, example: Example, axis: Axis, route: Route) -> Iterator[Fault]:
    names = [node.id for node in rubric.nodes]
    if example.node is not None and example.node not in names:
        yield unknown((*route, "node"), "node", example.node, names)
    named = {*names, *_named(rubric, example, axis)}
    for name, verdicts in example.children:
        if name not in named:
            yield unknown((*route, "children", name), "node", name, sorted(named), on_key=True)
        else:
            yield from _verdicts(verdicts, (*route, "children", name), rubric.scale_of(name, axis))
    below = rubric.axis(axis.about) if axis.about and example.of_evidence else axis
    assert below is not None, "a valid axis is about one that is there"
    for n, member in enumerate(example.bag):
        if member.weight < 0:
            yield at((*route, "bag", n, "weight"), "negative-weight")
        yield from _verdicts(member.verdict, (*route, "bag", n, "verdict"), rubric.scale_of(example.node or "", below))
    yield from _verdicts(example.verdict, (*route, "verdict"), rubric.scale_of(example.node or "", axis))


def _verdicts(names: tuple[str, ...], route: Route, scale: Scale) -> Iterator[Fault]:
    if not names:
        yield at(route, "empty-text")
    for name in names:
        if name not in STATUSES and not scale.has(name):
            yield unknown_level(route, name, scale)


def _named(rubric: Rubric, example: Example, axis: Axis) -> tuple[str, ...]:
    rule = rubric.rule_of(example.node or "", example.kind, axis)
    return rule.named_children if rule else ()


def _has_rule(rubric: Rubric, example: Example, axis: Axis) -> bool:
    """Whether an example that names no node has a rule, or may mean the whole, which has those of the rubric's nodes."""
    return rubric.rule_of("", example.kind, axis) is not None or any(axis.id in dict(it.rules) for it in rubric.nodes)
