"""What a search has seen of one rule: which parts fired, which were met and never came first, which levels came out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from goalcheck.core.message import Value, message
from goalcheck.core.place import Place
from goalcheck.core.severity import Severity
from goalcheck.proof.anomaly import Anomaly
from goalcheck.proof.rule_location import RuleLocation
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.finding import RuleFinding

Witness = Callable[[], tuple[tuple[str, ...], tuple[str, ...]]]
"""Makes the combination that was seen, and the leaves that lead to it, when they are wanted."""


class ObservedStates:
    """`states` counts what was seen. Every state is shown once, by `see`."""

    def __init__(self, location: RuleLocation, rule: CompiledRule) -> None:
        self.location, self._rule = location, rule
        self.states = 0
        self.levels: set[int] = set()
        self._never_fired = dict.fromkeys(location.parts)
        self._never_bitten = {cap.id: cap for cap in location.rule.caps}
        self._uncovered: list[Witness] = []
        self._seen: list[tuple[int, Witness]] = []

    def see(self, findings: Sequence[RuleFinding], total: int, witness: Witness) -> None:
        """A state of the rule, what it finds there, and the tally of one completion of it."""
        self.states += 1
        for finding in findings:
            if finding.fired == "":
                self._uncovered.append(witness)
            elif finding.fired is not None:
                self._never_fired.pop(finding.fired, None)
            if finding.level is not None:
                self.levels.add(finding.level)
            for bite in finding.caps:
                self._never_bitten.pop(bite.cap, None)
        self._seen.append((total, witness))

    def anomalies(self) -> Iterator[Anomaly]:
        """All that this says about the rule, whatever its kind of children."""
        if self._uncovered:
            yield self._anomaly(
                "uncovered",
                self.location.whole,
                Severity.ERROR,
                self._uncovered[0],
                count=len(self._uncovered),
                states=self.states,
            )
        behind = self._behind()
        suffixes = {part.name: part.suffix for part in reversed(self.location.rule.parts)}
        for part in self._never_fired:
            suffix = suffixes[part]
            if part in behind:
                firsts, witness = behind[part]
                by = tuple(it for it in self.location.parts if it in firsts)
                yield self._anomaly(
                    f"shadowed{suffix}", self.location.parts[part], Severity.WARNING, witness, name=part, by=by
                )
            else:
                yield self._anomaly(f"never-met{suffix}", self.location.parts[part], Severity.WARNING, None, name=part)
        for cap in self._never_bitten.values():
            held = next((witness for total, witness in self._seen if cap.id in self._rule.capping(total)), None)
            key, place = "cap-idle" if held else "cap-never-met", self.location.caps[cap.id]
            yield self._anomaly(key, place, Severity.WARNING, held, name=cap.id, level=cap.at_most)
        names = self.location.scale.names
        missing = tuple(name for i, name in enumerate(names) if i not in self.levels)
        if missing and not self.location.scale.numeric:
            yield self._anomaly("level-never-comes-out", self.location.whole, Severity.WARNING, None, levels=missing)

    def _behind(self) -> dict[str, tuple[dict[str, None], Witness]]:
        """The parts that never fire and yet are met: what comes first there, and where that is seen."""
        found: dict[str, tuple[dict[str, None], Witness]] = {}
        for total, witness in self._seen if self._never_fired else ():
            first, *rest = self._rule.met(total) or ("",)
            for part in rest:
                if part in self._never_fired:
                    found.setdefault(part, ({}, witness))[0][first] = None
        return found

    def _anomaly(self, key: str, place: Place, severity: Severity, witness: Witness | None, **values: Value) -> Anomaly:
        combination, leaves = witness() if witness else ((), ())
        return Anomaly(message(key, **values), place, severity, combination, leaves)


def ordered(location: RuleLocation) -> bool:
    """Whether its verdicts have an order."""
    return location.scale.kind == "ordinal"


def known_level(findings: Sequence[RuleFinding]) -> int | None:
    """The level where there is just one."""
    first = findings[0]
    if len(findings) > 1 and any(it.level != first.level or it.status is not None for it in findings):
        return None
    return None if first.status is not None else first.level
