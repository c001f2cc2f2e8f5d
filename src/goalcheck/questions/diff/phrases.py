"""Every kind of change as a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goalcheck.core.visible import visible
from goalcheck.model.assignment import Evidence, Override
from goalcheck.phrases.words import STANCES
from goalcheck.questions.diff.answer.change import (
    Added,
    Altered,
    Change,
    Moved,
    Overruled,
    Removed,
    Renamed,
    Rescored,
    Resourced,
    Reworded,
    RubricChange,
)
from goalcheck.questions.diff.answer.records import GapChange, GapMove, Incomparable, RecommendationChange
from goalcheck.questions.diff.answer.wording import Op, wording
from goalcheck.questions.diff.series import series_change
from goalcheck.questions.diff.texts import worded
from goalcheck.questions.diff.year import YearWords

if TYPE_CHECKING:
    from goalcheck.questions.diff.words import ComparisonWords

WITH_WORDS = frozenset({"strength", "type", "effect", "independence", "leverage"})
"""Attributes whose values have words of their own."""
KINDS = ("assignment", "goal", "criterion")
"""What the name of a rule in a rubric can begin with."""


def predicate(said: ComparisonWords, change: Change) -> str:
    """What is said of the part that changed; of what came or went and of rubrics all that is to be said."""
    match change:
        case Added() | Removed():
            name = said.scored_name(change.subject)
            return said.word("compare-about", what=came_or_went(said, change), said=name)
        case Moved():
            before, after = ("; ".join(map(said.name, them)) for them in (change.before, change.after))
            return said.word("compare-moved", before=before, after=after)
        case Renamed():
            before, after = (visible(it or "") for it in (change.subject.before, change.subject.after))
            return said.word("compare-renamed", before=before, after=after)
        case Rescored():
            return _rescored(said, change)
        case Resourced():
            before, after = said.old.source(change.before), said.new.source(change.after)
            return said.word("compare-resourced", before=before, after=after)
        case Altered():
            before, after = _value(said.old, change, change.before), _value(said.new, change, change.after)
            return said.word("compare-altered", field=_field(said, change.field), before=before, after=after)
        case Reworded():
            return _reworded(said, change)
        case Overruled():
            return _overruled(said, change)
        case GapChange():
            gap = change.after or change.before
            blocking = gap is not None and gap.blocking and change.move in (GapMove.OPENED, GapMove.CLOSED)
            return said.word(f"compare-gap-{change.move.value}{'-blocking' if blocking else ''}")
        case RecommendationChange():
            return _followed(said, change)
        case RubricChange():
            return _rubric(said, change)
        case Incomparable():
            return " ".join(said.word(f"compare-reason-{reason.value}") for reason in change.reasons)
        case _:
            raise AssertionError(change)


def came_or_went(said: ComparisonWords, change: Added | Removed) -> str:
    """That a part of its kind is new, or gone."""
    way = "added" if isinstance(change, Added) else "removed"
    return said.word(f"compare-{way}-{change.subject.kind.value}")


def _rescored(said: ComparisonWords, change: Rescored) -> str:
    was, now = change.before, change.after
    if was.axis == now.axis and was.indicator and now.indicator:
        unit = said.new.text(now.indicator.unit)
        return said.word(
            "compare-series", unit=unit, said=series_change(said.old, said.new, was.indicator, now.indicator)
        )
    before, after = said.old.scored(was), said.new.scored(now)
    if was.axis != now.axis:
        before, after = f"{said.old.axis(was.axis)}: {before}", f"{said.new.axis(now.axis)}: {after}"
    return said.word("compare-rescored", before=before, after=after)


def _field(said: ComparisonWords, name: str) -> str:
    """What a field is called; after a slash stands the axis of a published verdict, or the year of a value."""
    first, _, rest = name.partition("/")
    if rest.isdigit():
        return said.word("field-in-year", field=said.word(f"field-{first}"), year=rest)
    return said.word(f"field-{first}", axis=said.axis(rest).lower())


def _value(year: YearWords, change: Altered, value: tuple[str, ...] | str | None) -> str:
    """The value of an attribute as the year's words have it."""
    if value is None or value == ():
        return year.word("compare-unsaid")
    if change.field == "reply":
        return _replies(year, change)
    if isinstance(value, tuple):
        return ", ".join(map(year.axis if change.field == "axes" else visible, value))
    if change.field in WITH_WORDS:
        return year.word(f"{change.field}-{value}")
    if value in ("true", "false"):
        return year.word("yes" if value == "true" else "no")
    if change.field.startswith("published/"):
        axis = year.judged_by.axis(change.field.partition("/")[2])
        return year.level(axis.scale if axis else "", value)
    if change.field.partition("/")[0] in ("source", "status_source"):
        return year.source(value)
    return visible(value)


