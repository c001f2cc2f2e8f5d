"""Paths of rubrics → what can be proved about them, and how their examples fare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.files.rubric import Opened, open_rubric, valid
from goalcheck.model.rubric import Rubric
from goalcheck.proof.anomaly import Anomaly, Proof
from goalcheck.proof.examples import Trial, try_examples
from goalcheck.proof.prove import prove
from goalcheck.yaml import Document
from goalcheck.yaml.comments import in_force


@dataclass(frozen=True, slots=True)
class Proved:
    """A rubric with what a search found."""

    rubric: Rubric
    document: Document
    proof: Proof

    @property
    def located(self) -> list[tuple[Anomaly, int, int]]:
        """The anomalies with line and column, from 1, in the order of the file."""
        found = [(it, *self.document.position(it.place)) for it in self.proof.anomalies]
        return sorted(found, key=lambda it: it[1:])


@dataclass(frozen=True, slots=True)
class Tested:
    """A valid rubric with how its examples fared."""

    rubric: Rubric
    document: Document
    trial: Trial


def prove_files(paths: Sequence[Path]) -> tuple[list[Proved], list[Document]]:
    """Each rubric searched, faults and all; and the documents that hold none."""
    proved, unreadable = [], []
    for path in paths:
        opened = open_rubric(path)
        if opened.rubric is None:
            unreadable.append(opened.document)
        else:
            proved.append(Proved(opened.rubric, opened.document, _audible(opened)))
    return proved, unreadable


def _audible(opened: Opened) -> Proof:
    """What a search finds, but for what comments in the file ignore."""
    assert opened.rubric is not None
    proof = prove(opened.rubric, opened.faults)
    ignored = {(it.code, it.line) for it in in_force(opened.document)}
    if not ignored:
        return proof

    def heard(anomaly: Anomaly) -> bool:
        code = descriptor_of(anomaly.message.key).code
        return ignored.isdisjoint({(code, opened.document.position(anomaly.place)[0]), (code, None)})

    return replace(proof, anomalies=tuple(filter(heard, proof.anomalies)))


def try_files(paths: Sequence[Path]) -> tuple[list[Tested], list[Document]]:
    """The examples of each rubric; and the documents that hold no valid one."""
    tested, faulty = [], []
    for path in paths:
        opened = open_rubric(path)
        rubric = valid(opened)
        if rubric is None:
            faulty.append(opened.document)
        else:
            tested.append(Tested(rubric, opened.document, try_examples(rubric)))
    return tested, faulty
