"""Two years of an assignment in words: its parts, and every kind of change as a phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from goalcheck.assessment import Assessment, Judged
from goalcheck.assignment import Evidence, Gap, Indicator, Override, Recommendation
from goalcheck.compare import Comparison
from goalcheck.compare.change import (
    Added,
    Altered,
    Change,
    GapChange,
    GapMove,
    Incomparable,
    Kind,
    Moved,
    Overruled,
    RecommendationChange,
    Removed,
    Renamed,
    Rescored,
    Resourced,
    Reworded,
    RubricChange,
    Scored,
    Subject,
    VerdictChange,
)
from goalcheck.compare.flat import Part, flat, key_of
from goalcheck.compare.wording import wording
from goalcheck.core.number import shown
from goalcheck.core.verdict import Verdict
from goalcheck.locale import number, word
from goalcheck.render.diff.worded import cut, worded
from goalcheck.render.visible import visible
from goalcheck.render.words import Words

WITH_WORDS = frozenset({"strength", "type", "effect", "independence", "leverage"})
"""Attributes whose values have words of their own."""


class Year(Words):
    """The words of one of the two years."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        super().__init__(assessment, language)
        self._flat = flat(assessment.assignment)
        self._nodes: dict[tuple[str, str], Judged] = {(it.kind, it.id): it for it in assessment.root.walk()}

    def found(self, kind: Kind, name: str | None) -> Part | None:
        return None if name is None else self._flat.parts.get(key_of(kind, name))

    def node_of(self, kind: Kind, name: str | None) -> Judged | None:
        return None if name is None else self._nodes.get((kind.value, name))

    def parents(self, kind: Kind, name: str) -> tuple[str, ...]:
        """The keys of what a part stands below."""
        return self._flat.parents.get(key_of(kind, name), ())

    def verdict_of(self, subject: str | None, kind: Kind, axis: str, verdict: Verdict | None) -> str:
        """A verdict on a part; that it is not judged there, where there is none."""
        if verdict is None:
            return self.word("compare-not-judged")
        node = self.node_of(kind, subject)
        judgement = node.on(axis) if node else None
        found = self.judged_by.axis(axis)
        scale = judgement.scale if judgement else found.scale if found else ""
        return self.verdict_on(axis, scale, verdict)

    def scored(self, said: Scored) -> str:
        """What evidence says: its score, else its series, else what each assessor holds."""
        axis = self.judged_by.axis(said.axis)
        scale = axis.scale if axis else ""
        if said.indicator:
            return self.series(said.indicator)
        if said.score is not None:
            return self.level(scale, said.score)
        held = (self.word("assessor-says", by=visible(by), score=self.level(scale, it)) for by, it in said.assessors)
        return ", ".join(held) or self.word("compare-no-score")

    def series(self, indicator: Indicator) -> str:
        """The first and the last value of a series."""
        seen = sorted(indicator.observed, key=lambda it: it.year)
        ends = dict.fromkeys([*seen[:1], *seen[-1:]])
        return " – ".join(
            self.word("compare-value", value=number(shown(it.value), self.language), year=it.year) for it in ends
        )