def _replies(year: YearWords, change: Altered) -> str:
    subject = change.subject
    part = next(it for name in (subject.after, subject.before) if (it := year.found(subject.kind, name)))
    assert isinstance(part, Evidence), "only evidence is replied to"
    axis = year.judged_by.axis(part.axis or year.assessment.first_axis)
    said = []
    for reply in part.reply:
        score = year.level(axis.scale if axis else "", reply.score or "")
        said.append(year.word(STANCES[reply.stance], by=visible(reply.by), score=score))
        said += [year.word("reply-reason", reason=year.text(reply.reason))] if reply.reason else []
    return "; ".join(said)


def _reworded(said: ComparisonWords, change: Reworded) -> str:
    field, ops = _field(said, change.field), {it.op for it in change.wording}
    text = visible("".join(it.words for it in change.wording)).strip()
    if ops == {Op.CAME}:
        return said.word("compare-text-came", field=field, text=text)
    if ops == {Op.GONE}:
        return said.word("compare-text-gone", field=field, text=text)
    return said.word("compare-reworded", field=field, wording=worded(change.wording))


def _overruled(said: ComparisonWords, change: Overruled) -> str:
    key = "changed" if change.before and change.after else "new" if change.after else "gone"
    decided = ((said.old, change.subject.before, change.before), (said.new, change.subject.after, change.after))
    before, after = (_decided(change, year, name, it) for year, name, it in decided)
    axis = said.axis(change.axis).lower()
    if change.before and change.after and before == after:
        was, now = (visible(it.reason.say(said.language)) for it in (change.before, change.after))
        return said.word("compare-override-reason", axis=axis, wording=worded(wording(was, now)))
    return said.word(f"compare-override-{key}", axis=axis, before=before, after=after)


def _decided(change: Overruled, year: YearWords, name: str | None, override: Override | None) -> str:
    node = year.node_of(change.subject.kind, name)
    judgement = node.on(change.axis) if node else None
    if override is None or judgement is None:
        return ""
    level = year.level(judgement.scale, override.verdict)
    return year.word("compare-decided", verdict=level, by=visible(override.by), date=visible(str(override.date)))


def _followed(said: ComparisonWords, change: RecommendationChange) -> str:
    """Its status then and now."""
    became = said.word(f"followed-{change.became.value}")
    return became if change.before is None else f"{said.word(f'followed-{change.before.status.value}')} → {became}"


def _rubric(said: ComparisonWords, change: RubricChange) -> str:
    before, after = visible(change.before), visible(change.after)
    if before == after:
        return said.word("compare-rubric-same", after=after)
    version = before.partition("@")[0] == after.partition("@")[0]
    return said.word("compare-rubric-version" if version else "compare-rubric", before=before, after=after)


def of_rubric(said: ComparisonWords, name: str) -> str:
    """What changed in a rubric: `goal / attainment` is a rule, `scale x` a scale, and so on."""
    kind, _, axis = name.partition(" / ")
    if kind in KINDS and axis:
        return said.word("rubric-rule", kind=said.word(f"kind-{kind}"), axis=said.axis(axis).lower())
    what, _, which = name.partition(" ")
    if what in ("scale", "axis", "node"):
        return said.word(f"rubric-{what}", name=said.axis(which) if what == "axis" else visible(which))
    return said.word(f"rubric-{what}")
