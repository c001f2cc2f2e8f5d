"""The old file with some of the changes applied: its parts, and the assignment they make.

Any subset of the units gives a file. What has no parent in it is not there; what would lie within itself, or share an id,
makes it no file at all (Unfit).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

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
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.differences import overrides
from goalcheck.questions.diff.answer.flat import ROOT, Flat, Part, kind_of
from goalcheck.questions.diff.answer.units import Unit

Beside = Gap | Recommendation | Source
BESIDE: dict[type[Beside], SubjectKind] = {
    Gap: SubjectKind.GAP,
    Recommendation: SubjectKind.RECOMMENDATION,
    Source: SubjectKind.SOURCE,
}


class Unmixable(Exception):
    """These changes without the others make no valid file."""


class Mixture:
    """Both files by the same keys. Which units are applied is an integer, the sum of their bits."""

    def __init__(self, old: Flat, new: Flat, units: Sequence[Unit], first: tuple[str, str]) -> None:
        self.old, self.new, self.units, self.first = old, new, tuple(units), first
        self.whole = sum(unit.bit for unit in units)
        self._of: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self._of[unit.key].append(unit)
        order = {key: i for i, key in enumerate([*new.parts, *(key for key in old.parts if key not in new.parts)])}
        below: dict[str, set[str]] = defaultdict(set)
        for file in (old, new):
            for key, parents in file.parents.items():
                for parent in parents:
                    below[parent].add(key)
        self.below = {key: sorted(them, key=order.__getitem__) for key, them in below.items()}
        """What a part may have below it, in either file."""
        self.gaps: dict[str, list[str]] = defaultdict(list)
        """The gaps that may concern a part."""
        for key in order:
            if kind_of(key) is SubjectKind.GAP:
                for concerned in {*_concerned(old, key), *_concerned(new, key)}:
                    self.gaps[concerned].append(key)
        self._bits = self._bits_of(lambda unit: True)
        self._moves = self._bits_of(lambda unit: unit.what == "parents")
        self._names = self._bits_of(lambda unit: unit.what == "name")
        self._refs = self._bits_of(lambda unit: "refs" in unit.fields)
        self._comes = self._bits_of(lambda unit: unit.what in ("present", "parents"))
        self._every_come = _sum(self._comes.values())
        self._beside = {kind: [key for key in order if kind_of(key) is kind] for kind in BESIDE.values()}
        self.own = cache(self._own)
        self.relevant = cache(self._relevant)
        self._held = cache(self._mixed)
        self.comes_below = cache(self._coming_below)
        self._children = cache(lambda key, applied: tuple(self._those_below(key, applied)))
        self._there = cache(self._reached)

    def of(self, key: str) -> list[Unit]:
        return self._of.get(key, [])

    def _bits_of(self, which: Callable[[Unit], bool]) -> dict[str, int]:
        """The units of each part that are such."""
        return {key: _sum(unit.bit for unit in them if which(unit)) for key, them in self._of.items()}

    def _coming_below(self, key: str) -> int:
        """The units by which the children of a part, and those of its readings, come, go or move."""
        below = self.below.get(key, ())
        readings = [it for it in below if kind_of(it) is SubjectKind.INTERPRETATION]
        every = (*below, *(it for reading in readings for it in self.below.get(reading, ())))
        return _sum(self._comes.get(it, 0) for it in every)

    def _own(self, key: str) -> int:
        """The units that change a part itself: its attributes, its parents, its source, its gaps."""
        about = [key, *self.gaps.get(key, ())]
        for file in (self.old, self.new):
            part = file.parts.get(key)
            if isinstance(part, Evidence) and part.source:
                about.append(f"{SubjectKind.SOURCE.value}:{part.source}")
        return _sum(unit.bit for name in set(about) for unit in self.of(name))

    def _relevant(self, key: str) -> int:
        """The units that change a part or anything that may be below it."""
        found, todo = {key}, [key]
        while todo:
            for below in self.below.get(todo.pop(), ()):
                if below not in found:
                    found.add(below)
                    todo.append(below)
        return _sum(bit for it in found for bit in _bits(self.own(it)))

    def part(self, key: str, applied: int) -> Part | None:
        """A part with the units applied to it; its own lists of parts are as in a file and mean nothing."""
        return self._held(key, applied & self._bits.get(key, 0))

    def _mixed(self, key: str, applied: int) -> Part | None:
        before, after = self.old.parts.get(key), self.new.parts.get(key)
        units = self.of(key)
        if before is None or after is None:
            there = any(unit.what == "present" and unit.bit & applied for unit in units) is (before is None)
            return (after or before) if there or (before is None and kind_of(key) is SubjectKind.SOURCE) else None
        changes: dict[str, Any] = {}
        for unit in units:
            if unit.bit & applied and unit.what == "fields":
                changes |= {field: getattr(after, field) for field in unit.fields if field != "refs"}
        axes = {unit.fields[0] for unit in units if unit.bit & applied and unit.what == "override"}
        if axes:
            decided = overrides(before, self.first[0])
            theirs = overrides(after, self.first[1])
            decided = {axis: it for axis, it in decided.items() if axis not in axes}
            decided |= {axis: replace(theirs[axis], axis=axis) for axis in axes if axis in theirs}
            changes["override"] = tuple(decided.values())
        mixed: Part = replace(before, **changes) if changes else before
        return mixed

    def parents(self, key: str, applied: int) -> tuple[str, ...]:
        moved = applied & self._moves.get(key, 0)
        file = self.new if moved or key not in self.old.parts else self.old
        return file.parents.get(key, ())

    def refs(self, key: str, applied: int) -> tuple[str, ...]:
        changed = applied & self._refs.get(key, 0)
        file = self.new if changed or key not in self.old.parts else self.old
        return file.refs.get(key, ())

    def name(self, key: str, applied: int) -> str:
        """Its id. A rename that nothing follows from has happened whatever is applied. A reading, whichever of the files has
        it, is called after its goal."""
        before, after = self.old.names.get(key), self.new.names.get(key)
        if kind_of(key) is SubjectKind.INTERPRETATION:
            return f"{self.name(self.parents(key, applied)[0], applied)}/{(after or before or '').partition('/')[2]}"
        if before is None or after is None:
            return before or after or ""
        return before if self._names.get(key, 0) & ~applied else after

    def there(self, key: str, applied: int) -> bool:
        """Whether a part is reached from the whole."""
        return self._there(key, applied & self._every_come)

    def _reached(self, key: str, applied: int, within: frozenset[str] = frozenset()) -> bool:
        if key == ROOT:
            return True
        if key in within or self.part(key, applied) is None:
            return False
        return any(self._reached(parent, applied, within | {key}) for parent in self.parents(key, applied))

    def children(self, key: str, applied: int) -> tuple[str, ...]:
        """What is below a part, each as often as the part names it."""
        return self._children(key, applied & self.comes_below(key))

    def beside(self, kind: type[Beside]) -> Sequence[str]:
        """What of one kind stands beside the tree, in either file."""
        return self._beside[BESIDE[kind]]

    def _those_below(self, key: str, applied: int) -> Iterator[str]:
        for below in self.below.get(key, ()):
            if self.part(below, applied) is not None:
                for parent in self.parents(below, applied):
                    if parent == key:
                        yield below

    def assignment(self, applied: int) -> Assignment:
        """The old file with these units applied. Words and recommendations are those of the old file."""
        return MixtureWriter(self, applied).whole()


def _concerned(file: Flat, key: str) -> tuple[str, ...]:
    return (file.refs.get(key) or (ROOT,)) if key in file.parts else ()


def _sum(bits: Iterable[int]) -> int:
    found = 0
    for bit in bits:
        found |= bit
    return found


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield mask & -mask
        mask &= mask - 1


class MixtureWriter:
    """Writes out a mixture, each part where it is first met."""

    def __init__(self, mixture: Mixture, applied: int) -> None:
        self._mixture, self._applied = mixture, applied
        self._written: dict[str, str] = {}
        self._above: set[str] = set()

    def whole(self) -> Assignment:
        root = self._mixture.part(ROOT, self._applied)
        assert isinstance(root, Assignment)
        goals, criteria, _, _ = self.parts(ROOT)
        return self.file(replace(root, assignment=self._name(ROOT), goals=goals, criteria=criteria))

    def file(self, root: Assignment) -> Assignment:
        """With the sources, and the records about what has been written."""
        return self.file_about([*self._written, ROOT], root)

    def file_about(self, keys: Iterable[str], root: Assignment) -> Assignment:
        """With the sources, and the records about these parts; those of the whole only where it is among them."""
        kept = set(keys)
        gaps, asked = (tuple(self._records(kind, kept)) for kind in (Gap, Recommendation))
        return replace(root, sources=self._sources(), gaps=gaps, recommendations=asked)

    def _sources(self) -> tuple[Source, ...]:
        found = (self._mixture.part(key, self._applied) for key in self._mixture.beside(Source))
        return tuple(it for it in found if isinstance(it, Source))

    def _records(self, kind: type[Gap] | type[Recommendation], kept: set[str]) -> Iterator[Any]:
        mixture = self._mixture
        for key in mixture.beside(kind):
            record = mixture.part(key, self._applied)
            if not isinstance(record, kind):
                continue
            refs = mixture.refs(key, self._applied)
            names = tuple(self._name(it) for it in refs if it in kept)
            if names or (not refs and ROOT in kept):
                yield replace(record, concerns=names)

    def _name(self, key: str) -> str:
        return self._mixture.name(key, self._applied)

    def parts(self, key: str) -> tuple[Any, Any, Any, Any]:
        """Goals, criteria, readings and evidence below a part."""
        found: dict[SubjectKind, list[Any]] = {kind: [] for kind in SubjectKind}
        for below in self._mixture.children(key, self._applied):
            found[kind_of(below)].append(self.part(below))
        kinds = (SubjectKind.GOAL, SubjectKind.CRITERION, SubjectKind.INTERPRETATION, SubjectKind.EVIDENCE)
        goals, criteria, readings, evidence = (tuple(found[kind]) for kind in kinds)
        return goals, criteria, readings, evidence

    def part(self, key: str) -> Any:
        """A part written out, or its id where it already is."""
        if key in self._above:
            raise Unmixable
        if key in self._written:
            return self._written[key]
        name = self._written[key] = self._name(key)
        self._above.add(key)
        goals, criteria, readings, evidence = self.parts(key)
        self._above.remove(key)
        part = self._mixture.part(key, self._applied)
        if isinstance(part, Goal):
            return replace(part, id=name, formerly=None, goals=goals, criteria=criteria, interpretations=readings)
        if isinstance(part, Criterion):
            return replace(part, id=name, formerly=None, evidence=evidence)
        if isinstance(part, Interpretation):
            return replace(part, id=name.partition("/")[2], criteria=criteria)
        assert isinstance(part, Evidence)
        return replace(part, id=name, formerly=None, conflicts_with=())
