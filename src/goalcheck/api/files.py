"""What is wrong with files and rubrics, and how judgements agree with published ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from goalcheck.api.result import AnyPath, Result, Row, complete, known, paths_of
from goalcheck.catalogue.diagnostics.finding import Finding, Report
from goalcheck.catalogue.sentences import say
from goalcheck.questions.agree.answer.agreement import Agreement
from goalcheck.questions.rubric.prove import Proved


def validate(
    paths: AnyPath | Iterable[AnyPath] = (), *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> ValidateResult:
    """Find everything wrong with these files and those in these folders; of none, with those in `assignments` and `rubrics`.

    `select` and `ignore` hold codes, beginnings of codes (`GC3`) or names, instead of those in the settings of the folder.
    """
    from goalcheck.questions.validate.ask import default_paths
    from goalcheck.questions.validate.config import configured
    from goalcheck.questions.validate.policy import codes
    from goalcheck.questions.validate.run import validate as check_files

    with known():
        policy = configured(Path.cwd())
        policy = replace(policy, select=codes(select) or policy.select, ignore=codes(ignore) or policy.ignore)
        report = check_files(paths_of(paths) or default_paths(), policy)
    return ValidateResult(report, not report.failed)


class ValidateResult(Result[Report]):
    """What is wrong: `ok` is what the exit status of the command says, `answer` has the counts."""

    question = "validate"

    def __init__(self, report: Report, ok: bool) -> None:
        super().__init__(report, (report,))
        self.ok = ok

    def __repr__(self) -> str:
        found = self.answer
        return f"<ValidateResult {found.files} files: {found.errors} errors, {found.warnings} warnings>"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of files, lines and columns; of very many, the first."""
        return self.answer.findings

    def rows(self, lang: str = "") -> list[Row]:
        """Return one row a finding."""
        return [
            {
                "file": it.spot.file, "line": it.spot.line, "column": it.spot.column, "code": it.code,
                "name": it.descriptor.name, "severity": it.severity.value,
                "message": say(it.message, self._language(lang)), "fixable": it.fixable,
            }
            for it in self.findings
        ]  # fmt: skip


def check(rubrics: AnyPath | Iterable[AnyPath]) -> CheckResult:
    """Find everything wrong with rubrics by search: what is not covered, contradictory, or without use.

    Raise InvalidInput for what holds no rubric.
    """
    from goalcheck.questions.rubric.prove import prove_files

    proved, unreadable = prove_files(paths_of(rubrics))
    complete(unreadable)
    return CheckResult(proved)


class CheckResult(Result[tuple[Proved, ...]]):
    """What was found of each rubric: `answer` has a Proved for each, with its `proof`."""

    question = "rubric.check"

    def __init__(self, proved: list[Proved]) -> None:
        shown = [(it.document.file, it.rubric, it.proof, it.located) for it in proved]
        super().__init__(tuple(proved), (shown,))

    def __repr__(self) -> str:
        said = (f"{it.rubric.rubric}: {'sound' if it.proof.sound else 'not sound'}" for it in self.answer)
        return f"<CheckResult {', '.join(said)}>"

    @property
    def sound(self) -> bool:
        """Whether all are sound: there is nothing to find but remarks."""
        return all(it.proof.sound for it in self.answer)

    def rows(self, lang: str = "") -> list[Row]:
        """Return one row for each anomaly."""
        from goalcheck.catalogue.diagnostics import descriptor_of

        return [
            {
                "file": it.document.file, "line": line, "column": column,
                "code": descriptor_of(anomaly.message.key).code, "severity": anomaly.severity.value,
                "message": say(anomaly.message, self._language(lang)), "witness": list(anomaly.witness),
            }
            for it in self.answer
            for anomaly, line, column in it.located
        ]  # fmt: skip


def agree(paths: AnyPath | Iterable[AnyPath], rubric: AnyPath | None = None, *, axis: str | None = None) -> AgreeResult:
    """Compare the rubric's verdicts with the published ones, on one axis or on each that has any.

    Raise InvalidInput with every fault; ValueError where nothing can be compared.
    """
    from goalcheck.questions.agree.answer.agree import agree as compare_published
    from goalcheck.questions.agree.ask import check_compared
    from goalcheck.questions.agree.collect import judged
    from goalcheck.runner.demand import known_axis

    outcome = judged(paths_of(paths), Path(rubric) if rubric is not None else None)
    complete(outcome.faulty)
    with known():
        known_axis(outcome.assessments, axis)
        agreement = compare_published(outcome.assessments, axis)
        check_compared(agreement, axis)
    return AgreeResult(agreement)


class AgreeResult(Result[Agreement]):
    """Published verdicts and the rubric's: `answer.scales` has the pairs with kappa, axis by axis and scale by scale."""

    question = "agree"

    def __init__(self, agreement: Agreement) -> None:
        super().__init__(agreement, (agreement,))

    def __repr__(self) -> str:
        return f"<AgreeResult {self.answer.compared} verdicts of {self.answer.assignments} assignments>"

    def rows(self) -> list[Row]:
        """Return one row for each pair: the ids of the `published` verdict and of that `by_rule`, and how they match."""
        return [
            {
                "assignment": it.assessment.assignment.assignment, "year": it.assessment.assignment.year,
                "node": it.node.id, "axis": group.axis, "scale": group.scale.id,
                "published": it.published.name, "by_rule": it.by_rule.name, "match": it.match.value,
            }
            for group in self.answer.scales
            for it in group.pairs
        ]  # fmt: skip
