"""Find what makes a judgement weak although its file is valid: the signs that a careful reader of an evaluation looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from goalcheck.checks.dates import first_day, last_day, overlap
from goalcheck.checks.walk import Parts, nodes_of, sources_used, walk
from goalcheck.core.address import is_web_address
from goalcheck.core.attributes import Effect, Independence
from goalcheck.core.diagnostic import Fault, Related
from goalcheck.core.fault import MOST_LISTED, at
from goalcheck.core.message import message
from goalcheck.core.place import Place, Route
from goalcheck.core.scale import ScaleKind
from goalcheck.core.text import NOTHING, Text
from goalcheck.core.verdict import STATUSES
from goalcheck.model.assignment import (
    Assignment,
    Criterion,
    Evidence,
    Goal,
    Interpretation,
    Recommendation,
    agreed,
    dissenters,
)
from goalcheck.model.assignment.evidence import Period
from goalcheck.model.assignment.goal import Published
from goalcheck.model.assignment.nodes import Node, axes_of
from goalcheck.model.rubric import Rubric

if TYPE_CHECKING:
    from goalcheck.engine import Judged

SELF_REPORTS = frozenset({Independence.EVALUATED_BODY, Independence.BENEFICIARY})
FEW = 3
"""With fewer pieces of evidence than this, it is no sign of weakness that all are good."""


def check_quality(assignment: Assignment, rubric: Rubric | None, sound: bool = True) -> list[Fault]:
    """Every sign of weakness, in the order of the file's parts.

    If the file is not `sound`, and so has faults, some signs may come from these: see `doubtful`. What needs the engine, or
    the whole file, is then left out.
    """
    reader = _QualityChecker(assignment, rubric, sound)
    found = [*reader.signs()]
    if rubric is not None and sound:
        found += _deviations(assignment, rubric, reader.parts)
    return found


def doubtful(sign: Fault, broken: Iterable[Route]) -> bool:
    """Whether a sign is about a part that has a fault in it; `broken` are the routes of faults."""
    node = sign.place.route[:-1] or sign.place.route
    return any(route[: len(node)] == node for route in broken)


class _QualityChecker:
    def __init__(self, assignment: Assignment, rubric: Rubric | None, sound: bool) -> None:
        self._assignment, self._rubric, self._sound = assignment, rubric, sound
        self._sources = {source.id: source for source in assignment.sources}
        self.parts = walk(assignment)
        self._nodes = nodes_of(self.parts)

    def signs(self) -> Iterator[Fault]:
        yield from self._rubric_version()
        yield from self._of_sources()
        yield from self._overrides((), self._assignment)
        for route, part, parent in self.parts:
            if isinstance(part, Evidence):
                yield from self._evidence(route, part)
                yield from self._forgotten(route, part, parent)
            elif isinstance(part, Criterion):
                yield from self._overrides(route, part)
                yield from self._criterion(route, part)
            elif isinstance(part, Goal):
                yield from self._overrides(route, part)
                yield from self._goal(route, part, top=parent is None)
        for i, asked in enumerate(self._assignment.recommendations):
            if not asked.addressees:
                yield at(("recommendations", i, "id"), "recommendation-without-addressee", name=asked.id)
        yield from self._still_used()

    def _still_used(self) -> Iterator[Fault]:
        """Parts whose former name is now that of another part of their kind."""
        named: list[tuple[Route, Node | Recommendation]] = [
            (route, part) for route, part, _ in self.parts if isinstance(part, Node)
        ]
        named += [(("recommendations", i), it) for i, it in enumerate(self._assignment.recommendations)]
        routes = {(type(part), part.id): route for route, part in named}
        for route, part in named:
            other = routes.get((type(part), part.formerly or ""), route)
            if part.formerly and other != route:
                here = Related(message("source-here", name=part.formerly), Place((*other, "id")))
                place = (*route, "formerly")
                yield at(place, "formerly-in-use", related=(here,), name=part.id, other=part.formerly)

    def _rubric_version(self) -> Iterator[Fault]:
        name, _, wanted = self._assignment.rubric.partition("@")
        rubric = self._rubric
        if rubric is None:
            return
        if wanted and wanted != rubric.version:
            here = Related(message("version-here"), Place(("version",)), in_rubric=True)
            yield at(
                ("rubric",), "stale-rubric-version", related=(here,), name=name, wanted=wanted, found=rubric.version
            )
        axis = rubric.axis("sufficiency")
        criteria = [node for node in self._nodes.values() if isinstance(node, Criterion)]
        first = rubric.axes[0].id
        if self._sound and axis and criteria and not any(axis.id in axes_of(it, self._nodes, first) for it in criteria):
            yield at(("assignment",), "sufficiency-not-judged", axis=axis.label)

    def _of_sources(self) -> Iterator[Fault]:
        used = sources_used(self._assignment, self.parts)
        for i, source in enumerate(self._assignment.sources):
            if self._sound and source.id not in used:
                yield at(("sources", i, "id"), "unused-source", name=source.id)
            if source.url and not is_web_address(source.url):
                yield at(("sources", i, "url"), "not-a-web-address", text=source.url)

    def _overrides(self, route: Route, node: Assignment | Goal | Criterion) -> Iterator[Fault]:
        for i, override in enumerate(node.override):
            if not override.reason:
                yield at((*route, "override", i, "verdict"), "override-without-reason", by=override.by)

    def _evidence(self, route: Route, evidence: Evidence) -> Iterator[Fault]:
        observed = evidence.indicator.observed if evidence.indicator else ()
        if evidence.source is None and not any(seen.source for seen in observed):
            yield at((*route, "id"), "unsourced-claim", name=evidence.id)
        if (who := dissenters(evidence)) and not evidence.reason:
            place = (*route, "id" if evidence.score is None else "score")
            yield at(place, "dissent-without-reason", name=evidence.id, who=who[:MOST_LISTED])
        assessed = self._assignment.period
        if evidence.period and assessed and _forward(assessed) and not overlap(evidence.period, assessed):
            here = Related(message("period-here"), Place(("period",)))
            yield at(
                (*route, "period"), "evidence-outside-period", related=(here,),
                evidence=_years(evidence.period), assessed=_years(assessed),
            )  # fmt: skip

    def _forgotten(self, route: Route, evidence: Evidence, parent: object) -> Iterator[Fault]:
        """A reason for a score that is missing; where nothing is judged, it may say why there is none."""
        judged = isinstance(parent, Criterion) and not parent.context
        scored = evidence.score is not None or evidence.indicator is not None or bool(evidence.assessors)
        if judged and evidence.reason and not scored:
            yield at((*route, "reason"), "reason-without-score", name=evidence.id)

    def _criterion(self, route: Route, criterion: Criterion) -> Iterator[Fault]:
        scored = [] if criterion.context else [it for it in self._evidence_of(criterion) if _scored(it)]
        if not scored:
            return
        yield from self._off_axis(route, criterion)
        place = (*route, "id")
        if all(self._independence(it) in SELF_REPORTS for it in scored):
            yield at(place, "self-report-only", name=criterion.id)
        sources = {it.source for it in scored}
        if len(sources) == 1 and (only := next(iter(sources))):
            yield at(place, "single-source", name=criterion.id, source=only)
        if all(it.effect is Effect.ACTIVITY for it in scored):
            yield at(place, "activities-only", name=criterion.id)

    def _off_axis(self, route: Route, criterion: Criterion) -> Iterator[Fault]:
        """Evidence on axes that its criterion, by its own `axes`, does not bear on."""
        rubric = self._rubric
        if rubric is None or not criterion.axes or not all(map(rubric.axis, criterion.axes)):
            return
        for i, evidence in enumerate(criterion.evidence):
            axis = isinstance(evidence, Evidence) and rubric.axis(evidence.axis or rubric.axes[0].id)
            if isinstance(evidence, Evidence) and axis and axis.id not in criterion.axes:
                place = (*route, "evidence", i, "axis" if evidence.axis else "id")
                here = Related(message("axes-here"), Place((*route, "axes")))
                yield at(place, "off-axis-evidence", related=(here,), name=evidence.id, axis=axis.label)

    def _goal(self, route: Route, goal: Goal, top: bool) -> Iterator[Fault]:
        criteria = self._criteria_of(goal)
        if len(goal.interpretations) == 1:
            yield at((*route, "interpretations"), "single-interpretation", name=goal.id)
        if goal.essential and not criteria:
            yield at((*route, "id"), "essential-without-criteria", name=goal.id)
        if top and self._rubric is not None:
            ranks = list(self._ranks(self._rubric, criteria))
            if len(ranks) >= FEW and all(ranks):
                yield at((*route, "id"), "all-positive", name=goal.id, count=len(ranks))

    def _ranks(self, rubric: Rubric, criteria: list[Criterion]) -> Iterator[bool]:
        """For each piece of evidence with a level, whether that is in the upper half of its scale."""
        seen: set[str] = set()
        for criterion in criteria:
            for evidence in self._evidence_of(criterion):
                axis = rubric.axis(evidence.axis) if evidence.axis else rubric.axes[0]
                score = agreed(evidence)
                if axis is None or axis.about or evidence.id in seen or not score:
                    continue
                seen.add(evidence.id)
                scale = rubric.scale_of(criterion.id, axis)
                rank = scale.index(score)
                if rank is not None and scale.kind is ScaleKind.ORDINAL:
                    yield 2 * rank >= len(scale.levels)

    def _criteria_of(self, goal: Goal) -> list[Criterion]:
        """The criteria under a goal, including those of its readings and sub-goals, each once."""
        found: dict[str, Criterion] = {}
        seen: set[str] = set()
        todo: list[Goal | Interpretation | Criterion | str] = [goal]
        while todo:
            item = todo.pop()
            node = self._nodes.get(item) if isinstance(item, str) else item
            if isinstance(node, Criterion):
                found.setdefault(node.id, node)
            elif isinstance(node, Interpretation):
                todo += node.criteria
            elif isinstance(node, Goal) and node.id not in seen:
                seen.add(node.id)
                todo += (*node.criteria, *node.interpretations, *node.goals)
        return list(found.values())

    def _evidence_of(self, criterion: Criterion) -> Iterator[Evidence]:
        for item in criterion.evidence:
            evidence = self._nodes.get(item) if isinstance(item, str) else item
            if isinstance(evidence, Evidence):
                yield evidence

    def _independence(self, evidence: Evidence) -> Independence | None:
        source = self._sources.get(evidence.source or "")
        return evidence.independence or (source.independence if source else None)


def _scored(evidence: Evidence) -> bool:
    said = [it.score for it in evidence.assessors] if evidence.score is None else [evidence.score]
    return evidence.indicator is not None or any(score not in STATUSES for score in said)


def _forward(period: Period) -> bool:
    """Whether a period ends after it starts; otherwise it has a fault of its own."""
    return first_day(period.start) <= last_day(period.end)


def _years(period: Period) -> str:
    return f"{period.start}–{period.end}"


def _deviations(assignment: Assignment, rubric: Rubric, parts: Parts) -> Iterator[Fault]:
    """Published verdicts that the rubric does not give, without an explanation."""
    nodes: list[tuple[Route, str, tuple[Published, ...]]] = [((), assignment.assignment, assignment.published)]
    nodes += [(route, part.id, part.published) for route, part, _ in parts if isinstance(part, Goal | Criterion)]
    unexplained = [it for it in nodes if any(not said.explanation for said in it[2])]
    if not unexplained:
        return
    from goalcheck.engine import assess

    judged: dict[str, Judged] = {node.id: node for node in assess(assignment, rubric).root.walk()}
    for route, name, published in unexplained:
        for i, said in enumerate(published):
            axis = next(it for it in rubric.axes if said.axis in (None, it.id))
            judgement = judged[name].on(axis.id) if name in judged else None
            if judgement is None or said.explanation:
                continue
            if judgement.agreement is None or judgement.agreement.agrees:
                continue
            yield at(
                (*route, "published", i, "verdict"), "unexplained-deviation",
                verdict=_called(rubric, judgement.scale, judgement.verdict.name),
                published=_called(rubric, judgement.scale, said.verdict), axis=axis.label,
            )  # fmt: skip


def _called(rubric: Rubric, scale: str, name: str) -> Text | str:
    """The label of a level, if it has one; a status or number as it is."""
    found = rubric.scale(scale)
    index = found.index(name) if found else None
    label = found.levels[index].label if found and index is not None else NOTHING
    return label or name
