"""What was proved about a rubric as JSON of a versioned shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.core.place import route_text
from goalcheck.document.projection import Said, Shape, as_json, attribute, project
from goalcheck.document.view import View
from goalcheck.model.rubric import Rubric
from goalcheck.proof.anomaly import Anomaly, Proof
from goalcheck.questions.rubric.check.words import Located


def _code(key: str) -> str:
    return descriptor_of(key).code


class AnomalyDocument(Shape):
    """`witness` is a combination that shows it, `reached_by` the leaves that lead there."""

    key: str = attribute("message.key")
    code: Annotated[str, BeforeValidator(_code)] = attribute("message.key")
    severity: Literal["error", "warning", "info"]
    line: int
    column: int
    route: Annotated[str, BeforeValidator(route_text)] = attribute("place.route")
    message: Said
    witness: list[str]
    reached_by: list[str]


class SearchedDocument(Shape):
    """`children` bounds the bags of an open rule; null: all combinations of named children. `skipped`: why not searched."""

    node: str
    axis: str
    states: int
    children: int | None
    skipped: Said | None


class ProofDocument(Shape):
    file: str
    rubric: str
    version: str
    sound: bool
    anomalies: list[AnomalyDocument]
    searched: list[SearchedDocument]


class ProofsDocument(Shape):
    """What `goalcheck rubric check --format json` writes."""

    format: Literal["goalcheck-rubric-check"] = "goalcheck-rubric-check"
    version: Literal[1] = 1
    rubrics: list[ProofDocument]


def render(proofs: Sequence[Located], view: View) -> str:
    """One JSON object for all files, in ASCII."""
    return as_json(ProofsDocument(rubrics=[_document(*located) for located in proofs]))


def _document(file: str, rubric: Rubric, proof: Proof, located: Sequence[tuple[Anomaly, int, int]]) -> ProofDocument:
    anomalies = [project(AnomalyDocument, it, line=line, column=column) for it, line, column in located]
    return project(ProofDocument, proof, file=file, rubric=rubric.rubric, version=rubric.version, anomalies=anomalies)
