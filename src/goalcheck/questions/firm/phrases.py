"""What is said of one verdict, one trial or one flip, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from goalcheck.catalogue.sentences import number
from goalcheck.core.number import shown
from goalcheck.core.scale import ScaleKind
from goalcheck.core.verdict import Verdict
from goalcheck.core.visible import visible
from goalcheck.engine import Assessment, Judged
from goalcheck.engine.baseline import Flip
from goalcheck.model.assignment import Evidence, Stance
from goalcheck.model.assignment.nodes import definitions
from goalcheck.phrases.words import Words
from goalcheck.questions.firm.answer.chance import ErrorModel
from goalcheck.questions.firm.answer.firm import FirmVerdict
from goalcheck.questions.firm.answer.trial import Trial


class FirmPhrases(Words):
    """The words of one assessment and of how firm it is."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        super().__init__(assessment, language)
        self._evidence = definitions(assessment.assignment)

    def named(self, node: str) -> str:
        """What a verdict is on: the whole, or a title."""
        return self.word("overall") if node == self.assessment.root.id else self.title(node)

    def names(self, nodes: Iterable[Judged]) -> str:
        return "; ".join(self.named(node.id) for node in nodes)

    def said_verdict(self, node: str, axis: str, verdict: Verdict | None = None) -> str:
        """A verdict of a node, in words; the one in force unless given."""
        judged = self.assessment.find(node)
        judgement = judged.on(axis) if judged else None
        assert judgement is not None, "only what is judged has a verdict"
        return self.verdict(judgement, verdict)

    def evidence(self, name: str) -> str:
        """A piece of evidence by id, with what it says."""
        return f"{visible(name)}: {self.text(self._defined(name).claim)}"

    def disputed(self, name: str) -> str:
        """A piece of evidence with who holds its score to be wrong and names no other; "" where nobody does."""
        who = [visible(it.by) for it in self._defined(name).reply if it.stance is Stance.DISPUTES]
        return f"{self.evidence(name)} ({', '.join(who)})" if who else ""

    def _defined(self, name: str) -> Evidence:
        found = self._evidence[name]
        assert isinstance(found, Evidence), name
        return found

    def source_title(self, name: str) -> str:
        source = self._sources[name]
        return self.text(source.title) or visible(name)

    def changed(self, flips: Sequence[Flip]) -> list[str]:
        """Flips in lines, those that change alike in one; the axis is named unless it is the first."""
        alike: dict[tuple[str, str, str], list[str]] = {}
        for it in flips:
            before = self.said_verdict(it.node, it.axis, it.before)
            after = self.said_verdict(it.node, it.axis, it.after)
            alike.setdefault((it.axis, before, after), []).append(self.named(it.node))
        return [
            self.word(
                "firm-flip" if axis == self.assessment.first_axis else "firm-flip-axis",
                axis=self.axis(axis), names="; ".join(names), before=before, after=after,
            )
            for (axis, before, after), names in alike.items()
        ]  # fmt: skip

    def survives(self, firm: FirmVerdict, losing: int) -> str:
        """How many independent downgrades a known verdict survives."""
        found = firm.downgrades
        if found is None:
            return self.word("firm-shared-one" if losing else "firm-shared", count=losing)
        of = found.pieces
        if of == 0:
            return self.word("firm-no-scores")
        if found.survives is None and self._lowest(firm):
            return self.word("firm-lowest")
        if found.survives is None:
            return self.word("firm-always-one" if of == 1 else "firm-always", of=of)
        if found.survives == 0:
            key = "firm-only" if of == 1 else "firm-each" if losing == of else "firm-some" if losing > 1 else "firm-one"
            return self.word(key, count=losing, of=of)
        key = "firm-any-one" if found.survives == 1 else "firm-any"
        return self.word(key, count=found.survives, of=of, more=found.survives + 1)

    def _lowest(self, firm: FirmVerdict) -> bool:
        """Whether a verdict is at the lowest level of an ordered scale."""
        judged = self.assessment.find(firm.node)
        judgement = judged.on(firm.axis) if judged else None
        return (
            judgement is not None
            and self.rank(judgement.scale, judgement.verdict) == 0
            and self._ordered(judgement.scale)
        )

    def _ordered(self, name: str) -> bool:
        scale = self.judged_by.scale(name)
        return scale is not None and scale.kind is not ScaleKind.NOMINAL

    def stands(self, firm: FirmVerdict, seed: int) -> str:
        """How likely a known verdict stands under the error model."""
        if firm.sampled is not None:
            low, high = (number(shown(Fraction(end) * 100, (), 1), self.language) for end in firm.sampled.interval)
            share = Fraction(firm.sampled.stood, firm.sampled.draws)
            values = {"stood": firm.sampled.stood, "draws": firm.sampled.draws, "seed": seed}
            return self.word("firm-sampled", count=round(share * 100), low=low, high=high, **values)
        assert firm.stands is not None, "a known verdict has a chance"
        return self.chance(firm.stands)

    def chance(self, share: Fraction) -> str:
        """A chance as cases of 100; certain only where it is."""
        count = round(share * 100)
        if share * 100 == count:
            return self.word("firm-stands", count=count)
        if count == 100:
            return self.word("firm-stands-over")
        return self.word("firm-stands-about", count=count) if count else self.word("firm-stands-under")

    def model(self, model: ErrorModel) -> str:
        error = model.high + model.low
        percent = error * 100
        plain = (percent * 100).denominator == 1
        said = self.word("portfolio-percent", number=shown(percent)) if plain else str(error)
        return self.word("firm-model", error=said)

    def held(self, trial: Trial) -> str:
        """Another score of a piece of evidence, and who holds it."""
        node = self._defined(trial.subject)
        who = [visible(by) for by in holders(node, trial.score)]
        axis = node.axis or self.assessment.first_axis
        scale = self._scale_of_evidence(axis)
        score = self.level(scale, trial.score or "")
        return self.word("firm-held", piece=self.evidence(trial.subject), score=score, who=", ".join(who))

    def _scale_of_evidence(self, axis: str) -> str:
        found = self.judged_by.axis(axis)
        return found.scale if found else ""


def holders(evidence: Evidence, score: str | None) -> tuple[str, ...]:
    """The assessors and those who reply that hold a score, each once."""
    said: Iterator[tuple[str, str | None]] = iter(
        [*((it.by, it.score) for it in evidence.assessors), *((it.by, it.score) for it in evidence.reply)]
    )
    return tuple(dict.fromkeys(by for by, held in said if held == score))
