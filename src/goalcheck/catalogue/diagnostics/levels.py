"""Scores and verdicts that their scale does not have."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC120",
        name="unknown-level",
        severity=Severity.ERROR,
        messages=("unknown-level", "unknown-level-near"),
        example=DiagnosticExample(
            bad="            locator: p. 12\n            score: mostly",
            good="            locator: p. 12\n            score: largely",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC121",
        name="level-of-other-axis",
        severity=Severity.ERROR,
        messages=("level-of-other-axis",),
        example=DiagnosticExample(
            bad=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            score: insufficient"
            ),
            good=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient"
            ),
        ),
    ),
    Descriptor(
        code="GC122",
        name="number-outside-scale",
        severity=Severity.ERROR,
        messages=("not-a-number-of-scale",),
        example=DiagnosticExample(
            at="examples:\n",
            bad=(
                "examples:\n"
                "  - id: half-covered\n"
                "    kind: criterion\n"
                "    axis: coverage\n"
                "    bag: [{verdict: 0.45}, {verdict: 55}]\n"
                "    verdict: 0.5\n"
            ),
            good=(
                "examples:\n"
                "  - id: half-covered\n"
                "    kind: criterion\n"
                "    axis: coverage\n"
                "    bag: [{verdict: 0.45}, {verdict: 0.55}]\n"
                "    verdict: 0.5\n"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC123",
        name="status-as-score",
        severity=Severity.ERROR,
        messages=("status-not-for-scores", "status-not-for-scores-held"),
        example=DiagnosticExample(
            bad=(
                "                claim: Outcomes differ by half between counties.\n"
                "                source: report\n"
                "                score: interpretation_dependent"
            ),
            good=(
                "                claim: Outcomes differ by half between counties.\n"
                "                source: report\n"
                "                score: not_met"
            ),
        ),
    ),
    Descriptor(
        code="GC124",
        name="score-and-indicator",
        severity=Severity.ERROR,
        messages=("score-and-indicator", "score-and-indicator-assessors"),
        example=DiagnosticExample(
            bad=(
                "                source: register\n"
                "                score: largely\n"
                "                indicator:\n"
                "                  unit: per cent"
            ),
            good="                source: register\n                indicator:\n                  unit: per cent",
        ),
    ),
    Descriptor(
        code="GC125",
        name="evidence-on-derived-axis",
        severity=Severity.ERROR,
        messages=("evidence-on-about-axis",),
        example=DiagnosticExample(
            bad=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: certainty\n"
                "            score: low"
            ),
            good=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient"
            ),
        ),
    ),
    Descriptor(
        code="GC126",
        name="negative-weight",
        severity=Severity.ERROR,
        messages=("negative-weight",),
        example=DiagnosticExample(
            bad="                score: not_met\n                weight: -1",
            good="                score: not_met\n                weight: 1",
        ),
    ),
    Descriptor(
        code="GC127",
        name="year-observed-twice",
        severity=Severity.ERROR,
        messages=("duplicate-year",),
        example=DiagnosticExample(
            bad="                    - {year: 2021, value: 20}\n                    - {year: 2021, value: 14.5}",
            good="                    - {year: 2021, value: 20}\n                    - {year: 2023, value: 14.5}",
        ),
    ),
    Descriptor(
        code="GC128",
        name="baseline-not-observed",
        severity=Severity.ERROR,
        messages=("baseline-not-observed",),
        example=DiagnosticExample(
            bad="                  baseline_year: 2019",
            good="                  baseline_year: 2021",
        ),
    ),
    Descriptor(
        code="GC129",
        name="stance-and-score",
        severity=Severity.ERROR,
        messages=("reply-without-score", "reply-with-score", "reply-proposes-same"),
        example=DiagnosticExample(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes}"
            ),
            good=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
        ),
    ),
    Descriptor(
        code="GC130",
        name="assessor-twice",
        severity=Severity.ERROR,
        messages=("duplicate-assessor",),
        example=DiagnosticExample(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: A. Berg, score: largely}"
            ),
            good=(
                "            locator: p. 12\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: largely}"
            ),
        ),
    ),
    Descriptor(
        code="GC131",
        name="applicability-not-agreed",
        severity=Severity.ERROR,
        messages=("applicability-not-agreed",),
        example=DiagnosticExample(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            reason: The municipalities that were merged are left out.\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: not_applicable}"
            ),
            good=(
                "            locator: p. 12\n"
                "            reason: The municipalities that were merged are left out.\n"
                "            score: largely\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: not_applicable}"
            ),
        ),
    ),
)
