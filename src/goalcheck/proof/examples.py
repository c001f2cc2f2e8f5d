"""A rubric's own examples, run as tests, and which cases and rows they use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.number import read_number
from goalcheck.core.place import Place
from goalcheck.core.scale import Scale
from goalcheck.core.value import Value, unknown
from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan, leaf_value
from goalcheck.engine.trace import verdict_of
from goalcheck.model.rubric import Axis, Example, Member, Rubric
from goalcheck.proof.kinds import USUAL
from goalcheck.proof.rule_location import RuleLocation, rule_locations
from goalcheck.rules.bag import Child, Parent


@dataclass(frozen=True, slots=True)
class ExampleOutcome:
    """An example, what came out, and whether that is what it says."""

    example: Example
    verdict: Verdict
    passed: bool


@dataclass(frozen=True, slots=True)
class UsageCount:
    """How many examples a gate, case, row or cap gave or lowered a verdict in."""

    node: str
    axis: str
    part: str
    place: Place
    examples: int


@dataclass(frozen=True, slots=True)
class ExampleTrial:
    """All examples of a rubric in the order of the file, and the use of every part of its rules."""

    tried: tuple[ExampleOutcome, ...]
    uses: tuple[UsageCount, ...]

    @property
    def failed(self) -> tuple[ExampleOutcome, ...]:
        return tuple(it for it in self.tried if not it.passed)


def try_examples(rubric: Rubric) -> ExampleTrial:
    """Run the examples of a valid rubric."""
    compiler = Compiler(rubric)
    used: Counter[tuple[int, str]] = Counter()
    tried = []
    for example in rubric.examples:
        verdict = _judged(compiler, example, used)
        scale = rubric.scale_of(example.node or "", _axis(rubric, example))
        tried.append(ExampleOutcome(example, verdict, agrees(example.verdict, verdict, scale)))
    uses = (use for location in rule_locations(rubric) if not location.inherited for use in _uses(location, used))
    return ExampleTrial(tuple(tried), tuple(uses))


def agrees(wanted: Sequence[str], verdict: Verdict, scale: Scale) -> bool:
    """Whether a verdict is the one wanted: a level, a status, or a number; several: exactly those remain possible.

    A number that is written in decimals agrees with what rounds to it, half-way included.
    """
    if len(wanted) > 1:
        return not verdict.known and set(verdict.possible) == set(wanted)
    name = wanted[0]
    number = read_number(name) if scale.numeric and scale.index(name) is None else None
    if number is None:
        return verdict.name == name
    if verdict.number is None or not verdict.known:
        return False
    decimals = len(name.partition(".")[2])
    return abs(verdict.number - number) <= (Fraction(1, 2 * 10**decimals) if "." in name else 0)


def value_of(written: Sequence[str], scale: Scale) -> tuple[Value, Status | None]:
    """What is written of a child: a level, number or status; of several it is one, not known which."""
    if len(written) == 1 or scale.numeric:
        return leaf_value(written[0], scale)
    levels = {level for name in written if (level := scale.index(name)) is not None}
    return unknown(levels), Status.NOT_ASSESSABLE


def _judged(compiler: Compiler, example: Example, used: Counter[tuple[int, str]]) -> Verdict:
    rubric, axis = compiler.rubric, _axis(compiler.rubric, example)
    below = rubric.axis(axis.about) if axis.about and example.of_evidence else axis
    scale = rubric.scale_of(example.node or "", below or axis)
    members = [(member, child) for member, child in _children(example, scale)]
    own = example.self_
    leverage = own.leverage[0] if own and own.leverage else None
    parent = Parent(leverage, bool(own and own.essential), bool(own and own.blocking_gap))
    plan = outline(compiler, axis, example.node, example.kind, [child for _, child in members], parent)
    if not plan.slots:
        return Verdict(status=Status.NOT_ASSESSED)
    given = {
        plan.at[name, axis.id]: value_of(written, plan.slots[plan.at[name, axis.id]].scale)
        for name, written in example.children
        if (name, axis.id) in plan.at
    }
    given |= {plan.at[child.id, axis.id]: value_of(member.verdict, scale) for member, child in members}
    return _verdict(plan, given, used)


def _verdict(plan: Plan, given: dict[int, tuple[Value, Status | None]], used: Counter[tuple[int, str]]) -> Verdict:
    outcomes = evaluate(plan, given)
    for i, result in enumerate(outcomes.results):
        rule = plan.slots[i].rule
        for finding in result.findings if result and rule else ():
            assert rule is not None
            used.update(
                (id(rule.rule), part) for part in {finding.fired or "", *(f"cap {it.cap}" for it in finding.caps)}
            )
    top = len(plan.slots) - 1
    return verdict_of(plan.slots[top], top, outcomes)


def _children(example: Example, scale: Scale) -> Iterator[tuple[Member, Child]]:
    """The children of a bag. Evidence has the attributes that a file need not write, as in an assignment."""
    for n, member in enumerate(example.bag, 1):
        for i in range(member.count):
            name = f"{n}.{i + 1}"
            if not example.of_evidence:
                yield member, Child(name, "goal", scale, member.weight, member.essential, member.leverage)
                continue
            yield member, Child(
                name, "evidence", scale, member.weight,
                strength=member.strength or USUAL["strength"], type=member.type or USUAL["type"],
                effect=member.effect or USUAL["effect"], independence=member.independence,
                comparable=member.comparable is not False, source=member.source,
            )  # fmt: skip


def _uses(location: RuleLocation, used: Counter[tuple[int, str]]) -> Iterator[UsageCount]:
    for part, place in location.parts.items():
        yield UsageCount(location.name, location.axis.id, part, place, used[id(location.rule), part])
    for cap, place in location.caps.items():
        yield UsageCount(location.name, location.axis.id, cap, place, used[id(location.rule), f"cap {cap}"])
    if method := location.rule.body.summing:
        yield UsageCount(location.name, location.axis.id, method, location.whole, used[id(location.rule), ""])


def _axis(rubric: Rubric, example: Example) -> Axis:
    axis = rubric.axis(example.axis) if example.axis else rubric.axes[0]
    assert axis is not None, "a valid example is on an axis of the rubric"
    return axis
