"""Two years of an assignment in words: what its parts are called, and every change as a phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from goalcheck.catalogue.sentences import word
from goalcheck.core.verdict import Verdict
from goalcheck.core.visible import visible
from goalcheck.model.assignment import Evidence, Gap, Recommendation
from goalcheck.phrases.words import axis_of
from goalcheck.questions.diff.answer.change import (
    Added,
    Change,
    Removed,
    Reworded,
    RubricChange,
    Scored,
    Subject,
    SubjectKind,
    VerdictChange,
)
from goalcheck.questions.diff.answer.comparison import Comparison
from goalcheck.questions.diff.answer.flat import ROOT, Part, kind_of
from goalcheck.questions.diff.answer.records import Incomparable
from goalcheck.questions.diff.phrases import came_or_went, predicate
from goalcheck.questions.diff.texts import cut
from goalcheck.questions.diff.year import YearWords

NEVER_CAUSES = (Incomparable, Reworded)
NAMING = (Added, Removed, RubricChange)
"""Changes whose phrase names the part."""


class ComparisonWords:
    """A comparison in words, in one language, safe to show."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self.comparison, self.language = comparison, language
        self.old, self.new = YearWords(comparison.old, language), YearWords(comparison.new, language)
        self._told = Counter(it.subject for it in comparison.changes if not isinstance(it, NEVER_CAUSES))

    def word(self, key: str, /, **values: str | int | tuple[str, ...]) -> str:
        return word(key, self.language, **values)

    def axis(self, axis: str) -> str:
        """What the new rubric calls an axis, else the old one."""
        return axis_of((self.new, self.old), axis)

    def years(self, subject: Subject) -> Iterable[tuple[YearWords, str]]:
        """The years that have a part, the new one first, each with its id there."""
        return ((year, name) for year, name in ((self.new, subject.after), (self.old, subject.before)) if name)

    def part(self, subject: Subject) -> Part | None:
        """A part as the new file has it, else as the old one."""
        return next((part for year, name in self.years(subject) if (part := year.found(subject.kind, name))), None)

    def name(self, subject: Subject) -> str:
        """What a part is called: the whole, a title, what evidence or a gap says with its id."""
        if subject.kind is SubjectKind.ASSIGNMENT:
            return self.word("overall")
        part, year = self.part(subject), next(year for year, _ in self.years(subject))
        if isinstance(part, Evidence):
            return self.word("compare-named", text=cut(year.text(part.claim)), id=visible(subject.name))
        if isinstance(part, Gap | Recommendation):
            return self.word("compare-named", text=cut(year.text(part.text)), id=visible(subject.name))
        title = getattr(part, "title", None)
        said = (year.text(title) if title else "") or visible(subject.name)
        return f"{self._goal(subject)} – {said}" if subject.kind is SubjectKind.INTERPRETATION else said

    def _goal(self, reading: Subject) -> str:
        before, after = (name and name.partition("/")[0] for name in (reading.before, reading.after))
        return self.name(Subject(SubjectKind.GOAL, before, after))

    def above(self, subject: Subject) -> str:
        """What a part stands below: the whole, a goal, a reading or a criterion; "" for what stands beside the tree."""
        for year, name in self.years(subject):
            for key in year.parents(subject.kind, name):
                below = key.partition(":")[2]
                return self.word("overall") if key == ROOT else self.name(Subject(kind_of(key), below, below))
        return ""

    def placed(self, subject: Subject) -> str:
        """What a part is called; of a criterion also the goal that it bears on."""
        name, above = self.name(subject), self.above(subject)
        below = subject.kind is SubjectKind.CRITERION and above not in ("", self.word("overall"))
        return self.word("compare-within", name=name, above=above) if below else name

    def scored_name(self, subject: Subject) -> str:
        """The name of a part; of evidence with what it says."""
        part = self.part(subject)
        if not isinstance(part, Evidence):
            return self.name(subject)
        year = next(year for year, _ in self.years(subject))
        axis = part.axis or year.assessment.first_axis
        said = year.scored(Scored(axis, part.score, tuple((it.by, it.score) for it in part.assessors), part.indicator))
        return self.word("compare-scored", text=cut(year.text(part.claim)), id=visible(subject.name), score=said)

    def change(self, change: Change) -> str:
        """A change as a phrase that can stand in a list."""
        said = self.predicate(change)
        if isinstance(change, NAMING):
            return said
        return self.word("compare-about", what=self.name(change.subject), said=said)

    def predicate(self, change: Change) -> str:
        """What is said of the part that changed; of what came or went and of rubrics all that is to be said."""
        return predicate(self, change)

    def cited(self, change: Change, short: bool) -> str:
        """A change where it is a cause; `short`: without what a part says, and of the only change of a part its id alone."""
        if not short or change.subject.kind is SubjectKind.ASSIGNMENT:
            if isinstance(change, Added | Removed):
                return f"{came_or_went(self, change)} {self.scored_name(change.subject)}"
            return self.change(change)
        name = visible(change.subject.name)
        if isinstance(change, Added | Removed) or self._told[change.subject] == 1:
            return name
        return self.word("compare-about", what=name, said=self.predicate(change))

    def step(self, it: VerdictChange) -> str:
        """A verdict then and now."""
        before = self.old.verdict_of(it.subject.before, it.subject.kind, it.axis, it.before)
        return f"{before} → {self.stands(it, it.after)}"

    def stands(self, change: VerdictChange, verdict: Verdict | None) -> str:
        """Another verdict that what moved would have in the new file."""
        return self.new.verdict_of(change.subject.after, change.subject.kind, change.axis, verdict)
