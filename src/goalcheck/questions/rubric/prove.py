"""Paths of rubrics → what can be proved about them, and how their examples fare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.checks import check_rubric
from goalcheck.files.rubric import load_rubric, open_rubric
from goalcheck.model.rubric import Rubric
from goalcheck.proof.anomaly import Anomaly, Proof
from goalcheck.proof.examples import ExampleTrial, try_examples
from goalcheck.proof.prove import prove
from goalcheck.yaml import Input, SourceText
from goalcheck.yaml.comments import read_comments


@dataclass(frozen=True, slots=True)
class Proved:
    """A rubric with what a search found."""

    rubric: Rubric
    document: SourceText
    proof: Proof

    @property
    def located(self) -> list[tuple[Anomaly, int, int]]:
        """The anomalies with line and column, from 1, in the order of the file."""
        found = [(it, *self.document.position(it.place)) for it in self.proof.anomalies]
        return sorted(found, key=lambda it: it[1:])


@dataclass(frozen=True, slots=True)
class TestedRubric:
    """A valid rubric with how its examples fared."""

    rubric: Rubric
    document: SourceText
    trial: ExampleTrial


def prove_files(paths: Sequence[Path]) -> tuple[list[Proved], list[Input[Rubric]]]:
    """Each rubric searched, faults and all; and the inputs that hold none."""
    opened = list(map(open_rubric, paths))
    proved = [Proved(it.value, it.document, _audible(it.value, it.document)) for it in opened if it.value is not None]
    return proved, [it for it in opened if it.value is None]


def _audible(rubric: Rubric, document: SourceText) -> Proof:
    """What a search finds, except what comments in the file ignore."""
    proof = prove(rubric, check_rubric(rubric))
    ignored = {(it.code, it.line) for it in read_comments(document)[0]}
    if not ignored:
        return proof

    def heard(anomaly: Anomaly) -> bool:
        code = descriptor_of(anomaly.message.key).code
        return ignored.isdisjoint({(code, document.position(anomaly.place)[0]), (code, None)})

    return replace(proof, anomalies=tuple(filter(heard, proof.anomalies)))


def try_files(paths: Sequence[Path]) -> tuple[list[TestedRubric], list[Input[Rubric]]]:
    """The examples of each rubric; and the inputs that hold no valid one."""
    loaded = list(map(load_rubric, paths))
    tested = [TestedRubric(it.valid, it.document, try_examples(it.valid)) for it in loaded if it.valid is not None]
    return tested, [it for it in loaded if it.valid is None]
