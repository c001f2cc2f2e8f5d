"""What was proved about a rubric, as text and as JSON of a versioned shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.sentences import say, say_in_each, word
from goalcheck.core.place import route_text
from goalcheck.core.severity import Severity
from goalcheck.document.encoded import written
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.faults import line as told
from goalcheck.phrases.visible import harmless, visible
from goalcheck.proof.anomaly import Anomaly, Proof, Searched

Located = tuple[str, Rubric, Proof, Sequence[tuple[Anomaly, int, int]]]
"""A file, its rubric, what was proved, and each anomaly with line and column, from 1."""


@dataclass(frozen=True, slots=True)
class AnomalyDocument:
    """`witness` is a combination that shows it, `reached_by` the leaves that lead there."""

    key: str
    code: str
    severity: Literal["error", "warning", "info"]
    line: int
    column: int
    route: str
    message: dict[str, str]
    witness: list[str]
    reached_by: list[str]


@dataclass(frozen=True, slots=True)
class SearchedDocument:
    """`children` bounds the bags of an open rule; null: all combinations of named children. `skipped`: why not searched."""

    node: str
    axis: str
    states: int
    children: int | None
    skipped: dict[str, str] | None


@dataclass(frozen=True, slots=True)
class ProofDocument:
    file: str
    rubric: str
    version: str
    sound: bool
    anomalies: list[AnomalyDocument]
    searched: list[SearchedDocument]


@dataclass(frozen=True, slots=True)
class ProofsDocument:
    """What `goalcheck rubric check --format json` writes."""

    format: Literal["goalcheck-rubric-check"]
    version: Literal[1]
    rubrics: list[ProofDocument]


def as_json(proofs: Sequence[Located]) -> str:
    """One JSON object for all files, in ASCII."""
    whole = ProofsDocument("goalcheck-rubric-check", 1, [_document(*located) for located in proofs])
    return written(asdict(whole))


def as_text(proofs: Sequence[Located], language: str) -> str:
    """Each anomaly as `file:line:column`, its witness below; then what was searched."""
    lines: list[str] = []
    for file, _, proof, located in proofs:
        for anomaly, line, column in located:
            lines.append(told(file, line, column, anomaly.message, language, descriptor_of(anomaly.message.key)))
            lines += [f"    {said}" for said in _witness(anomaly, language)]
        if proof.searched:
            lines += [word("searched", language), *(f"    {_searched(it, language)}" for it in proof.searched)]
        lines.append(_summary(file, proof, language))
    return harmless("\n".join(lines) + "\n")


def _witness(anomaly: Anomaly, language: str) -> list[str]:
    said = []
    if anomaly.witness and "combination" not in dict(anomaly.message.values):
        said.append(word("witness", language, combination=", ".join(map(visible, anomaly.witness))))
    if anomaly.reached_by:
        said.append(word("reached-by", language, combination=", ".join(map(visible, anomaly.reached_by))))
    return said


def _searched(searched: Searched, language: str) -> str:
    node, axis = visible(searched.node), visible(searched.axis)
    if searched.skipped:
        return word("not-searched", language, node=node, axis=axis, reason=say(searched.skipped, language))
    if searched.children is None:
        return word("searched-all", language, node=node, axis=axis, states=searched.states)
    return word(
        "searched-bags", language, node=node, axis=axis, states=searched.states, children=searched.children
    )  # fmt: skip


def _summary(file: str, proof: Proof, language: str) -> str:
    counts = {severity: sum(it.severity is severity for it in proof.anomalies) for severity in Severity}
    return word(
        "proof-summary", language, file=visible(file),
        errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], notes=counts[Severity.INFO],
    )  # fmt: skip


def _document(file: str, rubric: Rubric, proof: Proof, located: Sequence[tuple[Anomaly, int, int]]) -> ProofDocument:
    anomalies = [
        AnomalyDocument(
            it.message.key, descriptor_of(it.message.key).code, it.severity.value, line, column, route_text(it.place.route),
            say_in_each(it.message), list(it.witness), list(it.reached_by),
        )
        for it, line, column in located
    ]  # fmt: skip
    searched = [
        SearchedDocument(
            it.node, it.axis, it.states, it.children,
            say_in_each(it.skipped) if it.skipped else None,
        )
        for it in proof.searched
    ]  # fmt: skip
    return ProofDocument(file, rubric.rubric, rubric.version, proof.sound, anomalies, searched)
