"""What fired, and verdicts as people read them: levels, numbers, and what remains possible."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.core.message import message
from goalcheck.core.scale import Scale
from goalcheck.core.value import NOT_APPLICABLE, Levels, Value, known, levels_of, unknown
from goalcheck.core.verdict import STATUSES, Status, Verdict
from goalcheck.engine.evaluate import Outcomes
from goalcheck.engine.result import (
    CapTrace,
    Fired,
    Part,
    Trace,
)
from goalcheck.engine.slot import Slot
from goalcheck.rules import Rule
from goalcheck.rules.compiled import RuleResult
from goalcheck.rules.finding import UNTRIED, RuleFinding

if TYPE_CHECKING:
    pass


def trace_of(slot: Slot, result: RuleResult) -> Trace:
    """What of a slot's rule gave its verdict; without the children it looked at."""
    assert slot.rule is not None
    rule, body = slot.rule.rule, slot.rule.rule.body
    if UNTRIED in result.findings:
        return Trace(
            body.kind, body.summing, body.limits, notes=(message("too-many-states", limit=slot.rule.most_states),)
        )
    return Trace(
        body.kind,
        body.summing,
        body.limits,
        tuple(dict.fromkeys(_fired(rule, slot.scale, finding) for finding in result.findings)),
    )


def _fired(rule: Rule, scale: Scale, finding: RuleFinding) -> Fired:
    part: Part = rule.body.part
    if finding.fired == "":
        part = "nothing"
    elif finding.fired in {gate.id for gate in rule.gates}:
        part = "gate"
    because = rule.because_of(finding.fired) if finding.fired else rule.because
    sentences = {cap.id: cap.because for cap in rule.caps}
    caps = tuple(
        CapTrace(bite.cap, _point(scale, bite.before), _point(scale, bite.after), sentences[bite.cap])
        for bite in finding.caps
    )
    return Fired(part, finding.fired or "", _name(finding, scale), because, caps)


def verdict_of(slot: Slot, i: int, outcomes: Outcomes) -> Verdict:
    """The outcome of a slot in the words of its scale."""
    value, status, result = outcomes.values[i], outcomes.statuses[i], outcomes.results[i]
    if status is Status.NOT_APPLICABLE:
        return Verdict(status=status)
    findings = result.findings if result else ()
    number = findings[0].number if len(findings) == 1 else None
    if not isinstance(value, Levels):
        return _numeric_verdict(slot.scale, value, status)
    possible = tuple(slot.scale.names[level] for level in levels_of(value))
    return Verdict(None if status else possible[0], status, possible, number)


def _numeric_verdict(scale: Scale, value: Value, status: Status | None) -> Verdict:
    assert not isinstance(value, Levels)
    number = value[0] if status is None else None
    level = scale.level_of(number) if number is not None else None
    name = scale.names[level] if level is not None else None
    return Verdict(name, status, (name,) if name else (), number, value)


def value_of(verdict: Verdict, scale: Scale) -> Value:
    """The value that a verdict on this scale tells of."""
    if verdict.status is Status.NOT_APPLICABLE:
        return NOT_APPLICABLE
    if verdict.interval is not None:
        return verdict.interval
    names = scale.names
    levels = [names.index(level) for level in verdict.possible]
    return known(levels[0]) if verdict.known else unknown(levels)


def agrees(published: str, verdict: Verdict, scale: Scale) -> bool:
    """Whether a verdict is the published one: a level, a status, or a number of the scale."""
    if published in STATUSES:
        return verdict.status is STATUSES[published]
    if scale.numeric:
        return verdict.known and verdict.number == scale.number(published)
    return verdict.level == published


def _point(scale: Scale, point: int | Fraction) -> str:
    return str(point) if scale.numeric else scale.names[int(point)]


def _name(finding: RuleFinding, scale: Scale) -> str:
    if finding.status is not None:
        return finding.status.value
    if finding.level is not None:
        return scale.names[finding.level]
    low, high = finding.interval or (None, None)
    return str(low) if low == high else f"{low}..{high}"
