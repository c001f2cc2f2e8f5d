"""What it would take as JSON; its versioned shape stands in `goalcheck.questions.next.shape`."""

from __future__ import annotations

from typing import TypeVar

from goalcheck.core.text import NOTHING, Text
from goalcheck.document.projection import Shape, as_json, project
from goalcheck.document.view import View
from goalcheck.engine.adjustment import Adjustment
from goalcheck.engine.search import Found
from goalcheck.questions.next.answer.next import MissingInput, SettlingInput, SettlingSet
from goalcheck.questions.next.shape import (
    ChoiceDocument,
    FoundDocument,
    MissingInputDocument,
    NextChangeDocument,
    NextDocument,
    SettlingInputDocument,
    SettlingSetDocument,
)
from goalcheck.questions.next.words import NextQuestion

Of = TypeVar("Of", bound=Shape)


def render(asked: NextQuestion, view: View) -> str:
    """One JSON object, in ASCII."""
    steps, assignment = asked.steps, asked.assessment.assignment
    whole = project(
        NextDocument,
        steps,
        assignment=assignment.assignment,
        year=assignment.year,
        rubric=asked.assessment.rubric,
        kind=asked.node.kind,
        title=asked.node.title,
        in_force=asked.judgement.verdict if steps.overridden else None,
        up=_found(asked, steps.up),
        down=_found(asked, steps.down),
        missing=[_named(MissingInputDocument, it, asked) for it in steps.missing],
        together=[_settling_set(it, asked) for it in steps.together[: asked.most]],
        settle=_found(asked, steps.settle),
    )
    return as_json(whole)


def _found(asked: NextQuestion, found: Found | None) -> FoundDocument | None:
    if found is None:
        return None
    groups = [
        [project(ChoiceDocument, choice, among=_changes(choice.among, asked)) for choice in group]
        for group in asked.groups(found)
    ]
    return project(FoundDocument, found, ways=[_changes(way, asked) for way in found.ways[: asked.most]], groups=groups)


def _changes(changes: tuple[Adjustment, ...], asked: NextQuestion) -> list[NextChangeDocument]:
    return [_named(NextChangeDocument, it, asked) for it in changes]


def _settling_set(it: SettlingSet, asked: NextQuestion) -> SettlingSetDocument:
    return project(
        SettlingSetDocument,
        it,
        things=[_named(SettlingInputDocument, thing, asked) for thing in it.things],
        settles=it.settles if it.outcomes else None,
        outcomes=it.outcomes or None,
    )


def _named(shape: type[Of], it: Adjustment | MissingInput | SettlingInput, asked: NextQuestion) -> Of:
    """What could be otherwise, with its claim, gap or title."""
    return project(shape, it, text=_text(asked, it.id, it.kind))


def _text(asked: NextQuestion, name: str, kind: str) -> Text:
    if kind == "gap":
        return next((gap.text for gap in asked.assessment.gaps if gap.id == name), NOTHING)
    node = asked.nodes.get(name)
    return node.title if node else NOTHING
