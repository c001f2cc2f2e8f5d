"""What every form says of what was proved about a rubric, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.severity import Severity
from goalcheck.core.visible import visible
from goalcheck.model.rubric import Rubric
from goalcheck.proof.anomaly import Anomaly, Proof, SearchExtent

Located = tuple[str, Rubric, Proof, Sequence[tuple[Anomaly, int, int]]]
"""A file, its rubric, what was proved, and each anomaly with line and column, from 1."""


def witness(anomaly: Anomaly, language: str) -> list[str]:
    said = []
    if anomaly.witness and "combination" not in dict(anomaly.message.values):
        said.append(word("witness", language, combination=", ".join(map(visible, anomaly.witness))))
    if anomaly.reached_by:
        said.append(word("reached-by", language, combination=", ".join(map(visible, anomaly.reached_by))))
    return said


def how_searched(searched: SearchExtent, language: str) -> str:
    node, axis = visible(searched.node), visible(searched.axis)
    if searched.skipped:
        return word("not-searched", language, node=node, axis=axis, reason=say(searched.skipped, language))
    if searched.children is None:
        return word("searched-all", language, node=node, axis=axis, states=searched.states)
    return word(
        "searched-bags", language, node=node, axis=axis, states=searched.states, children=searched.children
    )  # fmt: skip


def summary(file: str, proof: Proof, language: str) -> str:
    unsearched = word("proof-unsearched", language, count=proof.unsearched) if proof.unsearched else ""
    counts = {severity: sum(it.severity is severity for it in proof.anomalies) for severity in Severity}
    return word(
        "proof-summary", language, file=visible(file),
        errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], notes=counts[Severity.INFO],
    ) + unsearched  # fmt: skip
