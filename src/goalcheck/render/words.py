"""An assessment in words: the same ones in every form."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.assessment import Assessment, Judged, Judgement
from goalcheck.assessment.result import Fired, Seen
from goalcheck.assignment import Gap, Independence, Recommendation
from goalcheck.core.message import Message
from goalcheck.core.number import shown
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status, Verdict
from goalcheck.locale import number as localised
from goalcheck.locale import say, word
from goalcheck.render.visible import visible
from goalcheck.rubric import Rubric

STATUS_SIGNS = {
    Status.NOT_ASSESSABLE: "?",
    Status.NOT_ASSESSED: "–",
    Status.INTERPRETATION_DEPENDENT: "≠",
    Status.NOT_APPLICABLE: "·",
    Status.NO_OVERALL_JUDGEMENT: "∅",
}


def capital(sentence: str) -> str:
    """A sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


class Words:
    """Everything that a form says of one assessment, in one language, safe to show."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        self.assessment, self.language = assessment, language
        self._rubric: Rubric = assessment.rubric
        self._titles = {node.id: node.title for node in assessment.root.walk() if node.kind != "evidence"}
        self._sources = {source.id: source for source in assessment.assignment.sources}

    def word(self, key: str, /, **values: str | int) -> str:
        return word(key, self.language, **values)

    def said(self, message: Message) -> str:
        return visible(say(message, self.language))

    def text(self, text: Text) -> str:
        return visible(text.say(self.language))

    def title(self, node: str) -> str:
        """The title of a node by id; the id of evidence, and where there is no title."""
        return self.text(self._titles.get(node, Text())) or visible(node)

    def axis(self, axis: str) -> str:
        found = self._rubric.axis(axis)
        return self.text(found.label) if found else visible(axis)

    def level(self, scale: str, name: str) -> str:
        """The words of a level, or of a status, or a number as it is."""
        found = self._rubric.scale(scale)
        index = found.index(name) if found else None
        if found is None or index is None:
            return self.word(name) if name in {status.value for status in Status} else visible(name)
        return self.text(found.levels[index].label) or visible(name)

    def sign(self, scale: str, verdict: Verdict) -> str:
        if verdict.status is not None:
            return STATUS_SIGNS[verdict.status]
        found = self._rubric.scale(scale)
        index = found.index(verdict.level) if found and verdict.level else None
        return visible(found.levels[index].sign) if found and index is not None else ""

    def rank(self, scale: str, verdict: Verdict) -> Fraction | None:
        """How good a level is on its scale, 0 to 1; None for a status or on a scale without order."""
        found = self._rubric.scale(scale)
        index = found.index(verdict.level) if found and verdict.level else None
        if found is None or index is None or verdict.status is not None:
            return None
        return Fraction(index, max(1, len(found.levels) - 1))

    def verdict(self, judgement: Judgement, verdict: Verdict | None = None) -> str:
        """A verdict in words: its level, or its status with the bounds of what remains possible."""
        verdict = verdict or judgement.verdict
        if verdict.status is None:
            return self._known(judgement.scale, verdict)
        bounds = self._bounds(judgement.scale, verdict)
        status = self.status(judgement.axis, verdict.status)
        return f"{status} ({bounds})" if bounds else status

    def signed(self, judgement: Judgement) -> str:
        """A verdict with its sign, and a star where a person has deviated from the rules."""
        star = " *" if judgement.override else ""
        return f"{self.sign(judgement.scale, judgement.verdict)} {self.verdict(judgement)}{star}".strip()

    def status(self, axis: str, status: Status) -> str:
        found = self._rubric.axis(axis)
        own = dict(found.statuses).get(status) if found else None
        return self.text(own) if own else self.word(status.value)

    def _bounds(self, scale: str, verdict: Verdict) -> str:
        found = self._rubric.scale(scale)
        if verdict.interval and verdict.interval != (None, None):
            low, high = (shown(end) if end is not None else "∞" for end in verdict.interval)
            return self.word("between", low=low, high=high)
        if found is None or not 1 < len(verdict.possible) < len(found.levels):
            return ""
        low, high = self.level(scale, verdict.possible[0]), self.level(scale, verdict.possible[-1])
        return self.word("between", low=low, high=high)

    def source(self, name: str | None) -> str:
        """A source as a reader would cite it."""
        source = self._sources.get(name or "")
        if source is None:
            return self.word("trace-no-source")
        parts = [self.text(source.title), self.text(source.publisher), str(source.year or "")]
        return ", ".join(part for part in parts if part)

    def url(self, name: str | None) -> str:
        source = self._sources.get(name or "")
        return visible(source.url) if source and source.url else ""

    def independence(self, name: str | None) -> Independence | None:
        source = self._sources.get(name or "")
        return source.independence if source else None

    def publisher(self, name: str | None) -> str:
        source = self._sources.get(name or "")
        parts = [self.text(source.publisher), str(source.year or "")] if source else []
        return " ".join(part for part in parts if part) or self.word("publisher-unknown")

    def reasons(self, node: Judged, judgement: Judgement) -> list[str]:
        """Why a verdict is what it is, in a sentence or two: the rule's own words, the caps, the readings, the override."""
        said = [self.override(judgement)] if judgement.override else []
        if judgement.trace.rule == "readings":
            on = [(child, child.on(judgement.axis)) for child in node.children if child.kind == "interpretation"]
            said += [f"{self.text(child.title)} → {self.verdict(it)}." for child, it in on if it]
        elif len(judgement.trace.fired) == 1:
            said += self.fired(judgement, judgement.trace.fired[0])
        elif judgement.verdict.status is Status.NOT_ASSESSED and judgement.trace.fired:
            said.append(self.word("nothing-to-judge"))
        elif judgement.trace.fired:
            said.append(self._open(judgement))
        said += [self.said(note) for note in judgement.trace.notes]
        if lowering := self._lowering(node, judgement):
            said.append(self.word("lowered-by", reasons=" ".join(lowering)))
        if not judgement.override and judgement.by_rule != judgement.verdict:
            said.append(
                capital(self.word("without-overrides", verdict=self.verdict(judgement, judgement.by_rule)) + ".")
            )
        return said

    def _lowering(self, node: Judged, judgement: Judgement) -> list[str]:
        """Why an axis about another, such as certainty, is no higher: the caps below that led to this very level."""
        axis = self._rubric.axis(judgement.axis)
        if (
            axis is None
            or axis.about is None
            or not judgement.verdict.known
            or any(it.caps for it in judgement.trace.fired)
        ):
            return []
        below = [it for child in node.walk() if (it := child.on(judgement.axis))]
        lowest = [it for it in below if it.verdict.level == judgement.verdict.level]
        return list(
            dict.fromkeys(self.text(cap.because) for it in lowest for fired in it.trace.fired for cap in fired.caps)
        )

    def fired(self, judgement: Judgement, fired: Fired) -> list[str]:
        """The sentence of the part that fired, and of each cap that lowered the verdict."""
        said = [self.text(fired.because) or self.part(judgement, fired) + "."]
        for cap in fired.caps:
            before, after = self.level(judgement.scale, cap.before), self.level(judgement.scale, cap.after)
            said.append(capital(self.word("cap-step", before=before, after=after, because=self.text(cap.because))))
        return said

    def part(self, judgement: Judgement, fired: Fired) -> str:
        """The gate, case, row or aggregate that gave a verdict, by name, with its number where it has one."""
        if fired.part != "aggregate":
            return self.word(f"trace-{fired.part}", id=visible(fired.id))
        name = self.word(f"trace-aggregate-{judgement.trace.method}")
        number = judgement.verdict.number
        if number is None or judgement.verdict.level is None:
            return name
        return f"{name} ({self.word('trace-number', number=shown(number, judgement.trace.limits))})"

    def _open(self, judgement: Judgement) -> str:
        """What the unknown leaves open."""
        found = self._rubric.scale(judgement.scale)
        names = sorted(
            {fired.verdict for fired in judgement.trace.fired}, key=lambda name: found.index(name) or 0 if found else 0
        )
        return self.word("trace-sets", verdicts=", ".join(self.level(judgement.scale, name) for name in names))

    def override(self, judgement: Judgement) -> str:
        override = judgement.override
        assert override is not None
        said = {"by": visible(override.by), "date": override.date, "reason": self.text(override.reason)}
        return self.word("override", verdict=self.verdict(judgement, judgement.by_rule), **said)

    def agreement(self, judgement: Judgement) -> str:
        """How a verdict stands to the published one; "" where none is known."""
        if judgement.agreement is None:
            return ""
        published = judgement.agreement.published
        source = self.publisher(published.source)
        if judgement.agreement.agrees:
            return self.word("published-agrees", source=source)
        said = self.word("published-differs", verdict=self.level(judgement.scale, published.verdict), source=source)
        return f"{said}: {self.text(published.explanation)}" if published.explanation else said

    def turns_on(self, judgement: Judgement) -> str:
        """The nodes a verdict rests on, or those for want of which there is none; each with its own verdict."""
        known = judgement.verdict.known
        chosen = [it for it in judgement.trace.seen if (it.decisive if known else not it.verdict.known)]
        if not chosen or judgement.trace.rule == "readings" or judgement.verdict.status is Status.NOT_ASSESSED:
            return ""
        nodes = "; ".join(f"{self.title(it.id)} ({self._seen(it)})" for it in chosen)
        return self.word("trace-rests" if known else "trace-without-level", nodes=nodes) + "."

    def _seen(self, seen: Seen) -> str:
        """The verdict of a child, without the bounds of an unknown one."""
        if seen.verdict.status is not None:
            return self.status(seen.axis, seen.verdict.status)
        return self._known(seen.scale, seen.verdict)

    def _known(self, scale: str, verdict: Verdict) -> str:
        """A level; on a numeric scale its number, with the level it reaches."""
        level = self.level(scale, verdict.level) if verdict.level else ""
        found = self._rubric.scale(scale)
        if found is None or not found.numeric or verdict.number is None:
            return level
        limits = [it.at_least for it in found.levels if it.at_least is not None]
        number = localised(shown(verdict.number, limits), self.language)
        return f"{number} ({level})" if level else number

    def agrees(self, judgement: Judgement) -> str:
        """How a verdict stands to the published one, as a sentence; "" where none is known."""
        said = self.agreement(judgement)
        return capital(said if said.endswith(".") or not said else f"{said}.")

    def distribution(self) -> str:
        """The goals' verdicts on the first axis, counted: best first, then what has no level."""
        scale = self._rubric.axes[0].scale
        counts = [f"{count} {self.level(scale, name)}" for name, count in self.assessment.distribution]
        return " · ".join(counts) or self.word("no-goals")

    def heading(self) -> str:
        assignment = self.assessment.assignment
        label = f" ({self.text(assignment.label)})" if assignment.label else ""
        return f"{self.text(assignment.title)}{label}"

    def about(self) -> str:
        """Who, when, and by what rubric, on one line."""
        assignment = self.assessment.assignment
        parts = [self.text(assignment.agency)]
        if assignment.period:
            parts.append(self.word("period", start=assignment.period.start, end=assignment.period.end))
        parts.append(self.word("about-line", year=assignment.year))
        if assignment.evaluator:
            parts.append(self.word("evaluator", name=self.text(assignment.evaluator)))
        return " · ".join(part for part in parts if part)

    def rubric(self) -> str:
        said = self.word("rubric-line", title=self.text(self._rubric.title), version=self._rubric.version)
        wanted = self.assessment.assignment.rubric
        same = wanted in (self._rubric.rubric, f"{self._rubric.rubric}@{self._rubric.version}")
        return said if same else f"{said} ({self.word('other-rubric', wanted=wanted)})"

    def judged(self, node: Judged) -> str:
        known, total = node.criteria_judged(self.assessment.first_axis)
        return self.word("judged-of", known=known, total=total)

    def explained_judgements(self, node: Judged) -> list[Judgement]:
        """The judgements of a node whose reasons a reader wants first: the first axis, and any that a cap or a person
        changed; what lowers certainty stands in the trace."""
        axes = {axis.id: axis for axis in self._rubric.axes}
        first = next((it.axis for it in node.judgements if it.axis == self.assessment.first_axis), None)
        first = first or next((it.axis for it in node.judgements), None)
        return [
            it
            for it in node.judgements
            if it.axis == first
            or it.override
            or (axes[it.axis].about is None and any(fired.caps for fired in it.trace.fired))
        ]

    def explained_nodes(self, node: Judged | None) -> list[Judged]:
        """The nodes whose verdicts are explained below the table: the one asked for and its parts, or goals and sub-goals,
        and what is judged of the whole beside them."""
        if node:
            return [node, *(child for child in node.children if child.kind != "evidence")]
        below = (child for child in self.assessment.root.walk() if child.kind in ("goal", "criterion"))
        beside = {child.id for child in self.assessment.root.children if child.kind == "criterion" and child.judgements}
        return list({it.id: it for it in below if it.kind == "goal" or it.id in beside}.values())

    def stated(self, judgement: Judgement) -> str:
        return f"{self.axis(judgement.axis).lower()} {self.verdict(judgement)}"

    def gap(self, gap: Gap) -> str:
        return self.text(gap.text) + (f" ({self.word('blocking')})" if gap.blocking else "")

    def addressees(self, asked: Recommendation) -> str:
        return ", ".join(self.text(addressee) for addressee in asked.addressees)

    def asked(self, asked: Recommendation) -> str:
        """What is asked, and what became of it."""
        return f"{self.text(asked.text)} ({self.word(asked.status.value)})"
