"""Indicators score themselves: a measure of the series, held against the rubric's cut-offs."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.core.message import Message, Value, message
from goalcheck.core.number import Shown, shown
from goalcheck.core.scale import Scale
from goalcheck.model.assignment.evidence import Indicator, IndicatorDirection, Observation
from goalcheck.model.rubric import IndicatorMeasure, Thresholds
from goalcheck.rules.cut import found_number

Score = tuple[int | None, Fraction | None, Message]
"""A level or None, the measure, and the sentence that says how."""


def score(indicator: Indicator, thresholds: Thresholds | None, scale: Scale) -> Score:
    """The level of the last observation; None, and why, where the series cannot tell."""
    if thresholds is None:
        return None, None, message("indicator-without-thresholds")
    if indicator.direction is IndicatorDirection.AMBIGUOUS:
        return None, None, message("indicator-ambiguous")
    series = sorted(indicator.observed, key=lambda seen: seen.year)
    if not series:
        return None, None, message("indicator-without-observations")
    measured = _measured(indicator, thresholds, series)
    if isinstance(measured, Message):
        return None, None, measured
    number, said = measured
    return found_number(number, thresholds.cuts, scale).level, number, said


def comparable(series: list[Observation]) -> list[Observation]:
    """The observations from the last break on, oldest first."""
    broken = [i for i, seen in enumerate(series) if seen.breaks]
    return series[broken[-1] :] if broken else series


def _measured(
    indicator: Indicator, thresholds: Thresholds, series: list[Observation]
) -> tuple[Fraction, Message] | Message:
    last = series[-1]
    if thresholds.measure is IndicatorMeasure.VALUE:
        return last.value, message("indicator-value", value=shown(last.value), year=last.year)
    limits = [100 * cut.at_least for cut in thresholds.cuts if cut.at_least is not None]
    alike = comparable(series)
    if thresholds.measure is IndicatorMeasure.CHANGE:
        return _change(indicator, alike, limits)
    return _target_share(indicator, alike, limits)


def _change(
    indicator: Indicator, alike: list[Observation], limits: list[Fraction]
) -> tuple[Fraction, Message] | Message:
    first, last = alike[0], alike[-1]
    if first.year == last.year:
        return message("indicator-broken", year=last.year)
    if not first.value:
        return message("indicator-from-zero", year=first.year)
    change = (last.value - first.value) / abs(first.value)
    better = change if indicator.direction is IndicatorDirection.UP else -change
    percent = Shown(shown(100 * better, limits, decimals=0).removeprefix("-"))
    key = "indicator-worse" if better < 0 else "indicator-better"
    return better, message(key, change=percent, first=first.year, last=last.year)


def _target_share(
    indicator: Indicator, alike: list[Observation], limits: list[Fraction]
) -> tuple[Fraction, Message] | Message:
    """The share of the way; nothing where the way was already behind at the start and has been lost since."""
    target, last = indicator.target, alike[-1]
    if target is None:
        return message("indicator-without-target")
    said: dict[str, Value] = {"target": shown(target.value), "value": shown(last.value), "last": last.year}
    if _reached(indicator, last.value, target.value):
        return Fraction(1), message("indicator-reached", **said)
    if target.year is not None and last.year < target.year:
        return message("indicator-not-due", due=target.year, **said)
    baseline = next((seen for seen in alike if seen.year == indicator.baseline_year), None)
    if baseline is None or baseline.year == last.year:
        return message("indicator-without-baseline")
    said |= {"baseline": shown(baseline.value), "first": baseline.year}
    if _reached(indicator, baseline.value, target.value):
        return Fraction(0), message("indicator-lost", **said)
    share = (last.value - baseline.value) / (target.value - baseline.value)
    return share, message("indicator-share", share=shown(100 * share, limits, decimals=0), **said)


def _reached(indicator: Indicator, value: Fraction, target: Fraction) -> bool:
    return value >= target if indicator.direction is IndicatorDirection.UP else value <= target
