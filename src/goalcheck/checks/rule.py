"""Check that a rule fits the scale of its verdicts and the scales of the children that it refers to."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at, duplicates, unknown_level
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import Status
from goalcheck.rules import Rule
from goalcheck.rules.body import ChildScale
from goalcheck.rules.fitting import condition_faults


def check_rule(
    rule: Rule, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...] = ()
) -> Iterator[Fault]:
    """Check a rule. `children` are those that the rubric names for the node, besides those that the rule itself names."""
    gates = [((*route, "gates", i), gate.id) for i, gate in enumerate(rule.gates)]
    yield from duplicates([*gates, *(((*route, *place), name) for place, name in rule.body.ids)])
    yield from duplicates(((*route, "caps", i), cap.id) for i, cap in enumerate(rule.caps))
    for i, gate in enumerate(rule.gates):
        if gate.status is Status.NOT_APPLICABLE:
            yield at((*route, "gates", i, "status"), "status-not-for-rules", name=gate.status.value)
        yield from condition_faults(gate.when, (*route, "gates", i, "when"), child_scale, gate=True)
    yield from rule.body.faults(route, scale, child_scale, children)
    for i, cap in enumerate(rule.caps):
        if scale.kind is ScaleKind.NOMINAL:
            yield at((*route, "caps", i), "needs-order", scale=scale.id)
        elif not scale.has(cap.at_most):
            yield unknown_level((*route, "caps", i, "at_most"), cap.at_most, scale)
        yield from condition_faults(cap.when, (*route, "caps", i, "when"), child_scale)
