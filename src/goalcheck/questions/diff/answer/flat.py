"""An assignment as parts by key, each with the keys of its parents: what two files are matched and mixed by.

A key is the kind and the id: `goal:a`, `interpretation:a/narrow`. The whole is ROOT. A parent is there as often as it names
the part, and in no order, since order never counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from goalcheck.model.assignment import (
    Assignment,
    Criterion,
    Evidence,
    Gap,
    Goal,
    Interpretation,
    Recommendation,
    Source,
)
from goalcheck.model.assignment.nodes import definitions
from goalcheck.questions.diff.answer.change import SubjectKind

Part = Assignment | Goal | Interpretation | Criterion | Evidence | Gap | Recommendation | Source
ROOT = "assignment:"
KINDS: dict[str, SubjectKind] = {kind.value: kind for kind in SubjectKind}


class Flat(NamedTuple):
    """`refs`: the keys that a gap, recommendation or piece of evidence names. `names`: the id of each key in the file."""

    assignment: Assignment
    parts: dict[str, Part]
    parents: dict[str, tuple[str, ...]]
    refs: dict[str, tuple[str, ...]]
    names: dict[str, str]

    def keyed(self, keys: Mapping[str, str]) -> Flat:
        """The same by other keys; those not named keep theirs."""

        def many(old: Iterable[str]) -> tuple[str, ...]:
            return tuple(sorted(keys.get(it, it) for it in old))

        return Flat(
            self.assignment,
            {keys.get(key, key): part for key, part in self.parts.items()},
            {keys.get(key, key): many(them) for key, them in self.parents.items()},
            {keys.get(key, key): many(them) for key, them in self.refs.items()},
            {keys.get(key, key): name for key, name in self.names.items()},
        )


def key_of(kind: SubjectKind, name: str) -> str:
    return ROOT if kind is SubjectKind.ASSIGNMENT else f"{kind.value}:{name}"


def kind_of(key: str) -> SubjectKind:
    return KINDS[key.partition(":")[0]]


def flat(assignment: Assignment) -> Flat:
    """The parts of a valid assignment."""
    return _Flattener(assignment).flat()


class _Flattener:
    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._nodes = definitions(assignment)
        self._parts: dict[str, Part] = {ROOT: assignment}
        self._parents: dict[str, list[str]] = {}
        self._names = {ROOT: assignment.assignment}
        self._keys = {assignment.assignment: ROOT}

    def flat(self) -> Flat:
        self._below(ROOT, self._assignment)
        for name, node in self._nodes.items():
            self._below(self._key(name), node)
        for records, kind in (
            (self._assignment.sources, SubjectKind.SOURCE),
            (self._assignment.gaps, SubjectKind.GAP),
            (self._assignment.recommendations, SubjectKind.RECOMMENDATION),
        ):
            for record in records:
                self._enter(key_of(kind, record.id), record, record.id)
        parents = {key: tuple(sorted(them)) for key, them in self._parents.items()}
        return Flat(self._assignment, self._parts, parents, dict(self._refs()), self._names)

    def _refs(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        for key, part in self._parts.items():
            names: tuple[str, ...] = ()
            if isinstance(part, Gap | Recommendation):
                names = part.concerns
            elif isinstance(part, Evidence):
                names = part.conflicts_with
            if names:
                yield key, tuple(sorted({self._keys[name] for name in names}))

    def _key(self, name: str) -> str:
        node = self._nodes[name]
        kind = SubjectKind.GOAL if isinstance(node, Goal) else SubjectKind.EVIDENCE
        return key_of(SubjectKind.CRITERION if isinstance(node, Criterion) else kind, name)

    def _enter(self, key: str, part: Part, name: str) -> None:
        self._parts[key], self._names[key] = part, name

    def _below(self, key: str, part: Part) -> None:
        if key != ROOT:
            self._enter(key, part, self._names.get(key) or str(getattr(part, "id", "")))
            self._keys[self._names[key]] = key
        children: list[Goal | Criterion | Evidence | str] = []
        if isinstance(part, Assignment | Goal):
            children += [*part.goals, *part.criteria]
        if isinstance(part, Goal):
            for reading in part.interpretations:
                name = f"{part.id}/{reading.id}"
                below = key_of(SubjectKind.INTERPRETATION, name)
                self._enter(below, reading, name)
                self._keys[name] = below
                self._parents[below] = [key]
                self._children(below, reading.criteria)
        if isinstance(part, Criterion):
            children += part.evidence
        self._children(key, children)

    def _children(self, key: str, children: Iterable[Goal | Criterion | Evidence | str]) -> None:
        for child in children:
            name = child if isinstance(child, str) else child.id
            self._parents.setdefault(self._key(name), []).append(key)
