"""Indicators score themselves: a measure of the series, held against the rubric's cut-offs."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.assignment.model import Direction, Indicator, Observation
from goalcheck.core.message import Message, message
from goalcheck.core.number import shown
from goalcheck.core.scale import Scale
from goalcheck.rubric import Measure, Thresholds
from goalcheck.rules.aggregate import found_number

Score = tuple[int | None, Fraction | None, Message]
"""A level or None, the measure, and the sentence that says how."""


def score(indicator: Indicator, thresholds: Thresholds | None, scale: Scale) -> Score:
    """The level of the last observation; None, and why, where the series cannot tell."""
    if thresholds is None:
        return None, None, message("indicator-without-thresholds")
    if indicator.direction is Direction.AMBIGUOUS:
        return None, None, message("indicator-ambiguous")
    series = sorted(indicator.observed, key=lambda seen: seen.year)
    if not series:
        return None, None, message("indicator-without-observations")
    measured = _measured(indicator, thresholds.measure, series)
    if isinstance(measured, Message):
        return None, None, measured
    number, said = measured
    return found_number(number, thresholds.cuts, scale).level, number, said


def comparable(series: list[Observation]) -> list[Observation]:
    """The observations from the last break on, oldest first."""
    broken = [i for i, seen in enumerate(series) if seen.breaks]
    return series[broken[-1] :] if broken else series


def _measured(indicator: Indicator, measure: Measure, series: list[Observation]) -> tuple[Fraction, Message] | Message:
    last = series[-1]
    if measure is Measure.VALUE:
        return last.value, message("indicator-value", value=shown(last.value), year=last.year)
    alike = comparable(series)
    if measure is Measure.CHANGE:
        return _change(indicator, alike)
    return _target_share(indicator, alike, last)


def _change(indicator: Indicator, alike: list[Observation]) -> tuple[Fraction, Message] | Message:
    first, last = alike[0], alike[-1]
    if first.year == last.year:
        return message("indicator-broken", year=last.year)
    if not first.value:
        return message("indicator-from-zero", year=first.year)
    change = (last.value - first.value) / abs(first.value)
    better = change if indicator.direction is Direction.UP else -change
    return better, message(
        "indicator-change",
        change=shown(100 * change, decimals=0), first=first.year, last=last.year,
    )  # fmt: skip


def _target_share(
    indicator: Indicator, alike: list[Observation], last: Observation
) -> tuple[Fraction, Message] | Message:
    if indicator.target is None:
        return message("indicator-without-target")
    goal = indicator.target.value
    reached = last.value >= goal if indicator.direction is Direction.UP else last.value <= goal
    if reached:
        return Fraction(1), message("indicator-reached", value=shown(last.value), target=shown(goal), year=last.year)
    baseline = next((seen for seen in alike if seen.year == indicator.baseline_year), None)
    if baseline is None or baseline.value == goal:
        return message("indicator-without-baseline")
    share = (last.value - baseline.value) / (goal - baseline.value)
    return share, message(
        "indicator-share",
        share=shown(100 * share, decimals=0), baseline=shown(baseline.value), first=baseline.year,
        value=shown(last.value), last=last.year, target=shown(goal),
    )  # fmt: skip
