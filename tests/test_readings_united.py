"""What several readings of a goal come to together: pairs of them that agree, overlap or lie apart."""

from __future__ import annotations

import pytest

from goalcheck.core.scale import Level, Scale
from goalcheck.core.value import NOT_APPLICABLE, Value, known, unknown
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import unite

SCALE = Scale(id="s", levels=tuple(Level(id=name) for name in ("bad", "fair", "good")))
BAD, FAIR, GOOD = ((known(level), None) for level in range(3))
LOWER, UPPER, ANY = ((unknown(levels), Status.NOT_ASSESSABLE) for levels in ([0, 1], [1, 2], [0, 1, 2]))
UNSEEN = unknown([0, 1, 2]), Status.NOT_ASSESSED
ABSENT = NOT_APPLICABLE, Status.NOT_APPLICABLE
DEPENDS = Status.INTERPRETATION_DEPENDENT
Read = tuple[Value, Status | None]


@pytest.mark.parametrize(
    ("readings", "levels", "status"),
    [
        ([GOOD, GOOD], None, None),
        ([GOOD, ABSENT], None, None),
        ([GOOD, BAD], [0, 2], DEPENDS),
        ([GOOD, GOOD, BAD], [0, 2], DEPENDS),
        ([LOWER, UPPER], [0, 1, 2], Status.NOT_ASSESSABLE),
        ([LOWER, UPPER, GOOD], [0, 1, 2], DEPENDS),
        ([LOWER, FAIR], [0, 1], Status.NOT_ASSESSABLE),
        ([ANY, ANY], [0, 1, 2], Status.NOT_ASSESSABLE),
        ([UNSEEN, UNSEEN], [0, 1, 2], Status.NOT_ASSESSED),
        ([UNSEEN, ANY], [0, 1, 2], Status.NOT_ASSESSABLE),
    ],
)
def test_readings_depend_on_each_other_where_any_two_lie_apart(
    readings: list[Read], levels: list[int] | None, status: Status | None
) -> None:
    expected = GOOD if levels is None else (unknown(levels), status)
    assert unite(SCALE, readings) == expected
    assert unite(SCALE, readings[::-1]) == expected


def test_a_goal_of_which_no_reading_applies_does_not_apply() -> None:
    assert unite(SCALE, [ABSENT, ABSENT]) == ABSENT
