"""What every form says of what it would take, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Status, Verdict
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.engine.adjustment import Change
from goalcheck.engine.search import Found
from goalcheck.phrases.reasons import reasons, turns_on
from goalcheck.phrases.trace import Branch
from goalcheck.phrases.visible import visible
from goalcheck.phrases.words import Words
from goalcheck.questions.next.answer.ceiling import Obstacle
from goalcheck.questions.next.answer.grouped import Choice, Group, grouped, ways_of
from goalcheck.questions.next.answer.next import Missing, Next, Thing, Together

LONGEST = 90
"""Characters of a claim or a gap that are told."""


@dataclass(frozen=True)
class Asked:
    """What was asked of a judgement, and the answer. Of groups of ways the `most` cheapest are told."""

    assessment: Assessment
    steps: Next
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


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the answer: sentences, a table, and a list whose items may have parts of their own."""

    heading: str
    sentences: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbered: bool = True
    items: tuple[Branch, ...] = ()


class NextWords(Words):
    """The answer in words."""

    def __init__(self, asked: Asked, language: str) -> None:
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

    def parts(self) -> Iterator[Part]:
        if self._steps.settle is not None:
            yield from self._open(self._steps.settle)
        yield from self._up()
        if self._steps.down is not None:
            yield self._down(self._steps.down)

    def _up(self) -> Iterator[Part]:
        steps = self._steps
        if steps.to is None:
            heading = self.word("next-better" if steps.settle is None else "next-certain")
            yield Part(heading, (self.word(self._no_next()),))
            return
        heading = self.word("next-reach", level=self.level(steps.scale, steps.to))
        if steps.there:
            yield Part(heading, (self.word("next-there"),))
        elif steps.up is not None and steps.up.total:
            yield self._ways(heading, steps.up)
        elif steps.up is not None:
            yield self._blocked(heading, steps.up)

    def _no_next(self) -> str:
        """Why no level was asked about."""
        if self._steps.verdict.status is Status.NOT_APPLICABLE:
            return "next-not-applicable"
        if not self._asked.scale.levels:
            return "next-no-levels"
        if self._steps.settle is not None:
            return "next-which"
        return "next-no-order" if self._asked.scale.kind is ScaleKind.NOMINAL else "next-highest"

    def _blocked(self, heading: str, up: Found) -> Part:
        """Why a level cannot be reached."""
        said = [self.word("next-never") if up.exact else self._bounded(up)]
        if self._steps.best is not None and self._steps.best.known:
            said.append(self.word("next-best", verdict=self.verdict(self._asked.judgement, self._steps.best)))
        items = tuple(self._obstacles())
        if items:
            said.append(self.word("next-because" if up.exact else "next-hinders"))
        elif up.exact:
            said.append(self.word("next-nothing-below"))
        return Part(heading, (" ".join(said),), numbered=False, items=items)

    def _obstacles(self) -> Iterator[Branch]:
        """What stands in the way, each sentence once, with the nodes where it does."""
        places: dict[str, dict[str, None]] = {}
        for obstacle in self._steps.obstacles:
            places.setdefault(self._kept(obstacle), {})[self._held(obstacle)] = None
        for kept, nodes in places.items():
            if len(nodes) == 1:
                yield Branch(f"{next(iter(nodes))}: {kept}.")
            else:
                yield Branch(f"{kept}:", tuple(map(Branch, nodes)))

    def _kept(self, obstacle: Obstacle) -> str:
        because = self.text(obstacle.because).rstrip(".")
        if obstacle.part == "override":
            return self.word("next-kept-by-deviation", because=because)
        if because:
            return because
        if obstacle.part in ("aggregate", "cap"):
            return self.word(f"next-{obstacle.part}", id=visible(obstacle.id))
        return self.word(f"trace-{obstacle.part}", id=visible(obstacle.id))

    def _held(self, obstacle: Obstacle) -> str:
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

    def _down(self, down: Found) -> Part:
        verdict = self._steps.verdict
        heading = self.word("next-lose", level=self.known(self._steps.scale, verdict))
        if down.total:
            return self._ways(heading, down)
        if not down.exact:
            return Part(heading, (self._bounded(down),))
        return Part(heading, (self.word("next-lowest" if self._lowest(verdict) else "next-never-lost"),))

    def _lowest(self, verdict: Verdict) -> bool:
        names = self._asked.scale.names
        return self._asked.scale.kind is ScaleKind.ORDINAL and verdict.level == names[0]

    def _ways(self, heading: str, found: Found) -> Part:
        groups = self._asked.groups(found)
        told = sum(1 for group in groups for _ in ways_of(group))
        key = "next-cheapest" if told < found.total else "next-several" if found.total > 1 else "next-one"
        said = [self.word(key, total=found.total, told=told)]
        if not found.exact:
            said.insert(0, self._bounded(found))
        return Part(heading, (" ".join(said),), items=tuple(map(self._group, groups)))

    def _bounded(self, found: Found) -> str:
        """How far a search went that did not end."""
        pieces = found.pieces or 0
        things = self.word("next-one-thing") if pieces == 1 else self.word("next-things", count=pieces)
        return self.word("next-bounded" if found.total else "next-bounded-none", things=things)

    def _group(self, group: Group) -> Branch:
        if len(group) == 1:
            return self._choice(group[0])
        below: list[Branch] = []
        for choice in group:
            below += [self._choice(choice)] if choice.free else [self._change(it) for it in choice.among]
        return Branch(self.word("next-all"), tuple(below))

    def _choice(self, choice: Choice) -> Branch:
        below = tuple(map(self._change, choice.among))
        if len(below) == 1:
            return below[0]
        if not choice.free:
            return Branch(self.word("next-all-of", count=len(below)), below)
        if choice.pick == 1:
            return Branch(self.word("next-any-one", count=len(below)), below)
        return Branch(self.word("next-any", pick=choice.pick, count=len(below)), below)

    def _change(self, change: Change) -> Branch:
        """One thing that would change: which it is, from what to what, what it says, and where it stands."""
        if change.before is None or change.after is None:
            return Branch(self.word("next-gap", text=self._gap(change.id)))
        before, after = self._level(change, change.before), self.level(change.scale, change.after)
        if change.kind == "judgement":
            said = self.word("next-judgement", node=self._subject(change.id), before=before, after=after)
            return Branch(said)
        said = self.word(f"next-{change.kind}", id=visible(change.id), before=before, after=after)
        return Branch(f"{said}. {self._claim(change.id)}".strip())

    def _level(self, change: Change, name: str) -> str:
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

    def _open(self, settle: Found) -> Iterator[Part]:
        """What is missing for a verdict, and what knowing it would do."""
        steps = self._steps
        heads = tuple(map(self.word, ("next-missing-thing", "next-missing-settles", "next-missing-verdicts")))
        rows = tuple((self._thing(Thing(it.id, it.kind, it.axis)), *self._settles(it)) for it in steps.missing)
        if rows:
            shown = len(heads) if any(row[-1] for row in rows) else len(heads) - 1
            yield Part(self.word("next-missing"), heads=heads[:shown], rows=tuple(row[:shown] for row in rows))
        alone = {Thing(it.id, it.kind, it.axis) for it in steps.missing}
        sets = [it for it in steps.together if len(it.things) > 1 or it.things[0] not in alone]
        heading = self.word("next-together" if rows else "next-settling")
        if sets:
            said = [] if settle.exact else [self._bounded(settle)]
            if len(sets) > self._asked.most:
                said.append(self.word("next-sets", told=self._asked.most, total=len(sets)))
            yield Part(heading, tuple(said), items=tuple(map(self._set, sets[: self._asked.most])))
        elif not settle.total:
            yield Part(self.word("next-settling"), (self._unsettled(settle),))

    def _unsettled(self, settle: Found) -> str:
        if not settle.exact:
            return self._bounded(settle)
        if self._steps.verdict.status is Status.INTERPRETATION_DEPENDENT:
            return self.word("next-readings")
        return self.word("next-unsettled")

    def _settles(self, missing: Missing) -> tuple[str, str]:
        verdicts = self._verdicts(missing.verdicts)
        if not missing.settles:
            return self.word("next-settles-nothing"), verdicts
        if missing.settles == missing.outcomes:
            return self.word("next-settles-closed" if missing.kind == "gap" else "next-settles-all"), verdicts
        return self.word("next-settles-some", settles=missing.settles, outcomes=missing.outcomes), verdicts

    def _verdicts(self, names: Sequence[str]) -> str:
        return self.joined([self.level(self._steps.scale, name) for name in names]) if names else ""

    def _thing(self, thing: Thing) -> str:
        if thing.kind == "gap":
            return self.word("next-thing-gap", text=self._gap(thing.id))
        if thing.kind == "judgement":
            return self.word("next-thing-judgement", node=self._subject(thing.id))
        return self.word("next-thing-unknown", id=visible(thing.id), claim=self._claim(thing.id))

    def _set(self, found: Together) -> Branch:
        things = tuple(Branch(self._thing(it)) for it in found.things)
        verdicts = self._verdicts(found.verdicts)
        if not found.outcomes:
            result = self.word("next-settled-perhaps")
        elif found.settles < found.outcomes:
            counts = {"settles": found.settles, "outcomes": found.outcomes}
            result = self.word("next-settled-some", verdicts=verdicts, **counts)
        else:
            result = self.word("next-settled-any" if len(found.verdicts) > 1 else "next-settled-one", verdicts=verdicts)
        if len(things) == 1:
            return Branch(f"{things[0].text}. {result}".replace("..", "."))
        return Branch(self.word("next-set", count=len(things)), (*things, Branch(f"→ {result}")))


def short(text: str) -> str:
    """A text cut between words."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:.–')} …"
