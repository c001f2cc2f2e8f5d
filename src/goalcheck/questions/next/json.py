"""What it would take as JSON; its versioned shape stands in `goalcheck.questions.next.shape`."""

from __future__ import annotations

from dataclasses import asdict

from goalcheck.document.encoded import written
from goalcheck.engine.adjustment import Change
from goalcheck.engine.search import Found
from goalcheck.phrases.view import View
from goalcheck.questions.assess.projection import verdict_document
from goalcheck.questions.assess.shape import RubricDocument, Texts
from goalcheck.questions.next.shape import (
    ChangeDocument,
    ChoiceDocument,
    FoundDocument,
    MissingDocument,
    NextDocument,
    ObstacleDocument,
    ThingDocument,
    TogetherDocument,
)
from goalcheck.questions.next.words import Asked


def render(asked: Asked, view: View) -> str:
    """One JSON object, in ASCII."""
    steps, assignment, rubric = asked.steps, asked.assessment.assignment, asked.assessment.rubric
    document = NextDocument(
        "goalcheck-next",
        1,
        assignment.assignment,
        assignment.year,
        RubricDocument(rubric.rubric, rubric.version, dict(rubric.title.entries)),
        steps.node,
        asked.node.kind,
        dict(asked.node.title.entries),
        steps.axis,
        steps.scale,
        verdict_document(steps.verdict),
        verdict_document(asked.judgement.verdict) if steps.overridden else None,
        steps.to,
        steps.there,
        _found(asked, steps.up),
        verdict_document(steps.best) if steps.best else None,
        [
            ObstacleDocument(
                it.node,
                it.axis,
                it.part,
                it.id,
                dict(it.because.entries),
                verdict_document(it.verdict) if it.verdict else None,
            )
            for it in steps.obstacles
        ],
        _found(asked, steps.down),
        [
            MissingDocument(
                it.id, it.kind, it.axis, it.settles, it.outcomes, list(it.verdicts), _text(asked, it.id, it.kind)
            )
            for it in steps.missing
        ],
        [
            TogetherDocument(
                [
                    ThingDocument(thing.id, thing.kind, thing.axis, _text(asked, thing.id, thing.kind))
                    for thing in it.things
                ],
                it.settles if it.outcomes else None,
                it.outcomes or None,
                list(it.verdicts),
            )
            for it in steps.together[: asked.most]
        ],
        _found(asked, steps.settle),
    )
    return written(asdict(document))


def _found(asked: Asked, found: Found | None) -> FoundDocument | None:
    if found is None:
        return None
    return FoundDocument(
        found.total,
        found.exact,
        found.pieces,
        [[_change(asked, it) for it in way] for way in found.ways[: asked.most]],
        [
            [ChoiceDocument(choice.pick, [_change(asked, it) for it in choice.among]) for choice in group]
            for group in asked.groups(found)
        ],
    )


def _change(asked: Asked, it: Change) -> ChangeDocument:
    return ChangeDocument(
        it.id, it.kind, it.axis, it.scale, it.before, it.after, it.steps, _text(asked, it.id, it.kind)
    )


def _text(asked: Asked, name: str, kind: str) -> Texts:
    if kind == "gap":
        return next((dict(gap.text.entries) for gap in asked.assessment.gaps if gap.id == name), {})
    node = asked.nodes.get(name)
    return dict(node.title.entries) if node else {}
