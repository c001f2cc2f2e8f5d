"""Indicators score themselves, or say why they cannot."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goalcheck.catalogue.sentences import say
from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.engine import indicator
from goalcheck.model.assignment import Indicator, IndicatorTarget, Observation
from goalcheck.model.assignment.evidence import IndicatorDirection
from goalcheck.model.rubric import IndicatorMeasure, Thresholds
from goalcheck.rules.cut import Cut

SAID = Text((("en", "words"),))
SCALE = Scale(id="s", levels=tuple(Level(id=name) for name in ("bad", "fair", "good")))
CUTS = (Cut(verdict="good", at_least=Fraction(1)), Cut(verdict="fair", at_least=Fraction(1, 2)), Cut(verdict="bad"))


def series(values: dict[int, int], breaks: int | None = None) -> tuple[Observation, ...]:
    return tuple(
        Observation(year=year, value=Fraction(value), breaks=SAID if year == breaks else Text())
        for year, value in values.items()
    )


def scored(measure: IndicatorMeasure, observed: tuple[Observation, ...], **more: object) -> tuple[str | None, str]:
    values: dict[str, object] = {"unit": SAID, "direction": IndicatorDirection.UP, "observed": observed, **more}
    level, _, said = indicator.score(Indicator(**values), Thresholds(axis="a", measure=measure, cuts=CUTS), SCALE)  # type: ignore[arg-type]
    return None if level is None else SCALE.names[level], said.key


def target(value: int) -> IndicatorTarget:
    return IndicatorTarget(value=Fraction(value))


@pytest.mark.parametrize(
    ("last", "expected"),
    [(60, "good"), (70, "good"), (59, "fair"), (40, "fair"), (39, "bad"), (20, "bad"), (10, "bad")],
)
def test_the_share_of_the_way_to_the_target_from_below(last: int, expected: str) -> None:
    observed = series({2020: 20, 2022: last})
    assert scored(IndicatorMeasure.TARGET_SHARE, observed, baseline_year=2020, target=target(60))[0] == expected


@pytest.mark.parametrize(("last", "expected"), [(20, "good"), (10, "good"), (40, "fair"), (41, "bad"), (70, "bad")])
def test_the_share_of_the_way_to_the_target_from_above(last: int, expected: str) -> None:
    observed = series({2020: 60, 2022: last})
    found = scored(
        IndicatorMeasure.TARGET_SHARE,
        observed,
        baseline_year=2020,
        target=target(20),
        direction=IndicatorDirection.DOWN,
    )
    assert found[0] == expected


@pytest.mark.parametrize(("last", "expected"), [(20, "good"), (0, "fair"), (-1, "bad"), (-40, "bad")])
def test_the_way_to_the_target_may_lead_through_zero(last: int, expected: str) -> None:
    found = scored(
        IndicatorMeasure.TARGET_SHARE, series({2020: -20, 2022: last}), baseline_year=2020, target=target(20)
    )
    assert found[0] == expected


def test_half_way_is_exactly_half_way() -> None:
    observed = (Observation(year=2020, value=Fraction("0.1")), Observation(year=2021, value=Fraction("0.2")))
    assert (
        scored(
            IndicatorMeasure.TARGET_SHARE, observed, baseline_year=2020, target=IndicatorTarget(value=Fraction("0.3"))
        )[0]
        == "fair"
    )


@pytest.mark.parametrize(
    ("observed", "more", "key"),
    [
        (series({}), {}, "indicator-without-observations"),
        (series({2020: 1}), {}, "indicator-without-target"),
        (series({2020: 1}), {"target": target(5)}, "indicator-without-baseline"),
        (series({2020: 1}), {"target": target(5), "baseline_year": 2020}, "indicator-without-baseline"),
        (
            series({2020: 1, 2021: 2}, breaks=2021),
            {"target": target(5), "baseline_year": 2021},
            "indicator-without-baseline",
        ),
        (
            series({2020: 1, 2021: 2}),
            {"target": IndicatorTarget(value=Fraction(5), year=2030), "baseline_year": 2020},
            "indicator-not-due",
        ),
        (
            series({2020: 1, 2021: 2}, breaks=2021),
            {"target": target(5), "baseline_year": 2020},
            "indicator-without-baseline",
        ),
        (series({2020: 1, 2021: 9}), {"direction": IndicatorDirection.AMBIGUOUS}, "indicator-ambiguous"),
    ],
)
def test_a_series_that_cannot_tell_gives_no_score(
    observed: tuple[Observation, ...], more: dict[str, object], key: str
) -> None:
    assert scored(IndicatorMeasure.TARGET_SHARE, observed, **more) == (None, key)


def test_a_target_is_due_in_its_year() -> None:
    due = IndicatorTarget(value=Fraction(5), year=2021)
    found = scored(IndicatorMeasure.TARGET_SHARE, series({2020: 1, 2021: 3}), target=due, baseline_year=2020)
    assert found == ("fair", "indicator-share")


def test_a_target_that_is_reached_needs_no_baseline() -> None:
    assert scored(IndicatorMeasure.TARGET_SHARE, series({2020: 7}), target=target(5)) == ("good", "indicator-reached")


def test_change_is_better_upwards_or_downwards_as_the_indicator_says() -> None:
    observed = series({2020: 10, 2021: 20})
    assert scored(IndicatorMeasure.CHANGE, observed) == ("good", "indicator-better")
    assert scored(IndicatorMeasure.CHANGE, observed, direction=IndicatorDirection.DOWN) == ("bad", "indicator-worse")


def test_change_counts_from_the_last_break() -> None:
    assert scored(IndicatorMeasure.CHANGE, series({2019: 100, 2020: 10, 2021: 20}, breaks=2020))[0] == "good"
    assert scored(IndicatorMeasure.CHANGE, series({2019: 100, 2020: 10, 2021: 20}))[0] == "bad"
    assert scored(IndicatorMeasure.CHANGE, series({2020: 10, 2021: 20}, breaks=2021)) == (None, "indicator-broken")
    assert scored(IndicatorMeasure.CHANGE, series({2020: 0, 2021: 20})) == (None, "indicator-from-zero")


@pytest.mark.parametrize(
    ("first", "last", "direction", "expected"),
    [
        (-10, -5, IndicatorDirection.UP, ("fair", "indicator-better", "50")),
        (-10, 10, IndicatorDirection.UP, ("good", "indicator-better", "200")),
        (-10, -15, IndicatorDirection.UP, ("bad", "indicator-worse", "50")),
        (-10, -15, IndicatorDirection.DOWN, ("fair", "indicator-better", "50")),
        (10, -10, IndicatorDirection.UP, ("bad", "indicator-worse", "200")),
        (10, 10, IndicatorDirection.UP, ("bad", "indicator-better", "0")),
    ],
)
def test_change_is_held_against_the_size_of_what_it_starts_from(
    first: int, last: int, direction: IndicatorDirection, expected: tuple[str, str, str]
) -> None:
    observed = series({2020: first, 2021: last})
    indicated = Indicator(unit=SAID, direction=direction, observed=observed)
    level, _, said = indicator.score(indicated, Thresholds(axis="a", measure=IndicatorMeasure.CHANGE, cuts=CUTS), SCALE)
    assert (SCALE.names[level or 0], said.key, dict(said.values)["change"]) == expected


def test_a_change_in_decimals_has_the_decimal_mark_of_the_language() -> None:
    observed = series({2020: 1000, 2021: 1499})
    _, _, said = indicator.score(
        Indicator(unit=SAID, direction=IndicatorDirection.UP, observed=observed),
        Thresholds(axis="a", measure=IndicatorMeasure.CHANGE, cuts=CUTS),
        SCALE,
    )
    assert "49.9 percent" in say(said, "en")
    assert "49,9 procent" in say(said, "sv")


def test_the_order_of_observations_is_irrelevant() -> None:
    observed = series({2021: 20, 2020: 10})
    assert scored(IndicatorMeasure.CHANGE, observed) == scored(IndicatorMeasure.CHANGE, observed[::-1])


def test_the_value_itself_can_be_the_measure() -> None:
    assert scored(IndicatorMeasure.VALUE, series({2020: 0, 2021: 1})) == ("good", "indicator-value")


def test_an_axis_without_thresholds_gives_no_score() -> None:
    found = indicator.score(
        Indicator(unit=SAID, direction=IndicatorDirection.UP, observed=series({2020: 1})), None, SCALE
    )
    assert (found[0], found[2].key) == (None, "indicator-without-thresholds")


@pytest.mark.parametrize("last", [19, 15, 0])
def test_a_target_that_was_reached_and_then_lost_is_not_met(last: int) -> None:
    found = scored(IndicatorMeasure.TARGET_SHARE, series({2020: 30, 2022: last}), baseline_year=2020, target=target(20))
    assert found == ("bad", "indicator-lost")


def test_the_sentence_never_contradicts_the_level() -> None:
    observed = series({2020: 0, 2022: 999})
    indicated = Indicator(
        unit=SAID, direction=IndicatorDirection.UP, observed=observed, baseline_year=2020, target=target(1000)
    )
    level, _, said = indicator.score(
        indicated, Thresholds(axis="a", measure=IndicatorMeasure.TARGET_SHARE, cuts=CUTS), SCALE
    )
    assert (level, dict(said.values)["share"]) == (1, "99.9")


@pytest.mark.parametrize(("last", "key"), [("0.7", "indicator-share"), ("1.5", "indicator-reached")])
def test_numbers_of_a_sentence_have_the_decimal_mark_of_the_language(last: str, key: str) -> None:
    values = {2020: "0.5", 2021: last}
    observed = tuple(Observation(year=year, value=Fraction(value)) for year, value in values.items())
    indicated = Indicator(
        unit=SAID,
        direction=IndicatorDirection.UP,
        observed=observed,
        baseline_year=2020,
        target=IndicatorTarget(value=Fraction("1.25")),
    )
    _, _, said = indicator.score(
        indicated, Thresholds(axis="a", measure=IndicatorMeasure.TARGET_SHARE, cuts=CUTS), SCALE
    )
    assert said.key == key
    sentence = say(said, "sv")
    assert all(number.replace(".", ",") in sentence for number in (last, "1.25"))
