"""Texts that try to be more than text, and an assessment full of one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from goalcheck import Assessment, load
from goalcheck.core.text import Text
from goalcheck.engine import assess
from goalcheck.files.load import Loaded
from goalcheck.model.assignment import Recommendation
from tests.support.parts import changed
from tests.support.paths import ROOT

PAYLOADS = [
    "\x1b[31mred", "\x9b31m", "a\rb", "\u202eright", "[bold]x[/bold]", "[/quote]", ":skull:", "::error::x", "  ::set-output name=x::y",
    "##[group]", "##vso[task]", "<script>alert(1)</script>", "[x](javascript:alert(1))", "|a|b|", "@team #1", "{0}{near}", "\ud800",
    "a\nb", "e" + "\u0301" * 50, "\u200b", "\ufeff", "\u2028::error::", "`code`", "![i](x)", "=cmd|' /C calc'!A0",
]  # fmt: skip


@cache
def medel() -> Loaded:
    return load(ROOT / "assignments" / "medel-mot-vald.yaml")


def hostile(text: str) -> Assessment:
    loaded = medel()
    said = Text((("sv", text),))
    assignment = replace(loaded.assignment, title=said, agency=said, note=said, label=said, evaluator=said)
    for name in (
        "likvardighet",
        "b2-kvalitet",
        "b2-kvalitetsutveckling",
        "vardanalys-sammanfattning",
        "data-och-indikatorer",
    ):
        field = {"b2-kvalitetsutveckling": "claim", "data-och-indikatorer": "text"}.get(name, "title")
        assignment = changed(assignment, name, **{field: said})
    assignment = changed(assignment, "b2-kvalitetsutveckling", quote=said, reason=said, locator=said)
    asked = Recommendation(id="r", text=said, addressees=(said,))
    return assess(replace(assignment, recommendations=(asked,)), loaded.rubric)
