"""A whole rubric as blocks: what it is, its scales, axes and nodes, then every rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.assessment.outline import children_of, outline
from goalcheck.assessment.plan import Compiler
from goalcheck.core.scale import Scale
from goalcheck.proof.function import Function, function_of
from goalcheck.render.rubric.blocks import Block, Grid, Heading, Outline, Paragraph
from goalcheck.render.rubric.conditions import Noun, Speaker
from goalcheck.render.rubric.hierarchy import tree
from goalcheck.render.rubric.rules import blocks as rule_blocks
from goalcheck.render.rubric.words import RubricWords
from goalcheck.render.visible import visible
from goalcheck.rubric import Axis, Kind, Rubric
from goalcheck.rules import Rule

NOUNS = {Kind.ASSIGNMENT: Noun.GOAL, Kind.GOAL: Noun.PART, Kind.CRITERION: Noun.EVIDENCE}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule stands: a node by id or, without one, any node of a kind; and its axis."""

    kind: Kind
    axis: Axis
    rule: Rule
    node: str | None = None


def places(rubric: Rubric) -> Iterator[Place]:
    """Every rule: those of kinds from the whole down, then those of nodes; a node with children shows the rule of its
    kind as what that says of them."""
    for kind in Kind:
        yield from (
            Place(kind, axis, rule)
            for axis in rubric.axes
            if (rule := dict(getattr(rubric.judge, kind)).get(axis.id)) is not None
        )
    for node in rubric.nodes:
        for axis in rubric.axes:
            kind = Kind.GOAL if children_of(rubric, axis, node.id, Kind.GOAL) else Kind.CRITERION
            rule = rubric.rule_of(node.id, kind, axis)
            if rule is not None and (kind is Kind.GOAL or dict(node.rules).get(axis.id) is not None):
                yield Place(kind, axis, rule, node.id)


def sheet(rubric: Rubric, language: str, node: str | None = None, axis: str | None = None) -> Iterator[Block]:
    """The rubric, or only the rules of one node (or kind of node) or one axis."""
    words = RubricWords(rubric, language)
    yield Heading(words.text(rubric.title), 1)
    yield from _about(rubric, words)
    if node is None and axis is None:
        yield from _scales(rubric, words)
        yield from _axes(rubric, words)
        if rubric.nodes:
            yield Heading(words.word("sheet-nodes"))
            yield Outline(tuple((depth, _node(rubric, words, name)) for depth, name in tree(rubric)))
    last = None
    compiler = Compiler(rubric)
    for place in places(rubric):
        if node not in (None, place.node, place.kind.value if place.node is None else None):
            continue
        if axis not in (None, place.axis.id):
            continue
        title = words.node(place.node) if place.node else words.word(f"sheet-rules-{place.kind.value}")
        if title != last:
            yield Heading(title)
        last = title
        yield Heading(words.axis(place.axis.id), 3)
        yield from _rule(compiler, words, place)


def _about(rubric: Rubric, words: RubricWords) -> Iterator[Block]:
    parts = [f"{rubric.rubric}@{rubric.version}"]
    if rubric.in_force:
        start, end = rubric.in_force.start, rubric.in_force.end
        parts.append(
            words.word("sheet-in-force", start=start, end=end) if end else words.word("sheet-from", start=start)
        )
    if rubric.basis:
        parts.append(words.word(f"basis-{rubric.basis.value}"))
    if rubric.closed:
        parts.append(words.word("sheet-closed"))
    yield Paragraph(visible(" · ".join(parts)))
    if rubric.source:
        yield Paragraph(words.word("trace-source", source=words.text(rubric.source)))
    if rubric.note:
        yield Paragraph(words.text(rubric.note))


def _scales(rubric: Rubric, words: RubricWords) -> Iterator[Block]:
    yield Heading(words.word("sheet-scales"))
    heads = (words.word("sheet-scale"), words.word("sheet-levels"))
    yield Grid(heads, tuple((visible(it.id), levels(it, words)) for it in rubric.scales))


def levels(scale: Scale, words: RubricWords) -> str:
    """The levels of a scale, worst first, with their signs and cut-offs; the range of a numeric one."""
    named = [f"{visible(it.sign)} {words.level(scale.id, it.id)}".strip() for it in scale.levels]
    if scale.numeric:
        low, high = ("∞" if it is None else str(it) for it in (scale.min, scale.max))
        limits = [
            f"{name} ≥ {it.at_least}" if it.at_least is not None else name
            for name, it in zip(named, scale.levels, strict=True)
        ]
        span = f"{words.word('between', low=low, high=high)} {words.text(scale.unit)}".strip()
        return ": ".join(part for part in (span, ", ".join(limits)) if part)
    return (" < " if scale.kind == "ordinal" else ", ").join(named)


def _axes(rubric: Rubric, words: RubricWords) -> Iterator[Block]:
    yield Heading(words.word("sheet-axes"))
    heads = tuple(words.word(key) for key in ("sheet-axis", "sheet-scale", "sheet-about"))
    rows = [(words.axis(it.id), visible(it.scale), words.axis(it.about) if it.about else "") for it in rubric.axes]
    width = 3 if any(it.about for it in rubric.axes) else 2
    yield Grid(heads[:width], tuple(row[:width] for row in rows))


def _node(rubric: Rubric, words: RubricWords, name: str) -> str:
    scale = rubric.scale_of(name, rubric.axes[0])
    title = words.node(name)
    named = title if title == visible(name) else f"{title} ({visible(name)})"
    return f"{named}: {levels(scale, words)}"


def _rule(compiler: Compiler, words: RubricWords, place: Place) -> Iterator[Block]:
    rubric = compiler.rubric
    scale = rubric.scale_of(place.node or "", place.axis)
    speaker = Speaker(words, NOUNS[place.kind], lambda name: child_scale(rubric, place, name))
    yield from rule_blocks(speaker, place.rule, scale, function_at(compiler, place))


def function_at(compiler: Compiler, place: Place) -> Function | None:
    """The rule as a function, where the rubric names the node's children."""
    rubric = compiler.rubric
    name = place.node or rubric.rubric
    if place.kind is Kind.CRITERION or not (
        place.node or (rubric.closed and place.kind is Kind.ASSIGNMENT) or place.rule.table
    ):
        return None
    if not children_of(rubric, place.axis, name, place.kind):
        return None
    plan = outline(compiler, place.axis, place.node, place.kind)
    slot = plan.slots[-1]
    return function_of(slot, tuple(plan.slots[i] for i in slot.inputs))


def child_scale(rubric: Rubric, place: Place, name: str) -> Scale:
    """The scale of a child by id; for "" of any child."""
    below = rubric.axis(place.axis.about) if place.axis.about and place.kind is Kind.CRITERION else place.axis
    assert below is not None, "a valid axis is about one that is there"
    if place.node and place.kind is Kind.CRITERION:
        return rubric.scale_of(place.node, below)
    children = children_of(rubric, place.axis, place.node or "", place.kind) if place.node else ()
    return rubric.scale_of(name or next(iter(children), ""), below)
