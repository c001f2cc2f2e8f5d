"""Proofs about a rule over any children: a search over all bags up to a size."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from goalcheck.core.message import message
from goalcheck.core.scale import ScaleKind
from goalcheck.core.severity import Severity
from goalcheck.model.rubric import NodeKind
from goalcheck.proof.anomaly import Anomaly, SearchExtent
from goalcheck.proof.bags import Bags, BagStep
from goalcheck.proof.observed import ObservedStates, known_level, ordered
from goalcheck.proof.rule_location import RuleLocation
from goalcheck.rules.compiled import CompiledRule

MOST_STEPS = 40_000
"""Ways to put one more child into the bags of one size; beyond that the bags are not made larger."""


def search_bags(
    location: RuleLocation, rule: CompiledRule, levels: Collection[int]
) -> tuple[list[Anomaly], SearchExtent, frozenset[int] | None]:
    """What is wrong with a rule over any children that can have these levels, the largest bag that was searched, and
    the levels that came out; None where it was not searched."""
    if rule.over_numbers:
        return (
            [],
            SearchExtent(location.whole, location.name, location.axis.id, 0, skipped=message("not-searched-numbers")),
            None,
        )
    search = _OpenSearch(location, rule, levels)
    if not search.bags.kinds:
        return (
            [],
            SearchExtent(location.whole, location.name, location.axis.id, 0, skipped=message("not-searched-kinds")),
            None,
        )
    anomalies = search.anomalies()
    searched = SearchExtent(
        location.whole, location.name, location.axis.id, search.observed.states, search.bags.children
    )
    return anomalies, searched, frozenset(search.observed.levels)


class _OpenSearch:
    def __init__(self, location: RuleLocation, rule: CompiledRule, levels: Collection[int]) -> None:
        self.location, self.rule, self.scale = location, rule, rule.child_scale
        self.bags = Bags(location.kind, rule, levels, MOST_STEPS)
        self.observed = ObservedStates(location, rule)
        self._falls: dict[tuple[int, int], tuple[BagStep, int, int]] = {}
        self._best: dict[int, dict[int, int]] = {}
        self._verdicts: dict[int, int | None] = {}
        comparable = self.scale.kind is ScaleKind.ORDINAL and ordered(location)
        self._same_axis = comparable and not (location.kind is NodeKind.CRITERION and location.axis.about)

    def anomalies(self) -> list[Anomaly]:
        for step in self.bags.steps():
            self._see(step)
            if self._same_axis and step.judged:
                self._compare(step)
        found = list(self.observed.anomalies())
        if not self.location.rule.non_monotone:
            found += self._non_monotone()
        return [*found, *self._vetoes()]

    def _see(self, step: BagStep) -> None:
        for level, total in step.totals:
            if total not in self._verdicts:
                findings, bag = self.rule.at(total).findings, step.bag(level)
                self._verdicts[total] = known_level(findings)
                self.observed.see(findings, total, lambda bag=bag: (self.bags.said(bag), ()))  # type: ignore[misc]

    def _compare(self, step: BagStep) -> None:
        verdicts = [(level, self._verdicts[total]) for level, total in step.totals]
        best = self._best.setdefault(step.kind, {})
        for n, (low, before) in enumerate(verdicts):
            if before is None:
                continue
            best[low] = max(before, best.get(low, before))
            for high, after in verdicts[n + 1 :]:
                if after is not None and after < before:
                    self._falls.setdefault((low, high), (step, before, after))

    def _non_monotone(self) -> Iterator[Anomaly]:
        if self._falls:
            (low, high), (step, before, after) = next(iter(self._falls.items()))
            names, levels = self.scale.names, self.location.scale.names
            said = message(
                "non-monotone-bag", low=names[low], high=names[high], before=levels[before], after=levels[after]
            )
            yield Anomaly(said, self.location.whole, Severity.WARNING, self.bags.said(step.bag(low)))

    def _vetoes(self) -> Iterator[Anomaly]:
        """One bad child that holds the verdict down whatever the others are, by the kinds of child for which it does."""
        overall = max((level for best in self._best.values() for level in best.values()), default=None)
        claims: dict[tuple[int, int], list[int]] = {}
        for kind, best in self._best.items():
            bound = best[min(best)] if best else None
            if bound is not None and overall is not None and bound < overall:
                claims.setdefault((max(i for i, level in best.items() if level <= bound), bound), []).append(kind)
        for (upto, bound), members in claims.items():
            everyone = all(best.get(upto, 0) <= bound for best in self._best.values())
            level, verdict = self.scale.names[upto], self.location.scale.names[bound]
            said = message("veto-any", level=level, verdict=verdict)
            if not everyone:
                kinds = sorted((self.bags.kinds[n].said for n in members), key=len)
                which = tuple(f"{{{', '.join(kind)}}}" for kind in kinds)
                said = message("veto-some", level=level, verdict=verdict, which=which)
            yield Anomaly(said, self.location.whole, Severity.INFO, (f"1 × {level}",))
