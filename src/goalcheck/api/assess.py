"""Judge an assignment; say why, how firm that is, and what it would take to reach another level."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import overload

from goalcheck.api.result import AnyPath, Result, Row, known
from goalcheck.core.verdict import Verdict
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.engine import assess as judge
from goalcheck.files.load import Loaded, load
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.reasons import reasons
from goalcheck.phrases.words import Words
from goalcheck.questions.firm.answer.firm import Firmness
from goalcheck.questions.next.answer.next import NextSteps
from goalcheck.runner.demand import found, judged_axis, level_of

CERTAINTY = "certainty"
"""The axis on which rubrics, by custom, say how certain a verdict is."""
MOST_WAYS = 500
"""Ways to a level that are looked through for what they have in common."""


@overload
def assess(assignment: AnyPath | Loaded, rubric: AnyPath | None = None) -> AssessResult: ...
@overload
def assess(assignment: Assignment, rubric: Rubric) -> AssessResult: ...
def assess(assignment: AnyPath | Loaded | Assignment, rubric: AnyPath | Rubric | None = None) -> AssessResult:
    """Judge an assignment: a file by the rubric that it names or the file given, what `load` returned, or two models.

    Raise InvalidInput with every fault of the files.
    """
    if isinstance(assignment, Assignment):
        if not isinstance(rubric, Rubric):
            raise TypeError("an Assignment needs a Rubric")
        loaded = Loaded(assignment, rubric, assignment.assignment, rubric.rubric)
    elif isinstance(rubric, Rubric):
        raise TypeError("a file needs the path of a rubric, or none")
    else:
        loaded = assignment if isinstance(assignment, Loaded) else load(assignment, rubric)
    return AssessResult(loaded, judge(loaded.assignment, loaded.rubric, nearest=True))


class AssessResult(Result[Assessment]):
    """A judgement. `answer` is the Assessment: `root`, `goals`, `find(node)`, and of each node `on(axis)`. `loaded` is what
    was judged.

    Nodes and axes are named by their ids, as `rows()` lists them; without a node, the whole is meant, without an axis, the
    first. `verdict` takes the axis first, everything else the node. What is not there raises ValueError with what may have
    been meant.
    """

    question = "assess"

    def __init__(self, loaded: Loaded, assessment: Assessment) -> None:
        super().__init__(assessment, (assessment,), assessment.assignment.languages)
        self.loaded = loaded

    def __repr__(self) -> str:
        assignment = self.answer.assignment
        return f"<AssessResult {assignment.assignment} {assignment.year}: {self.answer.root.in_brief}>"

    def verdict(self, axis: str | None = None, node: str | None = None) -> Verdict:
        """Return the verdict in force on a node: `level`, else `status`; `possible` are the levels it can still be."""
        judgement = self._on(node, axis)[1]
        return judgement.verdict

    def rows(self, lang: str = "") -> list[Row]:
        """Return one row for each node and axis, parents first, down to the evidence: a table for pandas or a CSV file.

        `level` or `status` is the verdict in force, `words` says it; `possible` are the levels it can still be, worst first;
        `low` and `high` bound a number. `certainty` is the node's verdict on the axis of that name, where the rubric has
        it. `by_rule` is what the rules alone say. `criteria_judged` of `criteria` below have a known verdict.
        """
        words = Words(self.answer, self._language(lang))
        return list(_rows(words, self.answer.root, None, 0))

    def why(self, node: str | None = None, axis: str | None = None) -> WhyResult:
        """Say why a verdict is what it is, down to the sources, and what came nearest to a better one."""
        with known():
            judged = found(self.answer, node, evidence=True)
            if axis is not None:
                judged_axis(self.answer, judged, axis)
        return WhyResult(judged, self.answer, node, axis)

    def firm(
        self, node: str | None = None, axis: str | None = None, error: Fraction | float | str = "0.2", seed: int = 0
    ) -> FirmResult:
        """Say how firm the verdicts are, and what would change them. `error`: the chance that a score is a level off."""
        from goalcheck.questions.firm.answer.firm import firm
        from goalcheck.questions.firm.ask import check, error_model

        with known():
            check(self.answer, node, axis)
            model = error_model(str(error))
        firmness = firm(self.answer.assignment, self.answer.rubric, model, seed)
        return FirmResult(firmness, self.answer, node, axis)

    def next(
        self, node: str | None = None, to: str | None = None, axis: str | None = None, most: int = 10
    ) -> NextResult:
        """Say what it would take to reach the level `to`, else the next better one, and to lose the present one.

        `to` is the id of a level, or its words in any language. `most`: ways that are told of each.
        """
        from goalcheck.questions.next.answer.next import next_steps

        judged, judgement = self._on(node, axis)
        scale = self.answer.rubric.scale(judgement.scale)
        assert scale is not None, "it is judged on a scale of the rubric"
        with known():
            level = None if to is None else level_of(to, scale)
        steps = next_steps(
            self.answer.assignment, self.answer.rubric, judged.id, judgement.axis, level, max(most, MOST_WAYS)
        )
        return NextResult(steps, self.answer, most)

    def _on(self, node: str | None, axis: str | None) -> tuple[Judged, Judgement]:
        with known():
            judged = found(self.answer, node, evidence=True)
            judgement = judged.on(judged_axis(self.answer, judged, axis))
        assert judgement is not None, "it is judged there"
        return judged, judgement


class WhyResult(Result[Judged]):
    """Why verdicts are what they are: `answer` is the node, each judgement of it with its trace."""

    question = "why"

    def __init__(self, judged: Judged, assessment: Assessment, node: str | None, axis: str | None) -> None:
        languages = assessment.assignment.languages
        super().__init__(judged, (assessment,), languages, node=node, axis=axis, explain=True)

    def __repr__(self) -> str:
        return f"<WhyResult {self.answer.id}: {self.answer.in_brief}>"


class FirmResult(Result[Firmness]):
    """How firm verdicts are: `answer.on(node, axis)` says what would change one, and how likely it stands."""

    question = "firm"

    def __init__(self, firmness: Firmness, assessment: Assessment, node: str | None, axis: str | None) -> None:
        languages = assessment.assignment.languages
        super().__init__(firmness, (assessment, firmness), languages, node=node, axis=axis)
        self._of = node or assessment.root.id

    def __repr__(self) -> str:
        stands = [
            f"{it.axis} stands {float(it.stands):.2f}"
            for it in self.answer.firm
            if it.node == self._of and it.stands is not None
        ]
        return f"<FirmResult {self._of}: {', '.join(stands) or 'no chance that is known'}>"


class NextResult(Result[NextSteps]):
    """What it would take: `answer.up` and `answer.down` have the smallest ways."""

    question = "next"

    def __init__(self, steps: NextSteps, assessment: Assessment, most: int) -> None:
        from goalcheck.questions.next.words import NextQuestion

        super().__init__(steps, (NextQuestion(assessment, steps, most),), assessment.assignment.languages)

    def __repr__(self) -> str:
        it = self.answer
        ways = f"ways to {it.to}: {it.up.total}" if it.up else "no level to reach"
        return f"<NextResult {it.node}: {it.axis}={it.verdict.name}, {ways}>"


def _rows(words: Words, node: Judged, parent: str | None, depth: int) -> Iterator[Row]:
    assignment = words.assessment.assignment
    judged, criteria = node.criteria_judged(words.assessment.first_axis)
    certainty = node.on(CERTAINTY)
    for it in node.judgements:
        verdict = it.verdict
        yield {
            "assignment": assignment.assignment, "year": assignment.year,
            "node": node.id, "kind": node.kind, "parent": parent, "depth": depth, "title": words.text(node.title),
            "axis": it.axis, "scale": it.scale,
            "level": verdict.level, "status": verdict.status and verdict.status.value, "words": words.verdict(it),
            "possible": list(verdict.possible),
            "number": _number(verdict.number), "low": _number(verdict.low), "high": _number(verdict.high),
            "certainty": certainty and certainty.verdict.name, "by_rule": it.by_rule.name,
            "overridden": it.override is not None,
            "published": it.agreement and it.agreement.published.verdict, "agrees": it.agreement and it.agreement.agrees,
            "criteria_judged": judged, "criteria": criteria, "reason": " ".join(reasons(words, node, it)),
        }  # fmt: skip
    for child in node.children:
        yield from _rows(words, child, node.id, depth + 1)


def _number(number: Fraction | None) -> float | None:
    return None if number is None else float(number)
