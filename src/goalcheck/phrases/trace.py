"""The trace as a tree of sentences, from the whole down to the sources; drawn by more than one form."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.verdict import Status
from goalcheck.core.visible import visible
from goalcheck.document import Item, Link, Strong
from goalcheck.engine import Judged, Judgement
from goalcheck.model.assignment import Evidence, Reply
from goalcheck.phrases.reasons import agrees, override, part_name, reasons, sentences, turns_on
from goalcheck.phrases.words import STANCES, Words


def explained(words: Words, node: Judged, axis: str | None = None) -> Item:
    """A node with its judgements, each with its trace, then the nodes below it; `axis`: on this axis alone."""
    title = words.text(node.title) or visible(node.id)
    if node.evidence:
        return Item(Strong(f"{visible(node.id)}: {title}"), tuple(_evidence(words, node.evidence, node)))
    below = [_judgement(words, node, it) for it in node.judgements if axis in (None, it.axis)]
    if node.kind == "criterion" and not node.judgements:
        below.append(Item(words.word("trace-context")))
    below += [Item(words.word("trace-note", note=words.text(note))) for note in node.notes if note]
    if node.kind == "missing":
        below.append(Item(words.word("trace-missing")))
    below += [explained(words, child, axis) for child in node.children if axis is None or bears(words, child, axis)]
    return Item(Strong(title), tuple(below))


def bears(words: Words, node: Judged, axis: str) -> bool:
    """Whether a node has anything to say on an axis; evidence also where the axis is about the evidence's own."""
    about = next((it.about for it in words.judged_by.axes if it.id == axis), None)
    return node.on(axis) is not None or (node.kind == "evidence" and about is not None and node.on(about) is not None)


def _judgement(words: Words, node: Judged, judgement: Judgement) -> Item:
    return Item((f"{words.axis(judgement.axis)}: ", words.marked(judgement)), tuple(_trace(words, node, judgement)))


def _trace(words: Words, node: Judged, judgement: Judgement) -> Iterator[Item]:
    trace = judgement.trace
    if not trace.fired or judgement.verdict.status is Status.NOT_ASSESSED:
        yield from (Item(reason) for reason in reasons(words, node, judgement))
    elif judgement.override:
        yield Item(override(words, judgement))
    for fired in () if judgement.verdict.status is Status.NOT_ASSESSED else trace.fired:
        said = " ".join(sentences(words, judgement, fired))
        verdict = f" → {words.level(judgement.scale, fired.verdict)}" if len(trace.fired) > 1 else ""
        part = part_name(words, judgement, fired)
        yield Item(f"{part}{verdict}" if said == f"{part}." else f"{part}{verdict}: {said}")
    gaps = {gap.id: gap for gap in words.assessment.gaps}
    yield from (Item(words.word("trace-gap", gap=words.text(gaps[name].text))) for name in trace.gaps)
    if rest := turns_on(words, judgement):
        yield Item(rest)
    if near := _near(words, node, judgement):
        yield Item(near)
    if trace.fired and judgement.verdict.known:
        for key, known in (("trace-looked-at", True), ("trace-harmless", False)):
            seen = [it for it in trace.seen if not it.decisive and it.verdict.known is known]
            if seen:
                yield Item(words.word(key, nodes="; ".join(words.title(it.id) for it in seen)))
    for left in trace.left_out:
        yield Item(words.word("trace-left-out", node=words.title(left.id), reason=words.said(left.reason)))
    if agreement := agrees(words, judgement):
        yield Item(agreement)


def _near(words: Words, node: Judged, judgement: Judgement) -> str:
    """What came nearest to a better verdict, where the trace holds it."""
    if judgement.trace.nearest is None or judgement.verdict.status is Status.NOT_ASSESSED:
        return ""
    from goalcheck.phrases.near import sentence

    return sentence(words, node, judgement)


def _evidence(words: Words, evidence: Evidence, node: Judged) -> Iterator[Item]:
    for judgement in node.judgements:
        said = [words.word("trace-score", score=words.verdict(judgement)), words.axis(judgement.axis).lower()]
        independence = evidence.independence or words.independence(evidence.source)
        said += [words.word(independence.value)] if independence else []
        said += [words.word(evidence.strength.value), words.word(evidence.effect.value)]
        yield Item(", ".join(said), tuple(Item(words.said(note)) for note in judgement.trace.notes))
    locator = f", {words.text(evidence.locator)}" if evidence.locator else ""
    url = words.url(evidence.source)
    below = (Item(Link(url, url)),) if url else ()
    yield Item(words.word("trace-source", source=f"{words.source(evidence.source)}{locator}"), below)
    for key, name, text in (
        ("trace-quote", "quote", evidence.quote),
        ("trace-reason", "reason", evidence.reason),
        ("trace-not-comparable", "reason", evidence.comparable_note),
        ("trace-note", "note", evidence.note),
    ):
        if text:
            yield Item(words.word(key, **{name: words.text(text)}))
    yield from _held(words, evidence, node)
    if evidence.conflicts_with:
        yield Item(words.word("trace-conflict", nodes=", ".join(map(visible, evidence.conflicts_with))))
    if evidence.indicator:
        for seen in evidence.indicator.observed:
            if seen.breaks:
                yield Item(words.word("trace-break", year=seen.year, reason=words.text(seen.breaks)))
        if evidence.indicator.target and evidence.indicator.target.basis:
            yield Item(words.word("trace-target-basis", basis=words.text(evidence.indicator.target.basis)))


def _held(words: Words, evidence: Evidence, node: Judged) -> Iterator[Item]:
    """What each assessor says, where the verdict has not said so already, and what is replied."""
    axis = words.judged_by.axis(evidence.axis) if evidence.axis else words.judged_by.axes[0]
    scale = axis.scale if axis else ""
    said = [(visible(it.by), words.level(scale, it.score), words.text(it.reason)) for it in evidence.assessors]
    below = [Item(words.word("trace-assessor-reason", by=by, reason=reason)) for by, _, reason in said if reason]
    if any(judgement.trace.notes for judgement in node.judgements):  # that they differ, with what each says
        yield from below
    elif said:
        scores = ", ".join(words.word("assessor-says", by=by, score=score) for by, score, _ in said)
        yield Item(words.word("trace-assessors", scores=scores), tuple(below))
    for reply in evidence.reply:
        yield _reply(words, reply, scale)


def _reply(words: Words, reply: Reply, scale: str) -> Item:
    by = visible(reply.by) + (f" ({reply.date})" if reply.date else "")
    score = words.level(scale, reply.score) if reply.score else ""
    below = [words.word("reply-reason", reason=words.text(reply.reason))] if reply.reason else []
    if reply.source:
        locator = f", {words.text(reply.locator)}" if reply.locator else ""
        below.append(words.word("trace-source", source=f"{words.source(reply.source)}{locator}"))
    return Item(words.word(STANCES[reply.stance], by=by, score=score), tuple(map(Item, below)))
