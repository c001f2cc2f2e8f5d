"""Turn faults of documents into findings: with their codes, and with lines, columns and excerpts for places."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.finding import Finding, TextRange
from goalcheck.core.diagnostic import Fault
from goalcheck.core.place import WHOLE_FILE, Place, Route, route_text
from goalcheck.yaml.document import SourceText
from goalcheck.yaml.input import Input
from goalcheck.yaml.lookalike import lookalikes
from goalcheck.yaml.node import Mapping, Sequence
from goalcheck.yaml.repair import repair
from goalcheck.yaml.value import Value

BEFORE, AFTER = 2, 1
"""Lines of an excerpt around that of the spot."""
MOST_AFTER = 16
"""Lines after that of a key whose value is shown whole."""
WIDEST = 200
"""Characters of a line that are kept in an excerpt."""


def findings(source: Input[object]) -> tuple[Finding, ...]:
    """Every fault of an input, in the order of their places."""
    found = sorted(dict.fromkeys(source.faults), key=lambda it: order(source.document, it))
    return tuple(finding(source, it) for it in found)


def order(document: SourceText, fault: Fault) -> tuple[int, str, str]:
    """What faults of one document are sorted by."""
    return document.span(fault.place)[0], descriptor_of(fault.message.key).code, fault.message.key


def finding(source: Input[object], fault: Fault) -> Finding:
    """A fault with its code, and its place in the text."""
    document = source.document
    at = spot(document, fault.place)
    related = [(said, spot(document, place)) for said, place in lookalikes(document, fault)]
    related += [
        (it.message, spot(other, it.place, whole=it.place.on_key))
        for it in fault.related
        if (other := source.rubric if it.in_rubric else document) is not None
    ]
    return Finding(
        descriptor_of(fault.message.key).code,
        fault.message,
        at,
        route_text(fault.place.route),
        _identity(document, fault.place, at),
        tuple(related),
        repair(document, fault) is not None,
    )


def spot(document: SourceText, place: Place, whole: bool = False) -> TextRange:
    """Where a place is in the text of its document, with the lines around it; `whole`: with those of all under its key."""
    if place == WHOLE_FILE or not document.text:
        return TextRange(document.file, 1, 1, 1, 1, page=document.page)
    start, end = document.span(place)
    line, column = document.line_and_column(start)
    end_line, end_column = document.line_and_column(end)
    after = min(max(AFTER, _last_line(document, place.route) - line), MOST_AFTER) if whole else AFTER
    first, last = max(1, line - BEFORE), min(document.last_line, line + after)
    offset = max(0, column - WIDEST // 2) if len(document.line(line)) > WIDEST else 0
    lines = [document.line(number)[offset : offset + WIDEST] for number in range(first, last + 1)]
    while lines and last > line and not lines[-1].strip():
        lines.pop()
        last -= 1
    return TextRange(document.file, line, column, end_line, end_column, first, tuple(lines), offset, document.page)


def _last_line(document: SourceText, route: Route) -> int:
    """The line on which the value of a key ends."""
    node = document.nodes
    for part in route:
        if isinstance(node, Mapping):
            node = node.values.get(str(part))
        else:
            node = node.items[part] if isinstance(node, Sequence) and isinstance(part, int) else None
    return document.line_and_column(len(document.text[: node.end].rstrip()))[0] if node else 1


def _identity(document: SourceText, place: Place, at: TextRange) -> str:
    """The route with the ids of list items instead of their numbers; the text of the line if there is no route."""
    if place == WHOLE_FILE:
        return ""
    if place.index is not None:
        return document.line(at.line).strip()[:WIDEST] if document.text else ""
    return "/".join(_named(document.root, place.route)) + ("#key" if place.on_key else "")


def _named(value: Value | None, route: Route) -> Iterator[str]:
    for part in route:
        if isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
            name = value.get("id") if isinstance(value, dict) else value
            yield str(name) if isinstance(name, str) else str(part)
        else:
            value = value.get(str(part)) if isinstance(value, dict) else None
            yield str(part)
