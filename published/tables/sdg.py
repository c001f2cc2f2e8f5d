"""Goal colours of 45 European cities from those of the indicators."""

from __future__ import annotations

import json
from pathlib import Path

from goalcheck.core.verdict import Verdict
from goalcheck.model.rubric import NodeKind
from published.rubrics import shipped
from published.table import NO_VERDICT, Again, Row, Table

RUBRIC = "sdg-two-worst"
ORDER = ("red", "orange", "yellow", "green", "not_assessed")
FOLLOWS, OPEN = "follows from the colours", "colours do not decide"
GROUPS = {"plain": FOLLOWS, "too_little_data": FOLLOWS, "undetermined_by_colours": OPEN}


def _read(folder: Path) -> tuple[Row, ...]:
    lines = (folder / "sdg" / "cities2019_goal_dashboards.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_row(json.loads(line)) for line in lines if line)


def _row(record: dict[str, object]) -> Row:
    indicators = record["indicators"]
    assert isinstance(indicators, dict)
    colours = sorted((colour or "not_assessed" for colour in indicators.values()), key=ORDER.index)
    published = NO_VERDICT if record["published"] == "gray" else str(record["published"])
    return Row(RUBRIC, tuple(("1", colour) for colour in colours), (("", published),), GROUPS[str(record["class"])])


def _explain(row: Row, node: str, ours: Verdict, again: Again) -> str:
    if not ours.known:
        return "half-way between yellow and orange: decided by numbers that the colours do not show"
    return "otherwise than the rule"


TABLE = Table(
    name="sdg",
    source="SDG Index and Dashboards Report for European Cities 2019: colours of goals and indicators, 45 cities",
    read=_read,
    rubrics=shipped(RUBRIC),
    bag=True,
    kind=NodeKind.GOAL,
    explain=_explain,
)
