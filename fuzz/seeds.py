"""The files that fuzzing starts from: every one that there is in the repository, and what the catalogue shows."""

from __future__ import annotations

from pathlib import Path

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.diagnostics.bases import BASES, SEARCHED, SHORT_ASSIGNMENT, SHORT_RUBRIC

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("tests/cases/*/*.yaml", "tests/cases/*/rubrics/*.yaml", "assignments/*.yaml", "rubrics/*.yaml")


def seeds() -> tuple[bytes, ...]:
    """Each once, the shortest first."""
    found = [path.read_bytes() for place in PLACES for path in sorted(ROOT.glob(place))]
    found += [text.encode() for text in (*BASES.values(), SEARCHED, SHORT_ASSIGNMENT, SHORT_RUBRIC)]
    for kind in CATALOGUE.values():
        example = kind.example
        for text in (example.bad, example.good):
            base = BASES[example.base]
            whole = base.replace(example.at or example.good, text) if base else text
            found.append(whole.encode(example.encoding, "surrogatepass"))
    return tuple(sorted(set(found), key=lambda data: (len(data), data)))
