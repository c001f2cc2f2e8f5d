"""What came nearest to a better verdict, in a sentence: the condition that failed, and what is there instead."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.number import shown
from goalcheck.core.scale import Scale
from goalcheck.core.visible import visible
from goalcheck.engine import Judged, Judgement
from goalcheck.phrases.conditions import Noun, Speaker
from goalcheck.phrases.sentence import exact
from goalcheck.phrases.words import Words
from goalcheck.rules.unmet import Unmet


def sentence(words: Words, node: Judged, judgement: Judgement) -> str:
    """The nearest part that did not fire; "" where the trace has none."""
    near = judgement.trace.nearest
    if near is None:
        return ""
    unmet = "; ".join(failed(speaker(words, node, judgement), judgement, it) for it in near.unmet)
    verdict = words.joined([words.level(judgement.scale, it) for it in near.verdicts]) if near.verdicts else ""
    key = near.part if verdict or near.part == "gate" else "uncovered"
    return words.word(f"near-{key}", id=visible(near.id), verdict=verdict, unmet=unmet)


def speaker(words: Words, node: Judged, judgement: Judgement) -> Speaker:
    """Who puts the conditions of a node's rule into words."""
    return Speaker(words, _noun(node), lambda name: _scale_of(words, node, judgement, name))


def failed(speaker: Speaker, judgement: Judgement, unmet: Unmet) -> str:
    """One condition that does not hold, with what is there instead."""
    words = speaker.words
    if unmet.condition is None:
        assert unmet.at_least is not None
        assert unmet.number is not None
        seen = localised(shown(unmet.number, (*judgement.trace.limits, unmet.at_least)), words.language)
        clause = words.word("near-number", limit=exact(unmet.at_least, words.language))
        return words.word("near-unmet", clause=clause, seen=words.word("seen-number", number=seen))
    clause, seen = speaker.condition(unmet.condition), _seen(speaker, judgement, unmet)
    return words.word("near-unmet", clause=clause, seen=seen) if seen else clause


def _seen(speaker: Speaker, judgement: Judgement, unmet: Unmet) -> str:
    words, condition = speaker.words, unmet.condition
    assert condition is not None
    leaf = condition.not_ or condition
    if unmet.part is None or (unmet.verdict and unmet.whole == 1 and not unmet.weighed):
        scale = speaker.scale_of(leaf.child.id if leaf.child else "")
        return words.word("seen-verdict", level=words.level(scale.id, unmet.verdict)) if unmet.verdict else ""
    if not unmet.part and not unmet.whole and not leaf.sources:
        return words.word("seen-none")
    counted = {"part": exact(unmet.part, words.language), "whole": exact(unmet.whole or Fraction(0), words.language)}
    if unmet.verdict is not None:
        kind = "median" if leaf.median else "worst" if leaf.worst else "best"
        weighed = "-weighed" if unmet.weighed and kind != "best" else ""
        return words.word(f"seen-{kind}{weighed}", **counted)
    if unmet.whole is None or not (leaf.selection and leaf.selection.asks):
        return words.word("seen-number", number=counted["part"])
    return words.word("seen-of", **counted)


def _noun(node: Judged) -> Noun:
    """What the children of a node are called."""
    if node.kind == "criterion":
        return Noun.EVIDENCE
    if all(child.kind in ("criterion", "missing") for child in node.children):
        return Noun.CRITERION
    return Noun.GOAL if node.kind == "assignment" else Noun.PART


def _scale_of(words: Words, node: Judged, judgement: Judgement, name: str) -> Scale:
    """The scale of a child that the rule looked at; of any child for ""."""
    rubric = words.judged_by
    seen = [it for it in judgement.trace.seen if name in ("", it.id)]
    if seen and (found := rubric.scale(seen[0].scale)):
        return found
    axis = rubric.axis(judgement.axis)
    assert axis is not None, "what is judged is judged on an axis"
    below = rubric.axis(axis.about) if axis.about and node.kind == "criterion" else axis
    return rubric.scale_of(name or node.id.partition("/")[0], below or axis)
