"""Two files by the same keys → every difference, each as a change. No verdict is asked for here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

from goalcheck.core.text import NOTHING, Text
from goalcheck.model.assignment import (
    Assignment,
    Criterion,
    Evidence,
    Gap,
    Goal,
    Indicator,
    Override,
    Period,
    Published,
    Recommendation,
    Source,
)
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
    Scored,
    Subject,
)
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.flat import ROOT, Flat, Part, kind_of
from goalcheck.questions.diff.answer.records import GapChange, Incomparable, Reason, RecommendationChange
from goalcheck.questions.diff.answer.wording import by_language, languages, wording

DirectionOn = Callable[[str, str, str], Direction]
"""The direction of evidence, by its key and its axis in either file."""
TEXTS: dict[type[Part], tuple[str, ...]] = {
    Assignment: ("title", "commissioner", "agency", "evaluator", "note"),
    Goal: ("title", "leverage_note", "note"),
    Criterion: ("title", "note"),
    Evidence: ("claim", "locator", "quote", "reason", "comparable_note", "note"),
    Gap: ("text", "locator"),
    Recommendation: ("text", "status_note", "locator"),
    Source: ("title", "publisher", "note"),
}
VALUES: dict[type[Part], tuple[str, ...]] = {
    Assignment: ("period",),
    Goal: ("essential", "leverage", "weight"),
    Criterion: ("axes", "context", "essential", "weight"),
    Evidence: ("strength", "type", "effect", "independence", "comparable", "weight", "period"),
    Recommendation: ("source", "status_source"),
    Source: ("independence", "year", "url"),
    Gap: ("source",),
}
IN_NO_ORDER = frozenset({"axes"})


def differences(old: Flat, new: Flat, direction_on: DirectionOn, first: tuple[str, str]) -> Iterator[Change]:
    """Every change, in the order of the new file, then what only the old one has. `first`: the first axis of either."""
    for key in [*new.parts, *(key for key in old.parts if key not in new.parts)]:
        before, after = old.parts.get(key), new.parts.get(key)
        subject = Subject(kind_of(key), old.names.get(key), new.names.get(key))
        if before is None or after is None:
            yield from _came_or_went(subject, key, old, new)
            continue
        if subject.before != subject.after and key != ROOT and not _by_goal(subject):
            yield Renamed(subject)
        if old.parents.get(key) != new.parents.get(key):
            yield Moved(subject, subjects(old.parents[key], old, new), subjects(new.parents[key], old, new))
        if isinstance(before, Evidence) and isinstance(after, Evidence):
            yield from _evidence(subject, before, after, partial(direction_on, key), first)
        elif isinstance(before, Gap) and isinstance(after, Gap):
            if gap_meaning(before, old.refs.get(key), first[0]) != gap_meaning(after, new.refs.get(key), first[1]):
                yield GapChange(subject, before, after)
        elif isinstance(before, Recommendation) and isinstance(after, Recommendation):
            if before.status is not after.status:
                yield RecommendationChange(subject, before, after)
            yield from _recommendation(subject, before, after)
        for field in VALUES.get(type(after), ()):
            if not (field == "independence" and _written_out(before, after, old, new)):
                yield from _altered(subject, field, getattr(before, field), getattr(after, field))
        if not isinstance(after, Gap) and old.refs.get(key, ()) != new.refs.get(key, ()):
            field = "conflicts_with" if isinstance(after, Evidence) else "concerns"
            yield Altered(subject, field, _names(old, key), _names(new, key))
        yield from _verdicts(subject, before, after, first)
        for field in TEXTS.get(type(after), ("title", "note")):
            yield from _reworded(subject, field, getattr(before, field), getattr(after, field))


def _written_out(before: Part, after: Part, old: Flat, new: Flat) -> bool:
    """Whether one file only writes out of a piece of evidence that its source speaks as both files say that it does."""
    if not isinstance(before, Evidence) or not isinstance(after, Evidence):
        return False
    sources = [
        next((it.independence for it in file.assignment.sources if it.id == evidence.source), None)
        for evidence, file in ((before, old), (after, new))
    ]
    said = [it.independence or sources[0] for it in (before, after)]
    return sources[0] is sources[1] and said[0] is said[1]


def subjects(keys: tuple[str, ...], old: Flat, new: Flat) -> tuple[Subject, ...]:
    """Parts by key, in an order that is the same the other way round."""
    found = (Subject(kind_of(key), old.names.get(key), new.names.get(key)) for key in keys)
    return tuple(sorted(found, key=lambda it: (it.kind, sorted(name for name in (it.before, it.after) if name))))


def _by_goal(subject: Subject) -> bool:
    """Whether a reading has another name only since its goal has."""
    before, after = (name.partition("/")[2] for name in (subject.before or "", subject.after or ""))
    return bool(after) and before == after


def _came_or_went(subject: Subject, key: str, old: Flat, new: Flat) -> Iterator[Change]:
    before, after = old.parts.get(key), new.parts.get(key)
    there = after or before
    if isinstance(there, Gap):
        yield GapChange(subject, *(it if isinstance(it, Gap) else None for it in (before, after)))
    elif isinstance(there, Recommendation):
        yield RecommendationChange(subject, *(it if isinstance(it, Recommendation) else None for it in (before, after)))
    elif after is not None:
        yield Added(subject, subjects(new.parents.get(key, ()), old, new))
    else:
        yield Removed(subject, subjects(old.parents.get(key, ()), old, new))
    if isinstance(there, Evidence) and not there.comparable:
        yield Incomparable(subject, (Reason.SAID,))


def _evidence(
    subject: Subject,
    before: Evidence,
    after: Evidence,
    direction_on: Callable[[str, str], Direction],
    first: tuple[str, str],
) -> Iterator[Change]:
    found: list[Change] = []
    was, now = scored(before, first[0]), scored(after, first[1])
    if said(was) != said(now):
        found.append(Rescored(subject, was, now, direction_on(was.axis, now.axis)))
    if before.source != after.source:
        found.append(Resourced(subject, before.source, after.source))
    if before.indicator and after.indicator:
        found += _series_words(subject, before.indicator, after.indicator)
    fields = VALUES[Evidence]
    attributes = any(getattr(before, field) != getattr(after, field) for field in fields)
    reasons = incomparable(before, after)
    yield from found
    if before.reply != after.reply:
        yield Altered(subject, "reply", _replies(before), _replies(after))
    if reasons and (found or attributes):
        yield Incomparable(subject, reasons)


def _series_words(subject: Subject, before: Indicator, after: Indicator) -> Iterator[Change]:
    """What a series counts, and what is said of its values and its target."""
    yield from _reworded(subject, "unit", before.unit, after.unit)
    was, now = ({seen.year: seen for seen in it.observed} for it in (before, after))
    for year in sorted({*was, *now}):
        old, new = was.get(year), now.get(year)
        for field in ("breaks", "note", "locator"):
            ours, theirs = (getattr(it, field) if it else NOTHING for it in (old, new))
            yield from _reworded(subject, f"{field}/{year}", ours, theirs)
        yield from _altered(subject, f"source/{year}", old and old.source, new and new.source)
    bases = (it.target.basis if it.target else NOTHING for it in (before, after))
    yield from _reworded(subject, "basis", *bases)


def _replies(evidence: Evidence) -> tuple[str, ...]:
    """Who said what of it; the reason in every language."""
    return tuple(
        " ".join(
            it
            for it in (f"{reply.by}:", reply.stance.value, reply.score, reply.source, reply.date, _all(reply.reason))
            if it
        )
        for reply in evidence.reply
    )


def _all(text: Text) -> str:
    return " / ".join(words for _, words in text.entries)


def scored(evidence: Evidence, first: str) -> Scored:
    held = tuple(sorted((it.by, it.score) for it in evidence.assessors))
    return Scored(evidence.axis or first, evidence.score, held, evidence.indicator)


def said(scored: Scored) -> object:
    """What a verdict may follow from; of a series its numbers and where it breaks, not its words."""
    return scored.axis, scored.score, scored.assessors, scored.indicator and _series(scored.indicator)


def _series(indicator: Indicator) -> object:
    target = indicator.target and (indicator.target.value, indicator.target.year)
    observed = sorted((seen.year, seen.value, bool(seen.breaks)) for seen in indicator.observed)
    return indicator.direction, indicator.baseline_year, target, tuple(observed)


def incomparable(before: Evidence, after: Evidence) -> tuple[Reason, ...]:
    """Why the two years of a finding cannot be compared; nothing where they can."""
    reasons = [] if before.comparable and after.comparable else [Reason.SAID]
    if before.indicator and after.indicator:
        reasons += [Reason.BROKEN] if _broken(before.indicator, after.indicator) else []
        reasons += [Reason.UNIT] if before.indicator.unit != after.indicator.unit else []
    return tuple(reasons)


def _broken(before: Indicator, after: Indicator) -> bool:
    breaks = [{seen.year for seen in it.observed if seen.breaks} for it in (before, after)]
    if breaks[0] != breaks[1]:
        return True
    low, high = sorted(max((seen.year for seen in it.observed), default=0) for it in (before, after))
    return any(low < year <= high for year in breaks[0])


def gap_meaning(gap: Gap, refs: tuple[str, ...] | None, first: str) -> object:
    """Whether, where and on which axes it stands in the way."""
    return gap.blocking, refs or (), tuple(sorted(gap.axes or (first,)))


def _recommendation(subject: Subject, before: Recommendation, after: Recommendation) -> Iterator[Change]:
    was, now = ("; ".join(sorted(str(dict(it.entries)) for it in each.addressees)) for each in (before, after))
    if was != now:
        yield Altered(subject, "addressees", _spoken(before.addressees), _spoken(after.addressees))


def _spoken(texts: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(text.say("") for text in texts)


def _altered(subject: Subject, field: str, before: object, after: object) -> Iterator[Change]:
    if field in IN_NO_ORDER and isinstance(before, tuple) and isinstance(after, tuple):
        before, after = tuple(sorted(before)), tuple(sorted(after))
    if before != after:
        yield Altered(subject, field, written(before), written(after))


def written(value: object) -> tuple[str, ...] | str | None:
    """A value as a file would write it."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Period):
        return f"{value.start}/{value.end}"
    return str(Fraction(value)) if isinstance(value, Fraction) else str(value)


