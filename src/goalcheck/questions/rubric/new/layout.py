"""A new rubric file with a decision table to edit: text that goalcheck reads without fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.catalogue.sentences import word
from goalcheck.proof.draft import DraftLine, Origin
from goalcheck.proof.starting import Start

AXIS = "verdict"
PLAIN = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-zåäöÅÄÖ][A-Za-z0-9åäöÅÄÖ_.\-]*", re.IGNORECASE)
"""Words that every reader of YAML takes for text."""


@dataclass(frozen=True, slots=True)
class StarterRubric:
    """What the file is made of: levels of the verdict and of each input, worst first, and the rows.

    `start` is the rule that gave a new table its verdicts; None where they were entered.
    """

    rubric: str
    levels: tuple[str, ...]
    inputs: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[DraftLine, ...]
    start: Start | None = None


def render(starter: StarterRubric, language: str) -> str:
    return "\n".join(_lines(starter, language)) + "\n"


def _lines(starter: StarterRubric, language: str) -> Iterator[str]:
    said = word(f"new-start-{starter.start}" if starter.start else "new-entered", language)
    yield from (f"# {said}", f"# {word('new-order', language)}")
    yield f"rubric: {_quoted(starter.rubric)}"
    yield 'version: "0.1"'
    yield f"title: {{{language}: {_quoted(word('new-title', language))}}}"
    yield "closed: true"
    yield "scales:"
    for name, levels in ((AXIS, starter.levels), *starter.inputs):
        yield f"  - {{id: {_quoted(name)}, levels: [{', '.join(f'{{id: {_quoted(it)}}}' for it in levels)}]}}"
    yield "axes:"
    label = f"{{{language}: {_quoted(word('new-axis', language))}}}"
    yield f"  - {{id: {AXIS}, label: {label}, scale: {AXIS}}}"
    yield "judge:"
    yield f"  assignment: {{{AXIS}: {{aggregate: {{method: worst}}}}}}"
    yield "nodes:"
    for name, _ in starter.inputs:
        yield f"  - id: {_quoted(name)}"
        yield f"    scales: {{{AXIS}: {_quoted(name)}}}"
        yield f"    rules: {{{AXIS}: {{aggregate: {{method: median}}}}}}"
    names = ", ".join(_quoted(name) for name, _ in starter.inputs)
    yield f"  - id: {_quoted(starter.rubric)}"
    yield f"    children: [{names}]"
    yield "    rules:"
    yield f"      {AXIS}:"
    yield "        table:"
    yield f"          inputs: [{names}]"
    yield "          rows:"
    yield from _rows(starter, language)


def _rows(starter: StarterRubric, language: str) -> Iterator[str]:
    numbers = {line.levels: number for number, line in enumerate(starter.lines, 1)}
    for line in starter.lines:
        when = ", ".join(_quoted(levels[it]) for (_, levels), it in zip(starter.inputs, line.levels, strict=True))
        verdicts = [_quoted(starter.levels[it]) for it in line.verdicts]
        verdict = verdicts[0] if len(verdicts) == 1 else f"[{', '.join(verdicts)}]"
        rows = tuple(str(numbers[it]) for it in line.rests_on)
        said = "" if line.origin is Origin.STARTED else word(f"new-row-{line.origin}", language, rows=rows)
        yield f"            - {{when: [{when}], verdict: {verdict}}}{f'  # {said}' if said else ''}"


def _quoted(text: str) -> str:
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
