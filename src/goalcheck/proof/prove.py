"""prove(rubric): everything that search can show to be wrong with a rubric, all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from goalcheck.core.diagnostic import Fault, SearchImpact
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place, Route
from goalcheck.core.severity import Severity
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan, Slot
from goalcheck.model.rubric import Axis, Judging, NodeKind, Rubric
from goalcheck.model.rubric.hierarchy import children_of, tops
from goalcheck.proof.anomaly import Anomaly, Proof, SearchExtent
from goalcheck.proof.closed import search_hierarchy
from goalcheck.proof.open import search_bags
from goalcheck.proof.rule_location import RuleLocation, compiled, rule_locations
from goalcheck.rules import Rule


def prove(rubric: Rubric, faults: Iterable[Fault] = ()) -> Proof:
    """Search a rubric; `faults` are those that `check_rubric` has found, and come first among the anomalies.

    Rules that a fault spoils are left out of the search: their nodes count as leaves. A case or row at fault stands for any
    verdict, and is not blamed again for what follows from it.
    """
    faults = tuple(faults)
    known = [Anomaly(it.message, it.place, Severity.ERROR, _witness(it.message)) for it in faults]
    if any(it.spoils is SearchImpact.HIERARCHY or it.place.route[:1] in (("scales",), ("axes",)) for it in faults):
        return Proof(tuple(known), ())
    searched = _Search(_fit(rubric, faults))
    parts = {it.place.route for it in faults if it.spoils > SearchImpact.NOTHING}
    rules = {location.route for location in rule_locations(rubric)}
    found = [
        anomaly
        for anomaly in searched.anomalies
        if anomaly.place.route in rules or not any(_within(anomaly.place.route, part) for part in parts)
    ]
    unsearched = [
        Anomaly(message("rule-not-searched", node=it.node, axis=it.axis, reason=it.skipped), it.place, Severity.WARNING)
        for it in searched.searched
        if it.skipped is not None
    ]
    return Proof((*known, *found, *unsearched), tuple(searched.searched))


def _witness(said: Message) -> tuple[str, ...]:
    """The combination that a fault itself tells of."""
    combination = dict(said.values).get("combination", ())
    return combination if isinstance(combination, tuple) else ()


def _within(outer: Route, inner: Route) -> bool:
    return inner[: len(outer)] == outer


def _fit(rubric: Rubric, faults: tuple[Fault, ...]) -> Rubric:
    """The rubric without the rules that are not fit to be searched, and without unknown axes."""
    bad = [it.place.route for it in faults if it.spoils > SearchImpact.PART]

    def kept(rules: tuple[tuple[str, Rule], ...], route: Route) -> tuple[tuple[str, Rule], ...]:
        return tuple((name, rule) for name, rule in rules if not any(_within((*route, name), it) for it in bad))

    judge = {kind.value: kept(getattr(rubric.judge, kind.value), ("judge", kind.value)) for kind in NodeKind}
    nodes = tuple(replace(node, rules=kept(node.rules, ("nodes", i, "rules"))) for i, node in enumerate(rubric.nodes))
    return replace(rubric, judge=Judging(**judge), nodes=nodes)


UPWARDS = (NodeKind.CRITERION, NodeKind.GOAL, NodeKind.ASSIGNMENT)


class _Search:
    def __init__(self, rubric: Rubric) -> None:
        self._rubric, self._compiler = rubric, Compiler(rubric)
        self._locations = {location.key: location for location in reversed(list(rule_locations(rubric)))}
        self._done: set[Route] = set()
        self._levels: dict[tuple[NodeKind, str], frozenset[int]] = {}
        self.anomalies: list[Anomaly] = []
        self.searched: list[SearchExtent] = []
        for n, axis in enumerate(rubric.axes):
            self._axis(n, axis)
        left = [it for it in reversed(self._locations.values()) if it.route not in self._done and not it.inherited]
        for location in sorted(left, key=lambda location: UPWARDS.index(location.kind)):
            self._open(location)

    def _axis(self, n: int, axis: Axis) -> None:
        if not any(location.axis is axis for location in self._locations.values()):
            place = Place(("axes", n, "id"))
            self.anomalies.append(Anomaly(message("axis-never-judged", axis=axis.id), place, Severity.WARNING))
            return
        self._criteria(axis)
        for plan in self._plans(axis):
            at = {i: self._site(slot) for i, slot in enumerate(plan.slots) if slot.rule is not None}
            self._done |= {location.route for location in at.values()}
            anomalies, searched = search_hierarchy(plan, at)
            self.anomalies += anomalies
            self.searched += searched

    def _criteria(self, axis: Axis) -> None:
        """Whether what evidence stands under is judged. A row of a table gives the leaves of named nodes their verdicts."""
        rubric = self._rubric
        leaves = [it.id for it in rubric.nodes if not children_of(rubric, axis, it.id)]
        left = tuple(name for name in leaves if rubric.rule_of(name, NodeKind.CRITERION, axis) is None)
        if left:
            said = message("leaves-not-judged", axis=axis.id, nodes=left)
            self.anomalies.append(Anomaly(said, Place(("judge",)), Severity.INFO))
        elif not rubric.nodes and rubric.rule_of("", NodeKind.CRITERION, axis) is None:
            said = message("criteria-not-judged", axis=axis.id)
            self.anomalies.append(Anomaly(said, Place(("judge",)), Severity.WARNING))

    def _site(self, slot: Slot) -> RuleLocation:
        own = None if slot.whole else self._locations.get((slot.id, None, slot.axis))
        return own or self._locations[None, NodeKind.ASSIGNMENT if slot.whole else NodeKind.GOAL, slot.axis]

    def _plans(self, axis: Axis) -> Iterable[Plan]:
        """The hierarchies of named nodes on an axis: the whole, else one for each node on top."""
        if not self._rubric.nodes:
            return
        whole = self._rubric.rule_of("", NodeKind.ASSIGNMENT, axis)
        if whole is not None and children_of(self._rubric, axis, None):
            yield outline(self._compiler, axis)
            return
        for top in tops(self._rubric, axis):
            if children_of(self._rubric, axis, top):
                yield outline(self._compiler, axis, node=top)

    def _open(self, location: RuleLocation) -> None:
        """Children have the levels that the rules below can give: criteria, and for a goal its sub-goals too."""
        rule = compiled(self._compiler, location)
        every = frozenset(range(len(rule.child_scale.levels)))
        levels = self._below(location) or every
        anomalies, searched, found = search_bags(location, rule, levels)
        if location.kind is NodeKind.GOAL and found is not None and not found <= levels:
            anomalies, searched, found = search_bags(location, rule, levels | found)
        if location.node is None:
            self._levels[location.kind, location.axis.id] = every if found is None else found
        self.anomalies += anomalies
        self.searched.append(searched)

    def _below(self, location: RuleLocation) -> frozenset[int]:
        """What can come out of the children of any node of a kind; nothing where that is not known."""
        if location.node is not None or self._rubric.nodes:
            return frozenset()
        kinds = UPWARDS[: UPWARDS.index(location.kind)]
        found = [self._levels[kind, location.axis.id] for kind in kinds if (kind, location.axis.id) in self._levels]
        return frozenset().union(*found)
