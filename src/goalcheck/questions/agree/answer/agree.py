"""Does the rubric agree with the published verdicts? Pairs of both, axis by axis and scale by scale, and how often they agree.

What is compared is what the rules alone say: a person's deviation is no merit of the rubric. It is kept beside the pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Verdict
from goalcheck.engine import Assessment, Judged, Judgement, assess
from goalcheck.model.assignment import Criterion, Goal, Published
from goalcheck.model.assignment.nodes import definitions
from goalcheck.model.rubric import Axis
from goalcheck.questions.agree.answer.agreement import (
    Agreement,
    Match,
    NotCompared,
    NotComparedReason,
    OnScale,
    PublishedPair,
    class_of,
)
from goalcheck.questions.agree.answer.deviations import without_overrides


def agree(assessments: Iterable[Assessment], axis: str | None = None) -> Agreement:
    """Hold every published verdict against the rubric's, on one axis or on each that has any.

    In what order the assessments come does not matter. A published verdict may be no level of its scale, which happens where
    another rubric is tried on old files; it is then left out.
    """
    given = sorted(assessments, key=_order)
    groups: dict[tuple[object, ...], list[PublishedPair]] = {}
    left_out: list[NotCompared] = []
    for assessment in given:
        for found in _compared(assessment, axis):
            if isinstance(found, NotCompared):
                left_out.append(found)
            else:
                groups.setdefault(_measure(found), []).append(found)
    counts = Counter(_order(it) for it in given)
    return Agreement(
        axis,
        len(given),
        sum(not _published(it, axis) for it in given),
        tuple(key for key, count in counts.items() if count > 1),
        tuple(sorted(map(_on_scale, groups.values()), key=_rank)),
        tuple(left_out),
    )


def read(name: str, scale: Scale) -> Verdict | None:
    """What a file calls a verdict, as one of this scale or a status; None where it is neither."""
    if name in STATUSES:
        return Verdict(status=STATUSES[name])
    if not scale.has(name):
        return None
    if not scale.numeric:
        return Verdict(name, possible=(name,))
    number = scale.number(name)
    assert number is not None, "the scale has it"
    level = scale.level_of(number)
    return Verdict(None if level is None else scale.names[level], number=number)


def matched(published: Verdict, by_rule: Verdict, scale: Scale) -> Match:
    """By level where the scale has levels; numbers of a scale without must be equal."""
    same = class_of(published) == class_of(by_rule)
    if not scale.levels and published.known and by_rule.known:
        same = published.number == by_rule.number
    if same:
        return Match.AGREES
    steps = [scale.index(it.level) for it in (published, by_rule) if it.known and it.level is not None]
    if len(steps) == 2 and scale.kind is not ScaleKind.NOMINAL:
        first, second = steps
        assert first is not None, "a known level is one of the scale"
        assert second is not None, "a known level is one of the scale"
        return Match.ADJACENT if abs(first - second) == 1 else Match.DIFFERS
    return Match.DIFFERS


def _order(assessment: Assessment) -> tuple[str, int]:
    return assessment.assignment.assignment, assessment.assignment.year


def _published(assessment: Assessment, axis: str | None) -> list[tuple[str, Published]]:
    """Every published verdict with the id of its node, in the order of the file; on one axis or on all."""
    assignment, first = assessment.assignment, assessment.first_axis
    found = [(assignment.assignment, it) for it in assignment.published]
    for name, node in definitions(assignment).items():
        if isinstance(node, Goal | Criterion):
            found += [(name, it) for it in node.published]
    return [(name, it) for name, it in found if axis in (None, it.axis or first)]


def _compared(assessment: Assessment, axis: str | None) -> Iterator[PublishedPair | NotCompared]:
    rubric, first = assessment.rubric, assessment.first_axis
    wanted = _published(assessment, axis)
    if not wanted:
        return
    alone = without_overrides(assessment.assignment)
    by_rule = assessment if alone == assessment.assignment else assess(alone, rubric)
    nodes, in_force = _nodes(by_rule), _nodes(assessment)
    for name, said in wanted:
        on = rubric.axis(said.axis or first)
        found = _held(by_rule, nodes[name], said, on)
        if isinstance(found, NotComparedReason):
            yield NotCompared(assessment.assignment, rubric, name, said.axis or first, said.verdict, found)
            continue
        judgement, published, match = found
        deviating = in_force[name].on(judgement.axis)
        differs = deviating is not None and deviating.verdict != judgement.verdict
        yield PublishedPair(by_rule, nodes[name], judgement, said, published, match, deviating if differs else None)


def _nodes(assessment: Assessment) -> Mapping[str, Judged]:
    return {node.id: node for node in assessment.root.walk() if node.kind != "missing"}


def _held(
    assessment: Assessment, node: Judged, said: Published, axis: Axis | None
) -> tuple[Judgement, Verdict, Match] | NotComparedReason:
    if axis is None:
        return NotComparedReason.NO_AXIS
    scale = assessment.rubric.scale_of(node.id, axis)
    published = read(said.verdict, scale)
    if published is None:
        return NotComparedReason.NO_LEVEL
    judgement = node.on(axis.id)
    if judgement is None:
        return NotComparedReason.NOT_JUDGED
    return judgement, published, matched(published, judgement.verdict, scale)


def _scale(pair: PublishedPair) -> Scale:
    scale = pair.assessment.rubric.scale(pair.judgement.scale)
    assert scale is not None, "the rubric is valid"
    return scale


def _measure(pair: PublishedPair) -> tuple[object, ...]:
    """What pairs must have in common to be counted together: the axis, and all of the scale but its words."""
    scale = _scale(pair)
    levels = tuple((level.id, level.at_least) for level in scale.levels)
    return pair.judgement.axis, scale.id, scale.kind, levels, scale.min, scale.max


def _on_scale(pairs: Sequence[PublishedPair]) -> OnScale:
    rubrics = {(it.assessment.rubric.rubric, it.assessment.rubric.version): it.assessment.rubric for it in pairs}
    return OnScale(
        pairs[0].judgement.axis, _scale(pairs[0]), tuple(rubrics[key] for key in sorted(rubrics)), tuple(pairs)
    )


def _rank(group: OnScale) -> tuple[object, ...]:
    """In the rubric's order of axes; scales of one axis by name and levels."""
    rubric = group.rubrics[0]
    place = next(i for i, axis in enumerate(rubric.axes) if axis.id == group.axis)
    return place, group.axis, group.scale.id, group.scale.names, rubric.rubric, rubric.version