def _names(file: Flat, key: str) -> tuple[str, ...]:
    return tuple(sorted(file.names[it] for it in file.refs.get(key, ())))


def overrides(part: Part, first: str) -> dict[str, Override]:
    found = part.override if isinstance(part, Assignment | Goal | Criterion) else ()
    return {it.axis or first: it for it in reversed(found)}


def _verdicts(subject: Subject, before: Part, after: Part, first: tuple[str, str]) -> Iterator[Change]:
    was, now = overrides(before, first[0]), overrides(after, first[1])
    for axis in sorted({*was, *now}):
        if _decided(was.get(axis)) != _decided(now.get(axis)):
            yield Overruled(subject, axis, was.get(axis), now.get(axis))
    ours, theirs = _published(before, first[0]), _published(after, first[1])
    for axis in sorted({*ours, *theirs}):
        if ours.get(axis) != theirs.get(axis):
            yield Altered(subject, f"published/{axis}", ours.get(axis), theirs.get(axis))


def _decided(override: Override | None) -> object:
    return override and (override.verdict, override.by, override.date, override.reason)


def _published(part: Part, first: str) -> dict[str, str]:
    found: tuple[Published, ...] = part.published if isinstance(part, Assignment | Goal | Criterion) else ()
    return {it.axis or first: it.verdict for it in found}


def _reworded(subject: Subject, field: str, before: Text, after: Text) -> Iterator[Change]:
    for language in languages(before, after):
        was, now = (it.get(language, "") for it in by_language(before, after))
        yield Reworded(subject, field, language, wording(was, now))
