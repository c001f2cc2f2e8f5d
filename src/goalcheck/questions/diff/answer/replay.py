"""Mixtures judged by one rubric, part by part: what depends on no applied change is judged once.

A part's verdicts follow from itself and its children's, so a part is judged with its children's verdicts given, by the
engine that judges whole files. Where one unknown may reach a part by two ways that is not so; there all that is below is
judged with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from goalcheck.checks import check_assignment
from goalcheck.core.value import Value
from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.result import Judgement
from goalcheck.engine.slot import Plan, is_leaf
from goalcheck.engine.trace import value_of, verdict_of
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation
from goalcheck.model.assignment.nodes import axes_of
from goalcheck.model.rubric import Judging, Rubric
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.flat import ROOT, key_of, kind_of
from goalcheck.questions.diff.answer.mixture import Mixture, MixtureWriter, Unmixable
from goalcheck.questions.diff.answer.separable import careful, names_shared, several

NO_NAME = "\0"
"""The id of a file made to judge one part, which no rubric can name."""
Outcome = tuple[Value, Status | None, Verdict]
Outcomes = dict[tuple[str, str], Outcome]
"""By key and axis: of a part, and of its readings."""


Known = Sequence[tuple[int, Mapping[str, Outcomes]]]
"""What comes of parts, by their keys, where these changes are applied."""


class _Ready(NamedTuple):
    plan: Plan
    names: dict[str, str]
    """The keys of the parts judged, by their ids there."""


class _KeysBelow(NamedTuple):
    """The keys of what is below a part: its children, its readings with theirs, and all of these that are judged."""

    below: tuple[str, ...]
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    judged: tuple[str, ...]


class _Seen(NamedTuple):
    """A part as its parent sees it: its face, and what came of it; where both are alike it is one value."""

    face: Any
    outcomes: Outcomes


class MixtureJudge:
    """`known`: what comes of every part where these changes are applied, as far as it has been judged already."""

    def __init__(self, mixture: Mixture, rubric: Rubric, known: Known = ()) -> None:
        self._mixture, self.rubric, self._known = mixture, rubric, known
        self._first = rubric.axes[0].id
        judging = Judging(goal=rubric.judge.goal, criterion=rubric.judge.criterion)
        self._compilers = Compiler(rubric), Compiler(replace(rubric, judge=judging))
        self._outcomes: dict[tuple[str, int], Outcomes] = {}
        self._settled: dict[tuple[object, ...], Outcomes] = {}
        self._plans: dict[tuple[object, ...], _Ready] = {}
        self._faces: dict[object, Any] = {}
        self._layouts: dict[tuple[str, int], _KeysBelow] = {}
        self._seen_at: dict[tuple[str, int], _Seen] = {}
        self._alike: dict[tuple[object, ...], _Seen] = {}
        self._several = several(mixture)
        self._names_shared = names_shared(rubric)
        self.careful = careful(mixture, rubric)
        """Whether not every subset of the changes makes a valid file, so that each has to be checked."""
        self.laborious = self.careful or self._names_shared
        """Whether every subset of the changes is a whole file to judge."""
        self._whole = cache(self._is_whole)
        self._valid = cache(self._is_valid)

    def verdict(self, key: str, axis: str, applied: int) -> Verdict | None:
        """The verdict in force; None where the part is not there or not judged on the axis. Raises Unfit."""
        if self.careful and not self._valid(applied):
            raise Unmixable
        if not self._mixture.there(key, applied):
            return None
        owner = key
        if kind_of(key) is SubjectKind.INTERPRETATION:
            owner = self._mixture.parents(key, applied)[0]
        found = self.outcomes(owner, applied).get((key, axis))
        return found[2] if found else None

    def outcomes(self, key: str, applied: int) -> Outcomes:
        """What comes of a part and its readings, on every axis."""
        at = key, applied & self._mixture.relevant(key)
        if at not in self._outcomes:
            self._outcomes[at] = self._from_known(*at) or (self._deep if self._whole(key) else self._shallow)(
                key, applied
            )
        return self._outcomes[at]

    def _from_known(self, key: str, applied: int) -> Outcomes | None:
        relevant = self._mixture.relevant(key)
        return next((them[key] for mask, them in self._known if applied == mask & relevant and key in them), None)

    def _deep(self, key: str, applied: int) -> Outcomes:
        writer = MixtureWriter(self._mixture, applied)
        if key == ROOT:
            return self._of(self._ready(writer.whole(), key, applied), {}, key)
        part = writer.part(key)
        file = self._file(part)
        return self._of(self._ready(writer.file(file), key, applied), {}, key)

    def _shallow(self, key: str, applied: int) -> Outcomes:
        layout = self._layout(key, applied)
        own = applied & self._own(key, layout)
        seen = {it: self._seen(it, applied) for it in layout.judged}
        alike = key, own, layout, tuple(map(id, seen.values()))
        if alike not in self._settled:
            at = key, own, layout, tuple(id(it.face) for it in seen.values())
            if at not in self._plans:
                thin = self._thin(key, applied, layout, {it: one.face for it, one in seen.items()})
                self._plans[at] = self._ready(thin, key, applied)
            self._settled[alike] = self._of(self._plans[at], {it: one.outcomes for it, one in seen.items()}, key)
        return self._settled[alike]

    def _layout(self, key: str, applied: int) -> _KeysBelow:
        mixture = self._mixture
        at = key, applied & mixture.comes_below(key)
        if at not in self._layouts:
            every = mixture.children(key, applied)
            below = tuple(it for it in every if kind_of(it) is not SubjectKind.INTERPRETATION)
            readings = tuple((it, mixture.children(it, applied)) for it in every if it not in below)
            judged = dict.fromkeys([*below, *(it for _, them in readings for it in them)])
            self._layouts[at] = _KeysBelow(below, readings, tuple(judged))
        return self._layouts[at]

    def _own(self, key: str, layout: _KeysBelow) -> int:
        """The units that change a part or its readings themselves."""
        found = self._mixture.own(key)
        for reading, _ in layout.readings:
            found |= self._mixture.own(reading)
        return found

    def _seen(self, key: str, applied: int) -> _Seen:
        at = key, applied & self._mixture.relevant(key)
        if at not in self._seen_at:
            outcomes = self.outcomes(key, applied)
            values = frozenset((axis, *it[:2]) for (name, axis), it in outcomes.items() if name == key)
            face = self._face(key, applied)
            self._seen_at[at] = self._alike.setdefault((id(face), values), _Seen(face, outcomes))
        return self._seen_at[at]

    def _thin(self, key: str, applied: int, layout: _KeysBelow, faces: dict[str, Any]) -> Assignment:
        """A file of one part and its children, with nothing below these."""
        writer = MixtureWriter(self._mixture, applied)
        part: Any = self._mixture.part(key, applied)
        goals = tuple(faces[it] for it in layout.below if kind_of(it) is SubjectKind.GOAL)
        criteria = tuple(faces[it] for it in layout.below if kind_of(it) is SubjectKind.CRITERION)
        if key == ROOT:
            name = self._mixture.name(key, applied)
            thin = replace(part, assignment=name, goals=goals, criteria=criteria)
        else:
            readings = tuple(self._reading(it, applied, [faces[name] for name in them]) for it, them in layout.readings)
            name = self._mixture.name(key, applied)
            thin = self._file(replace(part, id=name, goals=goals, criteria=criteria, interpretations=readings))
        return writer.file_about([key, *dict(layout.readings)], thin)

    def _reading(self, key: str, applied: int, criteria: list[Criterion]) -> Interpretation:
        part = self._mixture.part(key, applied)
        assert isinstance(part, Interpretation)
        return replace(part, criteria=tuple(criteria))

    def _face(self, key: str, applied: int) -> Any:
        """A goal or criterion as its parent sees it, with nothing below; those that are alike are one value."""
        part: Any = self._mixture.part(key, applied)
        name = self._mixture.name(key, applied)
        if isinstance(part, Goal):
            face: Any = replace(part, id=name, goals=(), criteria=(), interpretations=(), override=())
        else:
            found = [self._mixture.part(it, applied) for it in self._mixture.children(key, applied)]
            evidence = tuple(it for it in found if isinstance(it, Evidence))
            axes = axes_of(replace(part, evidence=evidence), {}, self._first)
            face = replace(part, id=name, evidence=(), axes=tuple(sorted(axes)), override=())
        return self._faces.setdefault(face, face)

    def _file(self, part: Goal | Criterion) -> Assignment:
        old = self._mixture.old.assignment
        top: dict[str, Any] = {"goals": (part,)} if isinstance(part, Goal) else {"criteria": (part,)}
        return Assignment(assignment=NO_NAME, year=old.year, title=old.title, rubric=old.rubric, **top)

    def _ready(self, file: Assignment, key: str, applied: int) -> _Ready:
        name = self._mixture.name
        names = {name(key, applied): key}
        for child in self._mixture.children(key, applied):
            names[name(child, applied)] = child
            if kind_of(child) is SubjectKind.INTERPRETATION:
                names |= {name(it, applied): it for it in self._mixture.children(child, applied)}
        return _Ready(plan(file, self._compilers[key != ROOT]), names)

    def _of(self, ready: _Ready, given: dict[str, Outcomes], key: str) -> Outcomes:
        """What comes of the part and its readings, where these values of children are given."""
        at = ready.plan.at
        values: dict[int, tuple[Value, Status | None]] = {}
        for (name, axis), i in at.items():
            child = ready.names.get(name, "")
            if child in given:
                values[i] = given[child][child, axis][:2]
        outcomes = evaluate(ready.plan, values)
        found: Outcomes = {}
        for (name, axis), i in at.items():
            part = ready.names.get(name, "")
            mine = part == key or (part not in given and kind_of(part or ROOT) is SubjectKind.INTERPRETATION)
            if mine and part and not is_leaf(ready.plan.slots[i]):
                found[part, axis] = (
                    outcomes.values[i],
                    outcomes.statuses[i],
                    verdict_of(ready.plan.slots[i], i, outcomes),
                )
        return found

    def _is_whole(self, key: str) -> bool:
        """Whether a part has to be judged with all that is below it."""
        if kind_of(key) is SubjectKind.CRITERION or self._names_shared:
            return True
        found, todo = {key}, [key]
        while todo:
            for below in self._mixture.below.get(todo.pop(), ()):
                if below not in found:
                    found.add(below)
                    todo.append(below)
        return not found.isdisjoint(self._several)

    def _is_valid(self, applied: int) -> bool:
        try:
            return not check_assignment(self._mixture.assignment(applied), self.rubric)
        except Unmixable:
            return False


def outcomes_of(judged: Mapping[tuple[str, str], Judgement], rubric: Rubric) -> dict[str, Outcomes]:
    """What came of each part and its readings, from the judgements of a file by key and axis."""
    found: dict[str, Outcomes] = {}
    for (key, axis), judgement in judged.items():
        reading = kind_of(key) is SubjectKind.INTERPRETATION
        owner = key_of(SubjectKind.GOAL, key.partition(":")[2].partition("/")[0]) if reading else key
        verdict, scale = judgement.verdict, rubric.scale(judgement.scale)
        assert scale is not None, "a verdict has a scale of the rubric"
        found.setdefault(owner, {})[key, axis] = value_of(verdict, scale), verdict.status, verdict
    return found
