"""Which part of one file is which of another: by id, then by the id it had formerly. A guess is only a suggestion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from goalcheck.model.assignment import Interpretation
from goalcheck.questions.diff.answer.change import Subject, SubjectKind
from goalcheck.questions.diff.answer.flat import ROOT, Flat, key_of, kind_of

WITH_FORMER_IDS = (SubjectKind.GOAL, SubjectKind.CRITERION, SubjectKind.EVIDENCE, SubjectKind.RECOMMENDATION)


class Suggestion(NamedTuple):
    """A part of either file that the other does not have, and that say the same: perhaps one part with another id."""

    subject: Subject

    def reverse(self) -> Suggestion:
        return Suggestion(self.subject.reverse())


def matched(old: Flat, new: Flat) -> tuple[Flat, tuple[Suggestion, ...]]:
    """The old file by the keys of the new one, wherever both have the part; and what may be meant as a rename."""
    keys = {ROOT: ROOT}
    for kind in WITH_FORMER_IDS:
        keys |= _by_names(old, new, kind)
    for key, part in old.parts.items():
        if isinstance(part, Interpretation):
            goal = keys.get(old.parents[key][0], old.parents[key][0])
            keys[key] = key_of(SubjectKind.INTERPRETATION, f"{goal.partition(':')[2]}/{part.id}")
    return old.keyed(keys), tuple(_suggestions(old.keyed(keys), new))


def _by_names(old: Flat, new: Flat, kind: SubjectKind) -> dict[str, str]:
    """Pairs of one kind, nearest first: the same id is nearest, then one former id away, and so on. Where several come as
    near, those whose ids come first; the other way round gives the same pairs."""
    former: dict[str, str] = {}
    for file in (old, new):
        for key, part in file.parts.items():
            if kind_of(key) is kind and (was := getattr(part, "formerly", None)) is not None:
                former.setdefault(file.names[key], was)
    ours, theirs = ({file.names[key]: key for key in file.parts if kind_of(key) is kind} for file in (old, new))
    at: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name in theirs:
        for distance, each in enumerate(_names(name, former)):
            at[each].append((distance, name))
    pairs = [
        (distance + more, min(name, other), max(name, other), name, other)
        for name in ours
        for distance, each in enumerate(_names(name, former))
        for more, other in at.get(each, ())
    ]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for *_, name, other in sorted(pairs):
        if ours[name] not in found and other not in taken:
            found[ours[name]] = theirs[other]
            taken.add(other)
    return found


def _names(name: str, former: dict[str, str]) -> list[str]:
    """An id with those it had before, the latest first."""
    found = [name]
    while (name := former.get(name, "")) and name not in found:
        found.append(name)
    return found


def _suggestions(old: Flat, new: Flat) -> Iterator[Suggestion]:
    gone, came = _said(old, new), _said(new, old)
    for said in sorted({*gone} & {*came}, key=str):
        if len(gone[said]) == 1 and len(came[said]) == 1:
            kind = SubjectKind(said[0])
            yield Suggestion(Subject(kind, old.names[gone[said][0]], new.names[came[said][0]]))


def _said(file: Flat, other: Flat) -> dict[tuple[str, object], list[str]]:
    """Parts that the other file does not have, by what they say."""
    found: dict[tuple[str, object], list[str]] = defaultdict(list)
    for key, part in file.parts.items():
        if key not in other.parts:
            text = getattr(part, next(field for field in ("claim", "title", "text") if hasattr(part, field)))
            found[kind_of(key).value, tuple(sorted(text.entries))].append(key)
    return found
