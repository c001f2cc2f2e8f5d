"""Why a verdict is what it is, in sentences: the same ones in every form."""

from __future__ import annotations

from goalcheck.core.number import shown
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status
from goalcheck.core.visible import visible
from goalcheck.engine import Judged, Judgement
from goalcheck.engine.result import ConsideredChild, Fired
from goalcheck.phrases.rubric import capital
from goalcheck.phrases.words import VerdictWords, Words
from goalcheck.rules.methods import METHODS


def reasons(words: VerdictWords, node: Judged, judgement: Judgement) -> list[str]:
    """Why a verdict is what it is, in a sentence or two: the rule's own words, the caps, the readings, the override."""
    said = [override(words, judgement)] if judgement.override else []
    if judgement.trace.rule == "readings":
        on = [(child, child.on(judgement.axis)) for child in node.children if child.kind == "interpretation"]
        said += [f"{words.text(child.title)} → {words.verdict(it)}." for child, it in on if it]
    elif judgement.trace.rule == "top":
        said += [words.word("whole-as-top", node=words.node(it.id)) for it in judgement.trace.seen]
    elif len(judgement.trace.fired) == 1:
        said += sentences(words, judgement, judgement.trace.fired[0])
    elif judgement.verdict.status is Status.NOT_ASSESSED and judgement.trace.fired:
        said.append(words.word("nothing-to-judge"))
    elif judgement.trace.fired and judgement.verdict.known:
        said += [words.word("trace-holds"), *_shared(words, judgement)]
    elif judgement.trace.fired:
        said.append(_open(words, judgement))
    said += [words.said(note) for note in judgement.trace.notes]
    if lowering := _lowering(words, node, judgement):
        said.append(words.word("lowered-by", reasons=" ".join(lowering)))
    if not judgement.override and judgement.by_rule != judgement.verdict:
        said.append(capital(words.word("without-overrides", verdict=words.verdict(judgement, judgement.by_rule)) + "."))
    return said


def _lowering(words: VerdictWords, node: Judged, judgement: Judgement) -> list[str]:
    """Why an axis about another, such as certainty, is no higher: the caps below that led to this very level."""
    axis = words.judged_by.axis(judgement.axis)
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
        dict.fromkeys(words.text(cap.because) for it in lowest for fired in it.trace.fired for cap in fired.caps)
    )


def sentences(words: VerdictWords, judgement: Judgement, fired: Fired) -> list[str]:
    """The sentence of the part that fired, and of each cap that lowered the verdict."""
    said = [words.text(fired.because) or part_name(words, judgement, fired) + "."]
    for cap in fired.caps:
        before, after = words.level(judgement.scale, cap.before), words.level(judgement.scale, cap.after)
        said.append(capital(words.word("cap-step", before=before, after=after, because=words.text(cap.because))))
    return said


def part_name(words: VerdictWords, judgement: Judgement, fired: Fired) -> str:
    """The gate, case, row or aggregate that gave a verdict, by name, with its number where it has one."""
    if fired.id or judgement.trace.method is None:
        return words.word(f"trace-{fired.part}", id=visible(fired.id))
    title = METHODS[judgement.trace.method].title
    name = words.text(title) if isinstance(title, Text) else words.said(title)
    number = judgement.verdict.number
    if number is None or judgement.verdict.level is None:
        return name
    return f"{name} ({words.word('trace-number', number=shown(number, judgement.trace.limits))})"


def _open(words: VerdictWords, judgement: Judgement) -> str:
    """What the unknown leaves open."""
    found = words.judged_by.scale(judgement.scale)
    names = sorted(
        {fired.verdict for fired in judgement.trace.fired}, key=lambda name: found.index(name) or 0 if found else 0
    )
    return words.word("trace-sets", verdicts=", ".join(words.level(judgement.scale, name) for name in names))


def _shared(words: VerdictWords, judgement: Judgement) -> list[str]:
    """What the rubric says in every way to the verdict that the unknown leaves open."""
    each = [
        [words.text(it) for it in (fired.because, *(cap.because for cap in fired.caps)) if it]
        for fired in judgement.trace.fired
    ]
    return [said for said in each[0] if all(said in others for others in each)]


def override(words: VerdictWords, judgement: Judgement) -> str:
    override = judgement.override
    assert override is not None
    said = {"by": visible(override.by), "date": override.date, "reason": words.text(override.reason)}
    return words.word("override", verdict=words.verdict(judgement, judgement.by_rule), **said)


def agreement(words: Words, judgement: Judgement) -> str:
    """How a verdict stands to the published one; "" where none is known."""
    if judgement.agreement is None:
        return ""
    published = judgement.agreement.published
    source = words.publisher(published.source)
    if judgement.agreement.agrees:
        return words.word("published-agrees", source=source)
    said = words.word("published-differs", verdict=words.level(judgement.scale, published.verdict), source=source)
    return f"{said}: {words.text(published.explanation)}" if published.explanation else said


def turns_on(words: Words, judgement: Judgement) -> str:
    """The nodes a verdict rests on, or those for want of which there is none; each with its own verdict."""
    known = judgement.verdict.known
    chosen = [it for it in judgement.trace.seen if (it.decisive if known else not it.verdict.known)]
    if not chosen or judgement.trace.rule == "readings" or judgement.verdict.status is Status.NOT_ASSESSED:
        return ""
    nodes = "; ".join(f"{words.title(it.id)} ({_seen(words, it)})" for it in chosen)
    return words.word("trace-rests" if known else "trace-without-level", nodes=nodes) + "."


def _seen(words: Words, seen: ConsideredChild) -> str:
    """The verdict of a child, without the bounds of an unknown one."""
    if seen.verdict.status is not None:
        return words.status(seen.axis, seen.verdict.status)
    return words.known(seen.scale, seen.verdict)


def agrees(words: Words, judgement: Judgement) -> str:
    """How a verdict stands to the published one, as a sentence; "" where none is known."""
    said = agreement(words, judgement)
    return capital(said if said.endswith(".") or not said else f"{said}.")


def explained_judgements(words: Words, node: Judged) -> list[Judgement]:
    """The judgements of a node whose reasons a reader wants first: the first axis, and any that a cap or a person
    changed; what lowers certainty stands in the trace."""
    axes = {axis.id: axis for axis in words.assessment.rubric.axes}
    first = next((it.axis for it in node.judgements if it.axis == words.assessment.first_axis), None)
    first = first or next((it.axis for it in node.judgements), None)
    return [
        it
        for it in node.judgements
        if it.axis == first
        or it.override
        or (axes[it.axis].about is None and any(fired.caps for fired in it.trace.fired))
    ]


def explained_nodes(words: Words, node: Judged | None) -> list[Judged]:
    """The nodes whose verdicts are explained below the table: the one asked for and its parts, or goals and sub-goals,
    and what is judged of the whole beside them."""
    if node:
        return [node, *(child for child in node.children if child.kind != "evidence")]
    below = (child for child in words.assessment.root.walk() if child.kind in ("goal", "criterion"))
    beside = {child.id for child in words.assessment.root.children if child.kind == "criterion" and child.judgements}
    return list({it.id: it for it in below if it.kind == "goal" or it.id in beside}.values())


def stated(words: Words, judgement: Judgement) -> str:
    return f"{words.axis(judgement.axis).lower()} {words.verdict(judgement)}"
