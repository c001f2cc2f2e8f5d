"""What a search has seen of one rule: which parts fired, which were met and never came first, which levels came out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from goalcheck.core.message import Value, message
from goalcheck.core.place import Place
from goalcheck.proof.anomaly import Anomaly, Severity
from goalcheck.proof.site import Site
from goalcheck.rules.finding import Finding

Witness = Callable[[], tuple[tuple[str, ...], tuple[str, ...]]]
"""Makes the combination that was seen, and the leaves that lead to it, when they are wanted."""


class Observed:
    """`states` counts what was seen. Every state is shown once, by `see`."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.states = 0
        self.levels: set[int] = set()
        self._fired: set[str] = set()
        self._bitten: set[str] = set()
        self._held: dict[str, Witness] = {}
        self._uncovered: list[Witness] = []
        self._behind: dict[str, tuple[dict[str, None], Witness]] = {}

    def see(self, findings: Sequence[Finding], met: Sequence[str], held: Sequence[str], witness: Witness) -> None:
        """`met` are the parts whose condition holds, `held` the caps."""
        self.states += 1
        for finding in findings:
            if finding.fired == "":
                self._uncovered.append(witness)
            elif finding.fired is not None:
                self._fired.add(finding.fired)
            if finding.level is not None:
                self.levels.add(finding.level)
            self._bitten.update(bite.cap for bite in finding.caps)
        first = met[0] if met else ""
        for part in met[1:]:
            if part not in self._fired:
                self._behind.setdefault(part, ({}, witness))[0][first] = None
        for cap in held:
            self._held.setdefault(cap, witness)

    def anomalies(self) -> Iterator[Anomaly]:
        """All that this says about the rule, whatever its kind of children."""
        if self._uncovered:
            yield self._anomaly(
                "uncovered",
                self.site.whole,
                Severity.ERROR,
                self._uncovered[0],
                count=len(self._uncovered),
                states=self.states,
            )
        gates = {gate.id for gate in self.site.rule.gates}
        for part in self.site.parts:
            if part in self._fired:
                continue
            row = "-row" if self.site.rule.table and part not in gates else ""
            if part in self._behind:
                firsts, witness = self._behind[part]
                by = tuple(it for it in self.site.parts if it in firsts)
                yield self._anomaly(f"shadowed{row}", self.site.part(part), Severity.WARNING, witness, name=part, by=by)
            else:
                yield self._anomaly(f"never-met{row}", self.site.part(part), Severity.WARNING, None, name=part)
        for cap in self.site.rule.caps:
            if cap.id in self._bitten:
                continue
            key = "cap-idle" if cap.id in self._held else "cap-never-met"
            yield self._anomaly(
                key, self.site.cap(cap.id), Severity.WARNING, self._held.get(cap.id), name=cap.id, level=cap.at_most
            )
        names = self.site.scale.names
        missing = tuple(name for i, name in enumerate(names) if i not in self.levels)
        if missing and not self.site.scale.numeric:
            yield self._anomaly("level-never-comes-out", self.site.whole, Severity.WARNING, None, levels=missing)

    def _anomaly(self, key: str, place: Place, severity: Severity, witness: Witness | None, **values: Value) -> Anomaly:
        combination, leaves = witness() if witness else ((), ())
        return Anomaly(message(key, **values), place, severity, combination, leaves)


def ordered(site: Site) -> bool:
    """Whether its verdicts have an order."""
    return site.scale.kind == "ordinal"


def known_level(findings: Sequence[Finding]) -> int | None:
    """The level where there is just one."""
    levels = {finding.level for finding in findings}
    single = len(levels) == 1 and all(finding.status is None for finding in findings)
    return levels.pop() if single else None
