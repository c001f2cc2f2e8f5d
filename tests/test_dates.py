"""Periods share a day or not, whether they are written in years, months or days."""

from __future__ import annotations

import pytest

from goalcheck.checks.dates import overlap
from goalcheck.model.assignment.evidence import Period


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2019", "2020"), ("2020", "2021"), True),
        (("2019", "2020"), ("2021", "2022"), False),
        (("2019", "2020"), ("2020-12-31", "2021"), True),
        (("2019", "2020-06"), ("2020-06-30", "2021"), True),
        (("2019", "2020-05"), ("2020-06", "2021"), False),
        (("2019", "2022"), ("2020", "2021"), True),
        (("2020-03-01", "2020-03-01"), ("2020-03-01", "2020-03-01"), True),
        (("2020-03-01", "2020-03-01"), ("2020-03-02", "2020-03-02"), False),
    ],
)
def test_periods_overlap_where_they_share_a_day(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
    periods = [Period(start=start, end=end) for start, end in (one, other)]
    assert overlap(*periods) is expected
    assert overlap(*periods[::-1]) is expected
