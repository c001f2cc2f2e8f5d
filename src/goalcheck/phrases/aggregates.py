"""An aggregate in sentences: what is added up, how heavy each part is, and where the cut-offs lie."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.number import Shown
from goalcheck.core.scale import Scale
from goalcheck.phrases.conditions import Speaker
from goalcheck.phrases.visible import visible
from goalcheck.rules.aggregate import Aggregate, Cut, Method


def sentences(speaker: Speaker, aggregate: Aggregate, scale: Scale) -> Iterator[str]:
    """One sentence for each thing a reader must know to do the sum by hand."""
    words = speaker.words
    more = {"count": str(aggregate.worst or 1), "rho": exact(aggregate.rho, words.language)}
    children = speaker.among(aggregate.where)
    yield words.word(f"method-{aggregate.method}", children=children, **more)
    if aggregate.weights:
        yield _weights(speaker, aggregate)
    if aggregate.points and aggregate.method in (Method.MEAN, Method.MEAN_OF_WORST, Method.T_SCORE):
        child_scale = speaker.scale_of("")
        points = {words.level(child_scale.id, name): number for name, number in aggregate.points}
        yield words.word("sum-points", points=_listed(points, words.language))
    if aggregate.round:
        rounding = words.word(f"rounding-{aggregate.round.rounding}")
        yield words.word("sum-rounding", rounding=rounding, step=exact(aggregate.round.step, words.language))
    if aggregate.cuts:
        yield words.word("sum-cuts", cuts="; ".join(_cut(speaker, cut, scale) for cut in aggregate.cuts))
    if aggregate.coverage and aggregate.coverage.count is not None:
        yield words.word("sum-coverage", number=str(aggregate.coverage.count))
    if aggregate.coverage and aggregate.coverage.share is not None:
        yield words.word("sum-coverage", number=str(aggregate.coverage.share))


def exact(number: Fraction, language: str) -> str:
    """A number in decimals where it has at most 12, else as a fraction: never rounded."""
    for places in range(13):
        scaled = number * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
            return localised(Shown(f"-{text}" if number < 0 else text), language)
    return str(number)


def _weights(speaker: Speaker, aggregate: Aggregate) -> str:
    weights, words = aggregate.weights, speaker.words
    assert weights is not None, "the caller has looked"
    if weights.own:
        return words.word("sum-own-weights")
    if weights.strength:
        known = {"strong", "moderate", "weak"}
        named = {
            words.word(f"strength-{it}") if it in known else visible(it): number for it, number in weights.strength
        }
        return words.word("sum-strength-weights", weights=_listed(named, words.language))
    return words.word(
        "sum-weights", weights=_listed({words.node(it): number for it, number in weights.id}, words.language)
    )


def _listed(numbers: dict[str, Fraction], language: str) -> str:
    return ", ".join(f"{name} {exact(number, language)}" for name, number in numbers.items())


def _cut(speaker: Speaker, cut: Cut, scale: Scale) -> str:
    words, level = speaker.words, speaker.words.level(scale.id, cut.verdict)
    if cut.at_least is None:
        return words.word("sum-cut-rest", level=level)
    return words.word("sum-cut", number=exact(cut.at_least, words.language), level=level)
