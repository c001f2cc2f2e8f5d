"""What caused a verdict to change: the changes that alone bring it about, and those without which it would not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goalcheck.core.verdict import Verdict
from goalcheck.questions.diff.answer.change import Change, SubjectKind, VerdictChange
from goalcheck.questions.diff.answer.flat import ROOT, kind_of
from goalcheck.questions.diff.answer.minimal import MOST_TRIALS, minimal
from goalcheck.questions.diff.answer.mixture import Mixture, Unmixable
from goalcheck.questions.diff.answer.replay import MixtureJudge
from goalcheck.questions.diff.answer.units import Unit

MOST_WORK = 40_000
"""Parts that are judged to find one cause, where each subset of the changes is a whole file to judge."""


class NecessaryChange(NamedTuple):
    """A change without which the new verdict is not reached, and what it is then (None: not judged).

    `back`: it is the old verdict again.
    """

    change: Change
    without: Verdict | None
    back: bool


class Cells(NamedTuple):
    """Old and new evidence, each by the old and the new rubric. None: not judged there, or it does not fit that rubric,
    which `fits` says apart: (old evidence by the new rubric, new evidence by the old)."""

    old: Verdict | None
    only_rubric: Verdict | None
    only_evidence: Verdict | None
    new: Verdict | None
    fits: tuple[bool, bool] = (True, True)


class Cause(NamedTuple):
    """Why one verdict changed.

    `sets`: minimal sets of changes that alone give the new verdict when applied to the old file. `needed`: changes that,
    left out of the new file one at a time, lose it. `background`: changes of findings whose two years cannot be compared,
    without which no set reaches the new verdict; they are applied before the sets, and the verdict has no direction.
    `candidates`: how many changes could have a part in it. `exact`: the sets are all there are; else all of up to `pieces`
    changes are among them. `cells`: only where the rubric changed too.
    """

    verdict: VerdictChange
    sets: tuple[tuple[Change, ...], ...]
    needed: tuple[NecessaryChange, ...]
    background: tuple[Change, ...] = ()
    candidates: int = 0
    exact: bool = True
    pieces: int | None = None
    cells: Cells | None = None

    @property
    def comparable(self) -> bool:
        return not self.background


class Causes:
    """Looks for causes in one pair of files. `judges`: by the old rubric and by the new, the same one where they agree."""

    def __init__(self, mixture: Mixture, judges: tuple[MixtureJudge, MixtureJudge]) -> None:
        self.mixture, self._judges = mixture, judges
        self._rubric = next((unit for unit in mixture.units if unit.what == "rubric"), None)
        self._about = {axis.id: axis.about for judge in judges for axis in judge.rubric.axes}
        self._by_bit = {unit.bit: unit for unit in mixture.units}
        parts = len(mixture.old.parts.keys() | mixture.new.parts.keys())
        laborious = any(judge.laborious for judge in judges)
        self._most = max(1 + len(mixture.units), min(MOST_TRIALS, MOST_WORK // parts)) if laborious else MOST_TRIALS

    def verdict(self, key: str, axis: str, applied: int) -> Verdict | None:
        """The verdict of a part when these changes are applied. Raises Unfit."""
        judge = self._judges[self._rubric is not None and bool(self._rubric.bit & applied)]
        return judge.verdict(key, axis, applied & ~(self._rubric.bit if self._rubric else 0))

    def comparable(self, key: str, change: VerdictChange) -> bool:
        """Whether the cause of a verdict is, without looking for that."""
        apart, rest = self._parted(key, change)
        if not apart:
            return True
        sought, everything = _sought(change), sum(rest)
        whole = everything | sum(unit.bit for unit in apart)
        return self._reached(key, change.axis, everything, sought, change.after) or not self._reached(
            key, change.axis, whole, sought, change.after
        )

    def _parted(self, key: str, change: VerdictChange) -> tuple[list[Unit], list[int]]:
        """The candidates whose two years cannot be compared, where that matters, and the bits of the others."""
        candidates = list(self.candidates(key, change.axis))
        apart = [unit for unit in candidates if unit.incomparable and not self._about.get(change.axis)]
        return apart, [unit.bit for unit in candidates if unit not in apart]

    def cause(self, key: str, change: VerdictChange) -> Cause:
        sought = _sought(change)
        whole = self.mixture.whole
        apart, rest = self._parted(key, change)
        candidates = [*apart, *rest]

        def works(applied: int) -> bool:
            return self._reached(key, change.axis, applied, sought, change.after)

        everything, incomparable = sum(rest), sum(unit.bit for unit in apart)
        base = 0 if not apart or works(everything) else incomparable
        if not works(everything | base):
            return Cause(
                change, (), (), candidates=len(candidates), exact=False, pieces=0, cells=self._cells(key, change)
            )
        found = minimal(rest, lambda mask: works(mask | base), self._most)
        return Cause(
            change,
            tuple(self._changes(mask) for mask in found.sets if mask),
            tuple(self._needed(key, change, [self._by_bit[bit] for bit in rest], whole, sought)),
            self._changes(base),
            len(candidates),
            found.exact,
            found.pieces,
            self._cells(key, change),
        )

    def candidates(self, key: str, axis: str) -> Iterator[Unit]:
        """The changes below or about a part that a verdict on this axis can follow from.

        All of them where some changes make no valid file without others, which may be about quite another part.
        """
        mixture = self.mixture
        if any(judge.careful for judge in self._judges):
            yield from mixture.units
            return
        mask = mixture.relevant(key)
        if kind_of(key) is SubjectKind.INTERPRETATION:
            goals = {file.parents[key][0] for file in (mixture.old, mixture.new) if key in file.parents}
            for goal in goals:
                mask |= mixture.own(goal)
                for below in mixture.below[goal]:
                    mask |= mixture.relevant(below) if kind_of(below) is not SubjectKind.INTERPRETATION else 0
        for above in self._above(key):
            for unit in mixture.of(above):
                mask |= unit.bit if unit.what in ("present", "parents") else 0
        axes = {axis, self._about.get(axis) or axis}
        for unit in mixture.units:
            bears = unit.axes is None or not unit.axes.isdisjoint(axes)
            if unit.what == "rubric" or (unit.bit & mask and bears):
                yield unit

    def _above(self, key: str) -> set[str]:
        found, todo = {key}, [key]
        while todo:
            it = todo.pop()
            for file in (self.mixture.old, self.mixture.new):
                above = [up for up in file.parents.get(it, ()) if up not in found and up != ROOT]
                found.update(above)
                todo += above
        return found

    def _reached(self, key: str, axis: str, applied: int, sought: object, after: Verdict | None) -> bool:
        try:
            verdict = self.verdict(key, axis, applied)
        except Unmixable:
            return False
        return verdict is after is None or (verdict is not None and _same(verdict, sought))

    def _needed(
        self, key: str, change: VerdictChange, units: list[Unit], whole: int, sought: object
    ) -> Iterator[NecessaryChange]:
        for unit in units:
            try:
                without = self.verdict(key, change.axis, whole & ~unit.bit)
            except Unmixable:
                continue
            if not (without is change.after is None or (without is not None and _same(without, sought))):
                before = change.before
                same = before is not None and without is not None and _same(without, _asked(before, change))
                yield NecessaryChange(unit.change, without, same or without is before is None)

    def _changes(self, mask: int) -> tuple[Change, ...]:
        return tuple(unit.change for unit in self.mixture.units if unit.bit & mask)

    def _cells(self, key: str, change: VerdictChange) -> Cells | None:
        if self._rubric is None:
            return None
        found: list[Verdict | None] = []
        fits: list[bool] = []
        for applied in (self._rubric.bit, self.mixture.whole & ~self._rubric.bit):
            try:
                found.append(self.verdict(key, change.axis, applied))
                fits.append(True)
            except Unmixable:
                found.append(None)
                fits.append(False)
        return Cells(change.before, found[0], found[1], change.after, (fits[0], fits[1]))


def _sought(change: VerdictChange) -> object:
    return _asked(change.after, change) if change.after is not None else None


def _asked(verdict: Verdict, change: VerdictChange) -> object:
    """What counts as this verdict: its level, status or number; where only what remains possible changed, that too."""
    before, after = change.before, change.after
    told_apart = before is None or after is None or before.name != after.name
    return (verdict.name,) if told_apart else (verdict.name, verdict.possible, verdict.interval)


def _same(verdict: Verdict, sought: object) -> bool:
    return sought in ((verdict.name,), (verdict.name, verdict.possible, verdict.interval))
