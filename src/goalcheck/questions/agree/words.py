"""What every form says of agreement, in sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from goalcheck.catalogue.sentences import number, word
from goalcheck.core.number import shown
from goalcheck.core.scale import ScaleKind
from goalcheck.core.verdict import STATUSES
from goalcheck.core.visible import visible
from goalcheck.document import Item
from goalcheck.engine import Judged
from goalcheck.phrases.reasons import agrees, override, reasons, turns_on
from goalcheck.phrases.rubric import RubricWords
from goalcheck.phrases.trace import explained
from goalcheck.phrases.words import Words
from goalcheck.questions.agree.answer.agreement import (
    BELOW,
    FEW,
    Agreement,
    Match,
    NoKappa,
    NotCompared,
    OnScale,
    PublishedPair,
)
from goalcheck.questions.agree.answer.kappa import Kappa

MOST_CLASSES = 12
"""With more, those of the matrix that never occur are not drawn."""
ENDS = (Fraction(-1), Fraction(0), Fraction(1))
"""Numbers that kappa is never shown as unless it is just that."""


def about(agreement: Agreement, language: str) -> list[str]:
    """What was held against what: how many assignments, by which rubrics."""
    rubrics = {(it.rubric, it.version): it for group in agreement.scales for it in group.rubrics}
    said = []
    for rubric in rubrics.values():
        title = visible(rubric.title.say(language))
        said.append(word("rubric-line", language, title=title, version=rubric.version))
    among = "agree-count" if agreement.axis is None else "agree-count-axis"
    key = among if agreement.silent else "agree-count-all"
    said.append(word(key, language, assignments=agreement.assignments, silent=agreement.silent))
    if agreement.repeated:
        names = ", ".join(f"{visible(name)} {year}" for name, year in agreement.repeated)
        said.append(word("agree-repeated", language, names=names))
    return said


def title(agreement: Agreement, group: OnScale, language: str) -> str:
    """The axis; with its scale where the axis has pairs on several."""
    words = RubricWords(group.rubrics[0], language)
    axis = words.axis(group.axis)
    if sum(it.axis == group.axis for it in agreement.scales) == 1:
        return axis
    rubrics = ", ".join(f"{it.rubric} {it.version}" for it in group.rubrics)
    return word("agree-scale", language, axis=axis, scale=visible(group.scale.id), rubrics=rubrics)


@dataclass(frozen=True, slots=True)
class AgreeRow:
    """A pair in words."""

    words: Words
    assignment: str
    year: int
    node: str
    published: str
    by_rule: str
    match: str


def row(pair: PublishedPair, language: str) -> AgreeRow:
    words = Words(pair.assessment, language)
    assignment, scale = pair.assessment.assignment, pair.judgement.scale
    by_rule = f"{words.sign(scale, pair.by_rule)} {words.verdict(pair.judgement)}".strip()
    if pair.in_force is not None:
        in_force = words.verdict(pair.in_force)
        by_rule = words.word("agree-in-force", verdict=by_rule, in_force=in_force)
    return AgreeRow(
        words,
        visible(assignment.assignment),
        assignment.year,
        words.word("overall") if pair.node.kind == "assignment" else words.title(pair.node.id),
        f"{words.sign(scale, pair.published)} {published(words, pair)}".strip(),
        by_rule,
        words.word(f"agree-{pair.match.value}"),
    )


def published(words: Words, pair: PublishedPair) -> str:
    return words.verdict(pair.judgement, pair.published)


def figures(group: OnScale, language: str) -> list[str]:
    """How often they agree: each number with what it is a share of."""
    pairs, same, near = len(group.pairs), len(group.matching(Match.AGREES)), len(group.matching(Match.ADJACENT))
    said = [word("agree-exact", language, count=same, of=pairs)]
    if group.ordered:
        said.append(word("agree-near", language, count=near, of=pairs, sum=same + near))
    elif group.by_level:
        said.append(word("agree-no-order", language))
    if group.scale.kind is ScaleKind.NUMERIC:
        said.append(word("agree-by-level" if group.by_level else "agree-by-number", language))
    if group.by_level and group.on_levels < pairs:
        said.append(word("agree-off-scale", language, count=pairs - group.on_levels, of=pairs))
    return [*said, *_kappa(group, language)]


def _kappa(group: OnScale, language: str) -> list[str]:
    pairs, found = len(group.pairs), group.kappa
    if found is None:
        return [_no_kappa(group, language)]
    name = word("agree-kappa-linear" if group.ordered else "agree-kappa-plain", language)
    value, interval = _number(found.value, language), _interval(found, language)
    if interval is None:
        said = word("agree-kappa-alone", language, name=name, kappa=value)
    else:
        said = word("agree-kappa", language, name=name, kappa=value, low=interval[0], high=interval[1])
    return [said, word("agree-kappa-basis", language, count=group.on_levels, of=pairs)]


def _no_kappa(group: OnScale, language: str) -> str:
    if group.no_kappa is NoKappa.NO_LEVELS:
        return word("agree-no-kappa-levels", language)
    if group.no_kappa is NoKappa.NO_PAIRS:
        return word("agree-no-kappa-pairs", language, of=len(group.pairs))
    only = next(
        name for name, row in zip(group.classes, group.matrix, strict=True) if name in group.scale.names and any(row)
    )
    level = RubricWords(group.rubrics[0], language).level(group.scale.id, only)
    return word("agree-no-kappa-class", language, count=group.on_levels, of=len(group.pairs), level=level)


def _interval(found: Kappa, language: str) -> tuple[str, str] | None:
    if found.interval is None:
        return None
    low, high = (_number(Fraction(end), language) for end in found.interval)
    return low, high


def _number(value: Fraction, language: str) -> str:
    return number(shown(value, ENDS), language)


def warnings(group: OnScale, language: str) -> list[str]:
    if len(group.pairs) < FEW:
        return [word("agree-few", language, few=FEW)]
    if group.kappa is not None and group.on_levels < FEW:
        return [word("agree-few-levels", language, few=FEW)]
    return []


def classes(group: OnScale) -> list[int]:
    """The classes of the matrix to draw, by place."""
    every = list(range(len(group.classes)))
    if len(every) <= MOST_CLASSES:
        return every
    return [i for i in every if any(group.matrix[i]) or any(row[i] for row in group.matrix)]


def class_name(group: OnScale, name: str, language: str) -> str:
    words = RubricWords(group.rubrics[0], language)
    if name == BELOW and BELOW not in group.scale.names:
        return words.word("agree-below")
    if name in STATUSES:
        return words.status(group.axis, STATUSES[name])
    return words.level(group.scale.id, name)


def difference(pair: PublishedPair, language: str) -> tuple[str, list[str]]:
    """A pair that does not agree: what it is, then why the rubric says what it says, and what was published."""
    said = row(pair, language)
    heading = f"{said.assignment} {said.year}, {said.node}"
    why = [
        *deviation(pair, language),
        *reasons(said.words, pair.node, pair.judgement),
        turns_on(said.words, pair.judgement),
    ]
    return heading, [*(it for it in why if it), agrees(said.words, pair.judgement)]


def deviation(pair: PublishedPair, language: str) -> list[str]:
    """Who deviated from the rules on this very node, and why."""
    if pair.in_force is None or pair.in_force.override is None:
        return []
    return [override(Words(pair.assessment, language), pair.in_force)]


def verdicts(pair: PublishedPair, language: str) -> str:
    said = row(pair, language)
    return said.words.word("agree-verdicts", published=said.published, by_rule=said.by_rule)


def trace(pair: PublishedPair, language: str) -> Item:
    """The trace of a pair on its axis, down to the sources."""
    rubric = pair.assessment.rubric
    axis = rubric.axis(pair.judgement.axis)
    about = {pair.judgement.axis} | ({axis.about} if axis and axis.about else set())
    return explained(Words(pair.assessment, language), _on(pair.node, about))


def _on(node: Judged, axes: set[str]) -> Judged:
    """A node and those below it, on these axes alone."""
    below = tuple(_on(child, axes) for child in node.children if any(it.axis in axes for it in child.judgements))
    return replace(node, judgements=tuple(it for it in node.judgements if it.axis in axes), children=below)


def left_out(agreement: Agreement, language: str) -> tuple[str, list[str]]:
    """The published verdicts that are not compared: how many, and why each is not."""
    count = len(agreement.left_out)
    heading = word("agree-left-out", language, count=count, of=count + agreement.compared)
    return heading, [_left_out(it, language) for it in agreement.left_out]


def _left_out(it: NotCompared, language: str) -> str:
    words = RubricWords(it.rubric, language)
    node = words.word("overall") if it.node == it.assignment.assignment else visible(it.node)
    what = f"{visible(it.assignment.assignment)} {it.assignment.year}, {node}"
    return word(f"agree-{it.why.value}", language, what=what, verdict=_written(words, it), axis=words.axis(it.axis))


def _written(words: RubricWords, it: NotCompared) -> str:
    axis = it.rubric.axis(it.axis)
    scale = it.rubric.scale_of(it.node, axis).id if axis else ""
    return words.level(scale, it.verdict)
