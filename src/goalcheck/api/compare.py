"""Compare two years of an assignment, or follow all of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from goalcheck.api.assess import AssessResult
from goalcheck.api.result import AnyPath, Result, Row, complete, known, paths_of
from goalcheck.files.load import Loaded
from goalcheck.questions.diff.answer.comparison import Comparison
from goalcheck.questions.diff.answer.comparison import compare as compare_years
from goalcheck.questions.diff.named import NamedComparison
from goalcheck.questions.trend.answer.trend import Trend
from goalcheck.questions.trend.named import NamedTrend as NamedTrend

Year = AnyPath | Loaded | AssessResult


def compare(old: Year, new: Year, rubric: AnyPath | None = None, *, force: bool = False) -> CompareResult:
    """Say what moved from one year of an assignment to another, and why.

    Each year is a file, a file of a git revision as `REV:PATH`, what `load` returned, or what `assess` did. `rubric` judges
    the files instead of the one they name. Raise InvalidInput with the faults of both; ValueError for two different
    assignments, unless `force`.
    """
    if isinstance(old, Loaded | AssessResult) or isinstance(new, Loaded | AssessResult):
        before, after = _loaded(old, rubric), _loaded(new, rubric)
        return CompareResult(NamedComparison(compare_years(before, after), before.file, after.file))
    from goalcheck.questions.diff.ask import named
    from goalcheck.questions.diff.pairs import two

    with known():
        return CompareResult(named(two(str(old), str(new), force, Path(rubric) if rubric is not None else None)))


def _loaded(year: Year, rubric: AnyPath | None) -> Loaded:
    if isinstance(year, AssessResult):
        return year.loaded
    if isinstance(year, Loaded):
        return year
    from goalcheck.files.load import load

    return load(year, rubric)


class CompareResult(Result[Comparison]):
    """What moved: `answer.verdicts`, all other `answer.changes`, and `answer.cause(change)` of a verdict."""

    question = "diff"

    def __init__(self, named: NamedComparison) -> None:
        super().__init__(named.comparison, (named,), named.comparison.new.assignment.languages)
        self._names = named.old, named.new

    def __repr__(self) -> str:
        return f"<CompareResult {' → '.join(self._names)}: {len(self.answer.verdicts)} verdicts moved>"

    def rows(self) -> list[Row]:
        """Return one row for each verdict that moved, with the ids of its verdict `before` and `after`."""
        return [
            {
                "kind": it.subject.kind.value, "node": it.subject.name, "axis": it.axis,
                "before": it.before and it.before.name, "after": it.after and it.after.name,
                "direction": self.answer.direction(it).value,
            }
            for it in self.answer.verdicts
        ]  # fmt: skip


def trend(
    paths: AnyPath | Iterable[AnyPath],
    rubric: AnyPath | None = None,
    *,
    assignment: str | None = None,
    axis: str | None = None,
) -> TrendResult:
    """Follow every assignment in these files and folders, or the one named, through its years.

    One file alone stands for all years of its assignment among the files beside it. Raise InvalidInput with every fault.
    """
    from goalcheck.questions.trend.ask import followed
    from goalcheck.questions.trend.collect import years

    found = years(paths_of(paths), Path(rubric) if rubric is not None else None)
    complete(found.faulty)
    with known():
        return TrendResult(followed(found, assignment, axis), axis)


class TrendResult(Result[tuple[Trend, ...]]):
    """The years of assignments: `answer` has a Trend for each."""

    question = "trend"

    def __init__(self, named: list[NamedTrend], axis: str | None) -> None:
        trends = tuple(it.trend for it in named)
        super().__init__(trends, (named,), trends[0].newest.assignment.languages, axis=axis)
        self._named = named

    def __repr__(self) -> str:
        said = (f"{it.id} {it.years[0]}–{it.years[-1]}" for it in self.answer)
        return f"<TrendResult {', '.join(said)}>"

    def rows(self, lang: str = "") -> list[Row]:
        """Return the rows that `goalcheck trend --format csv` writes."""
        from goalcheck.questions.trend.csv import rows

        return [dataclasses.asdict(row) for it in self._named for row in rows(it, self._view(lang))]
