"""How firm a judgement is as a document, in the order that a committee asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from goalcheck.core.text import Text
from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Heading, Paragraph, listed, table
from goalcheck.document.view import View
from goalcheck.engine import Assessment, Judged
from goalcheck.engine.baseline import Flip
from goalcheck.model.assignment import Independence
from goalcheck.questions.firm.answer.firm import Firmness
from goalcheck.questions.firm.answer.trial import Trial, TrialKind
from goalcheck.questions.firm.phrases import FirmPhrases
from goalcheck.questions.firm.scope import Scope

VOICES = (
    Independence.EVALUATED_BODY,
    Independence.BENEFICIARY,
    Independence.SECOND_HAND,
    Independence.INDEPENDENT,
)
"""In the order that they are asked about."""
FAMILIES = (
    TrialKind.SOURCE,
    TrialKind.TYPE,
    TrialKind.READING,
    TrialKind.EVIDENCE,
    TrialKind.WORSE,
    TrialKind.BETTER,
    TrialKind.OTHER,
)
"""What is tried besides voices, in the order that it is told."""
Ends = Mapping[tuple[str, str], Flip]
"""The flips with what is unknown at one end, by node and axis."""


def document(assessment: Assessment, firmness: Firmness, view: View) -> Document:
    return Document(tuple(_FirmLayout(assessment, firmness, view).blocks()), view.language)


class _FirmLayout:
    def __init__(self, assessment: Assessment, firmness: Firmness, view: View) -> None:
        self._assessment, self._firmness = assessment, firmness
        self._words, self._scope = FirmPhrases(assessment, view.language), Scope(assessment, firmness, view)
        self._where = self._words.word("firm-here" if self._scope.part or view.explain else "firm-anywhere")

    def blocks(self) -> Iterator[Block]:
        words, scope = self._words, self._scope
        yield Heading(words.word("firm-title", name=words.heading()), 1)
        yield Paragraph(words.rubric())
        if scope.part:
            yield Paragraph(words.word("firm-part", name=words.named(scope.top.id), node=visible(scope.top.id)))
        yield from self._verdicts()
        yield from self._voices()
        yield from self._families()
        yield from self._unknown()
        yield from self._weight()

    def _verdicts(self) -> Iterator[Block]:
        words, scope = self._words, self._scope
        yield Heading(words.word("firm-verdicts"))
        if any(self._scored(axis) for axis in scope.scored):
            yield Paragraph(words.model(self._firmness.model))
        for axis in scope.scored:
            nodes = scope.on(axis)
            scored = self._scored(axis)
            if not nodes:
                continue
            yield Heading(words.axis(axis), 3)
            if scored:
                heads = words.word("firm-judged"), words.word("firm-verdict"), words.word("firm-firm")
                yield table(heads, tuple(self._verdict(node, axis) for node in scored))
            yield from self._levelless(nodes, axis)
        for axis, about in scope.following:
            if scope.on(axis):
                yield Paragraph(words.word("firm-follows", axis=words.axis(axis), about=words.axis(about)))

    def _scored(self, axis: str) -> list[Judged]:
        """What has a level on an axis that scores can lose."""
        nodes = self._scope.on(axis)
        return [node for node in nodes if self._known(node, axis) and not self._overridden(node, axis)]

    def _verdict(self, node: Judged, axis: str) -> tuple[str, ...]:
        words, firm = self._words, self._scope.firm(node.id, axis)
        survives = words.survives(firm, len(self._scope.losing(node.id, axis)))
        said = f"{survives}\n{words.stands(firm, self._firmness.seed)}"
        return words.named(node.id), words.said_verdict(node.id, axis), said

    def _levelless(self, nodes: Sequence[Judged], axis: str) -> Iterator[Block]:
        """The verdicts that no score can lose: there is no level, or a person has set it."""
        words = self._words
        unknown: dict[str, list[str]] = {}
        for node in nodes:
            if not self._known(node, axis):
                unknown.setdefault(words.said_verdict(node.id, axis), []).append(words.named(node.id))
        items = [
            words.word("firm-no-level", verdict=verdict, names="; ".join(names)) for verdict, names in unknown.items()
        ]
        items += [
            words.word("firm-set", name=words.named(node.id), verdict=words.said_verdict(node.id, axis))
            for node in nodes
            if self._known(node, axis) and self._overridden(node, axis)
        ]
        if items:
            yield listed(items)

    def _known(self, node: Judged, axis: str) -> bool:
        found = node.on(axis)
        return found is not None and found.verdict.known

    def _overridden(self, node: Judged, axis: str) -> bool:
        found = node.on(axis)
        return found is not None and found.override is not None

    def _voices(self) -> Iterator[Block]:
        """Self-reports first: what the evaluated body says, what those who got help say, both; then other voices."""
        words = self._words
        yield Heading(words.word("firm-changes"))
        if len(self._scope.axes) > 1:
            yield Paragraph(words.word("firm-unnamed", axis=words.axis(self._assessment.first_axis)))
            for axis, about in self._scope.following:
                yield Paragraph(words.word("firm-folded", axis=words.axis(axis), about=words.axis(about)))
        yield Heading(words.word("firm-voices"), 3)
        trials = {trial.subject: trial for trial in self._firmness.by(TrialKind.INDEPENDENCE)}
        own = Independence.EVALUATED_BODY
        rows = []
        if own not in trials:
            none = words.word("firm-own-none", of=self._firmness.pieces)
            rows.append((none, self._unchanged([])))
        for voice in VOICES:
            if voice in trials:
                rows.append(self._voice(words.word(f"firm-voice-{voice}"), trials[voice]))
            if voice is Independence.BENEFICIARY and {own, voice} <= trials.keys():
                rows += [
                    self._voice(words.word("firm-voice-both"), it) for it in self._firmness.by(TrialKind.SELF_REPORTS)
                ]
        yield table((words.word("firm-left-out"), words.word("firm-effect")), tuple(rows))
        yield from map(Paragraph, self._published_by_agency())

    def _voice(self, name: str, trial: Trial) -> tuple[str, str]:
        """Also where nothing changes: that is the answer then."""
        flips = self._scope.flips(trial)
        return self._counted(name, trial), "\n".join([*self._words.changed(flips), self._unchanged(flips)])

    def _unchanged(self, flips: Sequence[Flip]) -> str:
        """Which verdicts stand, by name: all, or those on the first axis that was asked for."""
        words, axis = self._words, self._scope.axes[0]
        flipped = {it.node for it in flips if it.axis == axis}
        stands = [node for node in self._scope.on(axis) if node.id not in flipped]
        if not flips:
            return words.word("firm-all-stand", names=words.names(self._scope.judged()))
        if not stands:
            return words.word("firm-nothing-stands", axis=words.axis(axis))
        return words.word("firm-stand", axis=words.axis(axis), names=words.names(stands))

    def _published_by_agency(self) -> Iterator[str]:
        """Sources that the evaluated body itself has published, but that count as another voice."""
        words, agency = self._words, self._assessment.assignment.agency
        for source in self._assessment.assignment.sources:
            trial = next((it for it in self._firmness.by(TrialKind.SOURCE) if it.subject == source.id), None)
            own = source.independence is Independence.EVALUATED_BODY
            if trial is None or own or not _same(agency, source.publisher):
                continue
            yield words.word(
                "firm-agency-too" if self._scope.flips(trial) else "firm-agency-too-stands",
                title=words.text(source.title), count=trial.pieces, of=self._firmness.pieces,
                voice=words.word(f"independence-{source.independence.value}"),
            )  # fmt: skip

    def _families(self) -> Iterator[Block]:
        """Each kind of trial that flips something, then in a line each those that flip nothing."""
        words = self._words
        nothing = []
        for trying in FAMILIES:
            trials = self._scope.trials(trying)
            flipping = [trial for trial in trials if self._scope.flips(trial)]
            rest = words.word(
                f"firm-rest-{trying.value}", count=len(trials) - len(flipping), of=len(trials), where=self._where
            )
            if flipping:
                yield Heading(words.word(f"firm-{trying.value}"), 3)
                yield self._alike(trying, flipping)
                if len(flipping) < len(trials):
                    yield Paragraph(rest)
            elif trials:
                nothing.append(rest)
        if nothing:
            yield Heading(words.word("firm-nothing"), 3)
            yield listed(nothing)
        if disputed := [said for name in self._scope.evidence if (said := words.disputed(name))]:
            yield Heading(words.word("firm-disputed"), 3)
            yield listed(disputed)

    def _alike(self, trying: TrialKind, trials: Sequence[Trial]) -> Block:
        """Trials that flip the same are in one row."""
        words, name = self._words, self._naming(trying)
        alike: dict[str, list[str]] = {}
        for trial in trials:
            alike.setdefault("\n".join(words.changed(self._scope.flips(trial))), []).append(name(trial))
        rows = tuple(("\n".join(names), said) for said, names in alike.items())
        return table((words.word("firm-otherwise"), words.word("firm-effect")), rows)

    def _naming(self, trying: TrialKind) -> Callable[[Trial], str]:
        words = self._words
        match trying:
            case TrialKind.SOURCE:
                return lambda it: self._counted(words.source_title(it.subject), it)
            case TrialKind.TYPE:
                return lambda it: self._counted(words.word(f"type-{it.subject}"), it)
            case TrialKind.READING:
                return lambda it: words.title(it.subject)
            case TrialKind.OTHER:
                return words.held
            case _:
                return lambda it: words.evidence(it.subject)

    def _counted(self, name: str, trial: Trial) -> str:
        of = self._firmness.pieces
        return self._words.word("firm-counted", name=name, count=trial.pieces, of=of)

    def _unknown(self) -> Iterator[Block]:
        """What is unknown at its worst and at its best; verdicts that could then be anything share a line an axis."""
        words, scope = self._words, self._scope
        worst, best = self._firmness.by(TrialKind.WORST), self._firmness.by(TrialKind.BEST)
        yield Heading(words.word("firm-unknowns"))
        if not worst:
            yield Paragraph(words.word("firm-all-known"))
            return
        yield Paragraph(words.word("firm-unknown-count", count=worst[0].pieces))
        ends = [{(it.node, it.axis): it for trial in side for it in scope.flips(trial)} for side in (worst, best)]
        rows: list[tuple[str, ...]] = []
        items: list[str] = []
        for axis in scope.axes:
            moved = [node for node in scope.on(axis) if any((node.id, axis) in end for end in ends)]
            anything = [node for node in moved if self._anything(node, axis, ends)]
            rows += [self._between(node, axis, ends) for node in moved if node not in anything]
            items += self._open(anything, axis)
        if rows:
            heads = ("firm-judged", "firm-now", "firm-at-worst", "firm-at-best")
            yield table(tuple(words.word(head) for head in heads), tuple(rows))
        axis = scope.axes[0]
        if stands := [it for it in scope.on(axis) if not any((it.id, axis) in end for end in ends)]:
            for key, known in (("firm-either-way", True), ("firm-open-either-way", False)):
                names = words.names([it for it in stands if (on := it.on(axis)) and on.verdict.known is known])
                items += [words.word(key, axis=words.axis(axis), names=names)] if names else []
        if items:
            yield listed(items)

    def _anything(self, node: Judged, axis: str, ends: Sequence[Ends]) -> bool:
        """Whether a verdict is the lowest level at one end, and the highest at the other."""
        names = self._levels(node, axis)
        reached = [end[node.id, axis].after.level for end in ends if (node.id, axis) in end]
        return bool(names) and reached == [names[0], names[-1]]

    def _levels(self, node: Judged, axis: str) -> tuple[str, ...]:
        """The words of the levels of an ordered scale without numbers."""
        found = node.on(axis)
        scale = self._assessment.rubric.scale(found.scale) if found else None
        return scale.names if scale and not scale.numeric else ()

    def _between(self, node: Judged, axis: str, ends: Sequence[Ends]) -> tuple[str, ...]:
        words, at = self._words, (node.id, axis)
        name = words.named(node.id)
        after = [words.said_verdict(*at, end[at].after if at in end else None) for end in ends]
        first = axis == self._assessment.first_axis
        return name if first else f"{name}, {words.axis(axis)}", words.said_verdict(*at), *after

    def _open(self, nodes: Sequence[Judged], axis: str) -> Iterator[str]:
        """Verdicts that could be anything, those on one scale together."""
        words = self._words
        alike: dict[tuple[str, str], list[Judged]] = {}
        for node in nodes:
            found, names = node.on(axis), self._levels(node, axis)
            assert found is not None, "it is judged on the axis"
            alike.setdefault((words.level(found.scale, names[0]), words.level(found.scale, names[-1])), []).append(node)
        for (low, high), those in alike.items():
            yield words.word("firm-anything", axis=words.axis(axis), low=low, high=high, names=words.names(those))

    def _weight(self) -> Iterator[Block]:
        words, scope = self._words, self._scope
        of = len(scope.evidence)
        yield Heading(words.word("firm-weight"))
        if not of:
            yield Paragraph(words.word("firm-no-evidence"))
            return
        decisive, idle = scope.decisive, scope.idle
        key = "firm-decisive" if decisive else "firm-decisive-none"
        names = ", ".join(map(visible, decisive))
        yield Paragraph(words.word(key, count=len(decisive), of=of, where=self._where, names=names))
        yield Paragraph(words.word("firm-idle" if idle else "firm-idle-none", count=len(idle), of=of))
        if idle:
            yield listed(map(words.evidence, idle))
        if rest := of - len({*decisive, *idle}):
            yield Paragraph(words.word("firm-between", count=rest, of=of))


def _same(a: Text, b: Text) -> bool:
    """Whether two texts name the same in some language."""
    return bool({text.casefold() for _, text in a.entries} & {text.casefold() for _, text in b.entries})