class Said:
    """A comparison in words, in one language, safe to show."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self.comparison, self.language = comparison, language
        self.old, self.new = Year(comparison.old, language), Year(comparison.new, language)
        self._told = Counter(it.subject for it in comparison.changes if not isinstance(it, NEVER_CAUSES))

    def word(self, key: str, /, **values: str | int | tuple[str, ...]) -> str:
        return word(key, self.language, **values)

    def axis(self, axis: str) -> str:
        """What the new rubric calls an axis, else the old one."""
        return (self.new if self.new.judged_by.axis(axis) else self.old).axis(axis)

    def years(self, subject: Subject) -> Iterable[tuple[Year, str]]:
        """The years that have a part, the new one first, each with its id there."""
        return ((year, name) for year, name in ((self.new, subject.after), (self.old, subject.before)) if name)

    def part(self, subject: Subject) -> Part | None:
        """A part as the new file has it, else as the old one."""
        return next((part for year, name in self.years(subject) if (part := year.found(subject.kind, name))), None)

    def name(self, subject: Subject) -> str:
        """What a part is called: the whole, a title, what evidence or a gap says with its id."""
        if subject.kind is Kind.ASSIGNMENT:
            return self.word("overall")
        part, year = self.part(subject), next(year for year, _ in self.years(subject))
        if isinstance(part, Evidence):
            return self.word("compare-named", text=cut(year.text(part.claim)), id=visible(subject.name))
        if isinstance(part, Gap | Recommendation):
            return self.word("compare-named", text=cut(year.text(part.text)), id=visible(subject.name))
        title = getattr(part, "title", None)
        said = (year.text(title) if title else "") or visible(subject.name)
        return f"{self._goal(subject)} – {said}" if subject.kind is Kind.INTERPRETATION else said

    def _goal(self, reading: Subject) -> str:
        before, after = (name and name.partition("/")[0] for name in (reading.before, reading.after))
        return self.name(Subject(Kind.GOAL, before, after))

    def change(self, change: Change) -> str:
        """A change as a phrase that can stand in a list."""
        said = self.predicate(change)
        return (
            said
            if isinstance(change, NAMING)
            else self.word("compare-about", what=self.name(change.subject), said=said)
        )

    def cited(self, change: Change, short: bool) -> tuple[str, str]:
        """What happened and to what, so that what happened to several can be told once; `short`: without what a part says,
        and of the only change of a part by the id of that alone."""
        name = visible(change.subject.name) if short else self.name(change.subject)
        if isinstance(change, Added | Removed):
            return self.word(f"compare-{_way(change)}-{change.subject.kind.value}"), name
        if not short or change.subject.kind is Kind.ASSIGNMENT:
            return "", self.change(change)
        only = self._told[change.subject] == 1
        return "", name if only else self.word("compare-about", what=name, said=self.predicate(change))

    def step(self, it: VerdictChange) -> str:
        """A verdict then and now."""
        before = self.old.verdict_of(it.subject.before, it.subject.kind, it.axis, it.before)
        return f"{before} → {self.stands(it, it.after)}"

    def stands(self, change: VerdictChange, verdict: Verdict | None) -> str:
        """Another verdict that what moved would have in the new file."""
        return self.new.verdict_of(change.subject.after, change.subject.kind, change.axis, verdict)

    def predicate(self, change: Change) -> str:
        """What is said of the part that changed; of what came or went, of gaps and rubrics all that is to be said."""
        match change:
            case Added() | Removed():
                return self.came(change)
            case Moved():
                return self.moved(change)
            case Renamed():
                return self.renamed(change)
            case Rescored():
                return self.rescored(change)
            case Resourced():
                return self.resourced(change)
            case Altered():
                return self.altered(change)
            case Reworded():
                return self.reworded(change)
            case Overruled():
                return self.overruled(change)
            case GapChange():
                return self.gap(change)
            case RecommendationChange():
                return self.word(f"followed-{change.became.value}")
            case RubricChange():
                return self.rubric(change)
            case Incomparable():
                return " ".join(self.word(f"compare-reason-{reason.value}") for reason in change.reasons)
        raise AssertionError(change)

    def field(self, name: str) -> str:
        first, _, axis = name.partition("/")
        return self.word(f"field-{first}", axis=self.axis(axis).lower())

    def value(self, change: Altered, value: tuple[str, ...] | str | None, year: Year) -> str:
        """The value of an attribute as the year's words have it."""
        if value is None or value == ():
            return self.word("compare-unsaid")
        if isinstance(value, tuple):
            return ", ".join(map(year.axis if change.field == "axes" else visible, value))
        if change.field in WITH_WORDS:
            return self.word(f"{change.field}-{value}")
        if value in ("true", "false"):
            return self.word("yes" if value == "true" else "no")
        if change.field.startswith("published/"):
            axis = year.judged_by.axis(change.field.partition("/")[2])
            return year.level(axis.scale if axis else "", value)
        if change.field in ("source", "status_source"):
            return year.source(value)
        return visible(value)

    def came(self, change: Added | Removed) -> str:
        happened = self.word(f"compare-{_way(change)}-{change.subject.kind.value}")
        return self.word("compare-about", what=happened, said=self.scored_name(change.subject))

    def scored_name(self, subject: Subject) -> str:
        """The name of a part; of evidence with what it says."""
        part = self.part(subject)
        if not isinstance(part, Evidence):
            return self.name(subject)
        year = next(year for year, _ in self.years(subject))
        axis = part.axis or year.assessment.first_axis
        said = year.scored(Scored(axis, part.score, tuple((it.by, it.score) for it in part.assessors), part.indicator))
        return self.word("compare-scored", text=cut(year.text(part.claim)), id=visible(subject.name), score=said)

    def moved(self, change: Moved) -> str:
        before, after = ("; ".join(map(self.name, them)) for them in (change.before, change.after))
        return self.word("compare-moved", before=before, after=after)

    def renamed(self, change: Renamed) -> str:
        before, after = (visible(it or "") for it in (change.subject.before, change.subject.after))
        return self.word("compare-renamed", before=before, after=after)

    def rescored(self, change: Rescored) -> str:
        before, after = self.old.scored(change.before), self.new.scored(change.after)
        if change.before.axis != change.after.axis:
            before, after = (
                f"{year.axis(it.axis)}: {said}"
                for year, it, said in ((self.old, change.before, before), (self.new, change.after, after))
            )
        key = "compare-series" if change.before.indicator and change.after.indicator else "compare-rescored"
        return self.word(key, before=before, after=after)

    def resourced(self, change: Resourced) -> str:
        before, after = self.old.source(change.before), self.new.source(change.after)
        return self.word("compare-resourced", before=before, after=after)

    def altered(self, change: Altered) -> str:
        before, after = self.value(change, change.before, self.old), self.value(change, change.after, self.new)
        return self.word("compare-altered", field=self.field(change.field), before=before, after=after)

    def reworded(self, change: Reworded) -> str:
        return self.word("compare-reworded", field=self.field(change.field), wording=worded(change.wording))

    def overruled(self, change: Overruled) -> str:
        key = "changed" if change.before and change.after else "new" if change.after else "gone"
        sides = ((self.old, change.subject.before, change.before), (self.new, change.subject.after, change.after))
        before, after = (self._decided(change, year, name, it) for year, name, it in sides)
        axis = self.axis(change.axis).lower()
        if change.before and change.after and before == after:
            was, now = (visible(it.reason.say(self.language)) for it in (change.before, change.after))
            return self.word("compare-override-reason", axis=axis, wording=worded(wording(was, now)))
        return self.word(f"compare-override-{key}", axis=axis, before=before, after=after)

    def _decided(self, change: Overruled, year: Year, name: str | None, override: Override | None) -> str:
        node = year.node_of(change.subject.kind, name)
        judgement = node.on(change.axis) if node else None
        if override is None or judgement is None:
            return ""
        level = year.level(judgement.scale, override.verdict)
        return self.word("compare-decided", verdict=level, by=visible(override.by), date=visible(str(override.date)))

    def gap(self, change: GapChange) -> str:
        gap = change.after or change.before
        blocking = gap is not None and gap.blocking and change.move in (GapMove.OPENED, GapMove.CLOSED)
        return self.word(f"compare-gap-{change.move.value}{'-blocking' if blocking else ''}")

    def rubric(self, change: RubricChange) -> str:
        before, after = visible(change.before), visible(change.after)
        same = before == after
        return self.word("compare-rubric-same" if same else "compare-rubric", before=before, after=after)


NEVER_CAUSES = (Incomparable, Reworded)
NAMING = (Added, Removed, RubricChange)
"""Changes whose phrase names the part."""


def _way(change: Added | Removed) -> str:
    return "added" if isinstance(change, Added) else "removed"
