"""What every form says of what it would take, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Status, Verdict
from goalcheck.core.visible import visible
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.engine.adjustment import Adjustment
from goalcheck.engine.search import Found
from goalcheck.phrases.reasons import reasons, turns_on
from goalcheck.phrases.words import Words
from goalcheck.questions.next.answer.ceiling import Obstacle
from goalcheck.questions.next.answer.grouped import Group, grouped
from goalcheck.questions.next.answer.next import MissingInput, NextSteps, SettlingInput, SettlingSet

LONGEST = 90
"""Characters of a claim or a gap that are told."""


@dataclass(frozen=True)
class NextQuestion:
    """What was asked of a judgement, and the answer. Of groups of ways the `most` cheapest are told."""

    assessment: Assessment
    steps: NextSteps
    most: int

    @cached_property
    def node(self) -> Judged:
        found = self.assessment.find(self.steps.node)
        assert found is not None, "it was asked about"
        return found

    @cached_property
    def judgement(self) -> Judgement:
        found = self.node.on(self.steps.axis)
        assert found is not None, "it is judged there"
        return found

    @cached_property
    def scale(self) -> Scale:
        found = self.assessment.rubric.scale(self.steps.scale)
        assert found is not None, "the rubric is valid"
        return found

    @cached_property
    def above(self) -> dict[str, tuple[str, ...]]:
        """What each node stands under below the one asked about: the nearest first."""
        found: dict[str, tuple[str, ...]] = {}

        def enter(node: Judged, path: tuple[str, ...]) -> None:
            found.setdefault(node.id, path)
            for child in node.children:
                enter(child, path if node is self.node else (node.id, *path))

        enter(self.node, ())
        return found

    @cached_property
    def nodes(self) -> dict[str, Judged]:
        return {node.id: node for node in self.assessment.root.walk()}

    def groups(self, found: Found) -> tuple[Group, ...]:
        return grouped(found.ways, lambda change: (change.kind == "gap", self.above.get(change.id, ())[:1]))[
            : self.most
        ]


class NextWords(Words):
    """The answer in words."""

    def __init__(self, asked: NextQuestion, language: str) -> None:
        super().__init__(asked.assessment, language)
        self._asked, self._steps = asked, asked.steps
        self._gaps = {gap.id: gap for gap in asked.assessment.gaps}

    def question(self) -> str:
        named = self.word("overall") if self._asked.node.kind == "assignment" else self.title(self._asked.node.id)
        return self.word("next-title", node=named, axis=self.axis(self._steps.axis).lower())

    def now(self) -> Iterator[str]:
        """The verdict in force and why, and what the answer leaves as it is."""
        judgement, node = self._asked.judgement, self._asked.node
        yield " ".join(
            it
            for it in (
                self.word("next-now", verdict=self.signed(judgement)),
                *reasons(self, node, judgement),
                "" if judgement.override else turns_on(self, judgement),
            )
            if it
        )
        if self._steps.overridden:
            yield self.word("next-deviation")
        fixed = [it.id for it in node.walk() if it is not node and any(on.override for on in it.judgements)]
        if fixed:
            yield self.word("next-deviations-stay", nodes=", ".join(map(self.title, dict.fromkeys(fixed))))

    def no_next(self) -> str:
        """Why no level was asked about."""
        return self.word(self._no_next())

    def _no_next(self) -> str:
        if self._steps.verdict.status is Status.NOT_APPLICABLE:
            return "next-not-applicable"
        if not self._asked.scale.levels:
            return "next-no-levels"
        if self._steps.settle is not None:
            return "next-which"
        return "next-no-order" if self._asked.scale.kind is ScaleKind.NOMINAL else "next-highest"

    def blocked(self, up: Found, hindered: bool) -> Iterator[str]:
        """That a level cannot be reached, what can, and whether what stands in the way is told."""
        yield self.word("next-never") if up.exact else self.bounded(up)
        if self._steps.best is not None and self._steps.best.known:
            yield self.word("next-best", verdict=self.verdict(self._asked.judgement, self._steps.best))
        if hindered:
            yield self.word("next-because" if up.exact else "next-hinders")
        elif up.exact:
            yield self.word("next-nothing-below")

    def kept(self, obstacle: Obstacle) -> str:
        because = self.text(obstacle.because).rstrip(".")
        if obstacle.part == "override":
            return self.word("next-kept-by-deviation", because=because)
        if because:
            return because
        if obstacle.part in ("aggregate", "cap"):
            return self.word(f"next-{obstacle.part}", id=visible(obstacle.id))
        return self.word(f"trace-{obstacle.part}", id=visible(obstacle.id))

    def held(self, obstacle: Obstacle) -> str:
        """Where something stands in the way, and how far it can come there; that of the whole question is told apart."""
        named = self._named(obstacle.node)
        axis = self.judged_by.axis(obstacle.axis)
        if obstacle.node == self._steps.node or axis is None or obstacle.verdict is None:
            return named
        found = self.judged_by.scale_of(obstacle.node.partition("/")[0], axis)
        return self.word("next-at-best", node=named, verdict=self.known(found.id, obstacle.verdict))

    def _named(self, node: str) -> str:
        """A node where it stands: its title, and those above it."""
        whole = node == self.assessment.assignment.assignment
        above = self._above(node)
        return self.word("overall") if whole else f"{self.title(node)}{f' ({above})' if above else ''}"

    def lowest(self, verdict: Verdict) -> bool:
        names = self._asked.scale.names
        return self._asked.scale.kind is ScaleKind.ORDINAL and verdict.level == names[0]

    def bounded(self, found: Found) -> str:
        """How far a search went that did not end."""
        pieces = found.pieces or 0
        things = self.word("next-one-thing") if pieces == 1 else self.word("next-things", count=pieces)
        return self.word("next-bounded" if found.total else "next-bounded-none", things=things)

    def change(self, change: Adjustment) -> str:
        """One thing that would change: which it is, from what to what, what it says, and where it stands."""
        if change.before is None or change.after is None:
            return self.word("next-gap", text=self._gap(change.id))
        before, after = self._level(change, change.before), self.level(change.scale, change.after)
        if change.kind == "judgement":
            return self.word("next-judgement", node=self._subject(change.id), before=before, after=after)
        said = self.word(f"next-{change.kind}", id=visible(change.id), before=before, after=after)
        return f"{said}. {self._claim(change.id)}".strip()

    def _level(self, change: Adjustment, name: str) -> str:
        if name in STATUSES and self._asked.scale.index(name) is None:
            return self.status(change.axis, STATUSES[name])
        return self.level(change.scale, name)

    def _claim(self, name: str) -> str:
        """What a piece of evidence says, in short, and where it stands."""
        above = self._above(name)
        node = self._asked.nodes.get(name)
        claim = short(self.text(node.title)) if node else ""
        return f"{claim} ({above})".strip() if above else claim

    def _above(self, name: str) -> str:
        return " – ".join(self.title(it) for it in self._asked.above.get(name, ()))

    def _subject(self, name: str) -> str:
        above = self._above(name)
        quoted = self.word("quoted", text=self.node(name))
        return f"{quoted} ({above})" if above else quoted

    def _gap(self, name: str) -> str:
        gap = self._gaps.get(name)
        return (short(self.text(gap.text)) if gap else "") or visible(name)

    def unsettled(self, settle: Found) -> str:
        if not settle.exact:
            return self.bounded(settle)
        if self._steps.verdict.status is Status.INTERPRETATION_DEPENDENT:
            return self.word("next-readings")
        return self.word("next-unsettled")

    def settles(self, missing: MissingInput) -> tuple[str, str]:
        verdicts = self._verdicts(missing.verdicts)
        if not missing.settles:
            return self.word("next-settles-nothing"), verdicts
        if missing.settles == missing.outcomes:
            return self.word("next-settles-closed" if missing.kind == "gap" else "next-settles-all"), verdicts
        return self.word("next-settles-some", settles=missing.settles, outcomes=missing.outcomes), verdicts

    def _verdicts(self, names: Sequence[str]) -> str:
        return self.joined([self.level(self._steps.scale, name) for name in names]) if names else ""

    def thing(self, thing: SettlingInput) -> str:
        if thing.kind == "gap":
            return self.word("next-thing-gap", text=self._gap(thing.id))
        if thing.kind == "judgement":
            return self.word("next-thing-judgement", node=self._subject(thing.id))
        return self.word("next-thing-unknown", id=visible(thing.id), claim=self._claim(thing.id))

    def result(self, found: SettlingSet) -> str:
        """What becomes of the verdict once all of a set is known."""
        verdicts = self._verdicts(found.verdicts)
        if not found.outcomes:
            return self.word("next-settled-perhaps")
        if found.settles < found.outcomes:
            counts = {"settles": found.settles, "outcomes": found.outcomes}
            return self.word("next-settled-some", verdicts=verdicts, **counts)
        return self.word("next-settled-any" if len(found.verdicts) > 1 else "next-settled-one", verdicts=verdicts)


def short(text: str) -> str:
    """A text cut between words."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:.–')} …"
