"""Check days and periods: that they are in the calendar, and not backwards; and whether periods overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at
from goalcheck.core.place import Route
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal
from goalcheck.model.assignment.evidence import Period


def check_dates(assignment: Assignment, parts: Sequence[tuple[Route, object, object]]) -> Iterator[Fault]:
    """Find days that do not exist, and periods that end before they start, in an assignment and its parts."""
    if assignment.period:
        yield from _period(assignment.period, ("period",))
    nodes = [((), assignment), *((route, part) for route, part, _ in parts)]
    for route, part in nodes:
        if isinstance(part, Evidence):
            if part.period:
                yield from _period(part.period, (*route, "period"))
            for i, reply in enumerate(part.reply):
                yield from _day(reply.date or "", (*route, "reply", i, "date"))
        elif isinstance(part, Assignment | Goal | Criterion):
            for i, override in enumerate(part.override):
                yield from _day(override.date, (*route, "override", i, "date"))


def _period(period: Period, route: Route) -> Iterator[Fault]:
    wrong = [*_day(period.start, (*route, "from")), *_day(period.end, (*route, "to"))]
    yield from wrong
    if not wrong and period.start and period.end and first_day(period.start) > last_day(period.end):
        yield at((*route, "to"), "period-backwards", start=period.start, end=period.end)


def _day(text: str, route: Route) -> Iterator[Fault]:
    try:
        date.fromisoformat(first_day(text))
    except ValueError:
        if text:
            yield at(route, "date-not-in-calendar", text=text)


def first_day(text: str) -> str:
    """The first day of a year, month or day in ISO 8601, so that days compare as text."""
    return text + "0000-01-01"[len(text) :]


def last_day(text: str) -> str:
    """A day no earlier than the last of a year, month or day, and before the next."""
    return text + "0000-12-31"[len(text) :]


def overlap(one: Period, other: Period) -> bool:
    return first_day(one.start) <= last_day(other.end) and first_day(other.start) <= last_day(one.end)
