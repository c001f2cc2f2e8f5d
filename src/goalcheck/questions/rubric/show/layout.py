"""A whole rubric as a document: what it is, its scales, axes and nodes, then every rule."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.scale import Scale
from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Heading, Paragraph, nested, table
from goalcheck.document.view import View
from goalcheck.engine.plan import Compiler
from goalcheck.model.rubric import NodeKind, Rubric
from goalcheck.phrases.conditions import Noun, Speaker
from goalcheck.phrases.hierarchy import tree
from goalcheck.phrases.rubric import RubricWords
from goalcheck.phrases.sentence import exact
from goalcheck.proof.function import function_at
from goalcheck.proof.rule_location import RuleLocation, child_scale, rule_locations
from goalcheck.questions.rubric.show.rules import blocks as rule_blocks

NOUNS = {NodeKind.ASSIGNMENT: Noun.GOAL, NodeKind.GOAL: Noun.PART, NodeKind.CRITERION: Noun.EVIDENCE}


def document(rubric: Rubric, view: View) -> Document:
    """The rubric, or only the rules of the node (or kind of node) or axis of the view."""
    return Document(tuple(_blocks(rubric, view.language, view.node, view.axis)), view.language)


def _blocks(rubric: Rubric, language: str, node: str | None, axis: str | None) -> Iterator[Block]:
    words = RubricWords(rubric, language)
    yield Heading(words.text(rubric.title), 1)
    yield from _about(rubric, words)
    if node is None and axis is None:
        yield from _scales(rubric, words)
        yield from _axes(rubric, words)
        if rubric.nodes:
            yield Heading(words.word("sheet-nodes"))
            yield nested(tuple((depth, _node(rubric, words, name, whole)) for depth, name, whole in tree(rubric)))
    last = None
    compiler = Compiler(rubric)
    for location in rule_locations(rubric):
        if node not in (None, location.name):
            continue
        if axis not in (None, location.axis.id):
            continue
        title = heading(words, location)
        if title != last:
            yield Heading(title)
        last = title
        yield Heading(words.axis(location.axis.id), 3)
        yield from _rule(compiler, words, location)


def heading(words: RubricWords, location: RuleLocation) -> str:
    """The node a rule judges, or the kind of node."""
    return words.node(location.node) if location.node else words.word(f"sheet-rules-{location.kind.value}")


def speaker_at(words: RubricWords, location: RuleLocation) -> Speaker:
    """Who puts a rule's conditions into words."""
    return Speaker(words, NOUNS[location.kind], lambda name: child_scale(words.judged_by, location, name))


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
    yield table(heads, tuple((visible(it.id), _levels(it, words)) for it in rubric.scales))


def _named(label: str, name: str) -> str:
    """A level's words, with the id that files write where it is another word."""
    return label if label == name else f"{label} ({visible(name)})"


def _levels(scale: Scale, words: RubricWords) -> str:
    """The levels of a scale, worst first, with their signs and cut-offs; the range of a numeric one."""
    named = [f"{visible(it.sign)} {_named(words.level(scale.id, it.id), it.id)}".strip() for it in scale.levels]
    if scale.numeric:
        low, high = ("∞" if it is None else exact(it, words.language) for it in (scale.min, scale.max))
        limits = [
            f"{name} ≥ {exact(it.at_least, words.language)}" if it.at_least is not None else name
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
    yield table(heads[:width], tuple(row[:width] for row in rows))


def _node(rubric: Rubric, words: RubricWords, name: str, whole: bool) -> str:
    scale = rubric.scale_of(name, rubric.axes[0])
    title = words.node(name)
    named = title if title == visible(name) else f"{title} ({visible(name)})"
    on = f"{words.word('sheet-scale').lower()} {visible(scale.id)}"
    return f"{named}: {on if whole else words.word('sheet-see-above')}"


def _rule(compiler: Compiler, words: RubricWords, location: RuleLocation) -> Iterator[Block]:
    yield from rule_blocks(speaker_at(words, location), location.rule, location.scale, function_at(compiler, location))
