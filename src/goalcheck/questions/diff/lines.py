"""Where the parts of an assignment stand in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from goalcheck.core.place import Place, Route
from goalcheck.questions.diff.answer.change import Subject, SubjectKind
from goalcheck.yaml import SourceText
from goalcheck.yaml.value import Value

LISTS = {
    SubjectKind.GOAL: "goals",
    SubjectKind.INTERPRETATION: "interpretations",
    SubjectKind.CRITERION: "criteria",
    SubjectKind.EVIDENCE: "evidence",
    SubjectKind.GAP: "gaps",
    SubjectKind.RECOMMENDATION: "recommendations",
    SubjectKind.SOURCE: "sources",
}
"""The field of an assignment file that lists parts of each kind."""


def lines(document: SourceText) -> Callable[[Subject], int]:
    """A function from a part to the line that it starts on in a valid document, from 1; 1 where it is not there."""
    routes: dict[tuple[str, str], Route] = {}
    for field, name, route in _parts(document.root, (), ""):
        routes.setdefault((field, name), route)

    def line(subject: Subject) -> int:
        route = routes.get((LISTS.get(subject.kind, ""), subject.after or ""))
        return 1 if route is None else document.position(Place(route))[0]

    return line


def _parts(value: Value | None, route: Route, goal: str) -> Iterator[tuple[str, str, Route]]:
    """The field, id and route of every mapping with an id; a reading is `goal/reading`."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _parts(below, (*route, key), goal)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            name = item.get("id") if isinstance(item, dict) else None
            if not isinstance(name, str):
                continue
            field = str(route[-1])
            yield field, f"{goal}/{name}" if field == LISTS[SubjectKind.INTERPRETATION] else name, (*route, index)
            yield from _parts(item, (*route, index), name if field == LISTS[SubjectKind.GOAL] else goal)
