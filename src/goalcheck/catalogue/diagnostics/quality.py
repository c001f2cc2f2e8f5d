"""What makes a judgement weak although the file is valid."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC301",
        name="unsourced-claim",
        severity=Severity.WARNING,
        messages=("unsourced-claim",),
        example=DiagnosticExample(
            bad="            claim: Most municipalities received support.",
            good=(
                "            claim: Most municipalities received support.\n"
                "            source: report\n"
                "            locator: p. 12"
            ),
        ),
    ),
    Descriptor(
        code="GC302",
        name="self-report-only",
        severity=Severity.WARNING,
        messages=("self-report-only",),
        example=DiagnosticExample(
            bad=(
                "            claim: Most of those who asked say that they got help.\n"
                "            source: register\n"
                "            independence: beneficiary"
            ),
            good="            claim: Half of those who asked waited a year.\n            source: register",
        ),
    ),
    Descriptor(
        code="GC303",
        name="single-source",
        severity=Severity.WARNING,
        messages=("single-source",),
        example=DiagnosticExample(
            bad="                claim: Fewer cases come back.\n                source: report",
            good="                claim: Fewer cases come back.\n                source: register",
        ),
    ),
    Descriptor(
        code="GC304",
        name="activities-only",
        severity=Severity.WARNING,
        messages=("activities-only",),
        example=DiagnosticExample(
            at="        criteria: [reach]",
            bad=(
                "        criteria:\n"
                "          - id: visits\n"
                "            title: The support reaches the staff\n"
                "            evidence:\n"
                "              - {id: visited, claim: Staff were visited., source: report, score: met, effect: activity}\n"
                "              - {id: sent, claim: The guide was sent out., source: register, score: met, effect: activity}"
            ),
            good=(
                "        criteria:\n"
                "          - id: visits\n"
                "            title: The support reaches the staff\n"
                "            evidence:\n"
                "              - {id: visited, claim: Staff were visited., source: report, score: met, effect: activity}\n"
                "              - {id: used, claim: Half use the guide., source: register, score: partly, effect: outcome}"
            ),
        ),
    ),
    Descriptor(
        code="GC305",
        name="all-positive",
        severity=Severity.WARNING,
        messages=("all-positive",),
        example=DiagnosticExample(
            at="goals:\n  - id: support\n",
            bad=(
                "goals:\n"
                "  - id: training\n"
                "    title: Staff are trained\n"
                "    criteria:\n"
                "      - id: courses\n"
                "        title: Courses are given and used\n"
                "        evidence:\n"
                "          - {id: given, claim: Every county gave courses., source: report, score: met}\n"
                "          - {id: attended, claim: Most of the staff came., source: register, score: largely}\n"
                "          - {id: liked, claim: Those who came were content., source: report, score: met}\n"
                "  - id: support\n"
            ),
            good=(
                "goals:\n"
                "  - id: training\n"
                "    title: Staff are trained\n"
                "    criteria:\n"
                "      - id: courses\n"
                "        title: Courses are given and used\n"
                "        evidence:\n"
                "          - {id: given, claim: Every county gave courses., source: report, score: met}\n"
                "          - {id: attended, claim: Most of the staff came., source: register, score: largely}\n"
                "          - {id: used, claim: Few use what they learnt., source: report, score: not_met}\n"
                "  - id: support\n"
            ),
        ),
    ),
    Descriptor(
        code="GC306",
        name="single-interpretation",
        severity=Severity.WARNING,
        messages=("single-interpretation",),
        example=DiagnosticExample(
            at="    leverage: partial",
            bad=("    leverage: partial\n    interpretations:\n      - id: offered\n        title: Support is offered"),
            good=(
                "    leverage: partial\n"
                "    interpretations:\n"
                "      - id: offered\n"
                "        title: Support is offered\n"
                "      - id: received\n"
                "        title: Support is received"
            ),
        ),
    ),
    Descriptor(
        code="GC307",
        name="essential-without-criteria",
        severity=Severity.WARNING,
        messages=("essential-without-criteria",),
        example=DiagnosticExample(
            at="goals:\n  - id: support\n",
            bad=(
                "goals:\n"
                "  - id: cooperation\n"
                "    title: The agencies work together\n"
                "    essential: true\n"
                "  - id: support\n"
            ),
            good=(
                "goals:\n"
                "  - id: cooperation\n"
                "    title: The agencies work together\n"
                "    essential: true\n"
                "    criteria: [reach]\n"
                "  - id: support\n"
            ),
        ),
    ),
    Descriptor(
        code="GC308",
        name="sufficiency-not-judged",
        severity=Severity.WARNING,
        messages=("sufficiency-not-judged",),
        example=DiagnosticExample(
            bad=(
                "assignment: support-to-municipalities\n"
                "year: 2024\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
                "criteria:\n"
                "  - {id: reach, title: The support reaches every municipality}\n"
            ),
            good=(
                "assignment: support-to-municipalities\n"
                "year: 2024\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
                "criteria:\n"
                "  - {id: reach, title: The support reaches every municipality}\n"
                "  - {id: need, title: The support meets the need, axes: [sufficiency]}\n"
            ),
            base="",
        ),
    ),
    Descriptor(
        code="GC309",
        name="stale-rubric-version",
        severity=Severity.WARNING,
        messages=("stale-rubric-version",),
        example=DiagnosticExample(
            bad="rubric: maluppfyllelse@0.9",
            good="rubric: maluppfyllelse@1.0",
        ),
    ),
    Descriptor(
        code="GC310",
        name="override-without-reason",
        severity=Severity.WARNING,
        messages=("override-without-reason",),
        example=DiagnosticExample(
            bad="    verdict: insufficient\n    by: A. Evaluator",
            good="    verdict: insufficient\n    reason: The waiting times decide.\n    by: A. Evaluator",
        ),
    ),
    Descriptor(
        code="GC311",
        name="recommendation-without-addressee",
        severity=Severity.WARNING,
        messages=("recommendation-without-addressee",),
        example=DiagnosticExample(
            bad="    text: Follow up outcomes by county.",
            good="    text: Follow up outcomes by county.\n    addressees: [The National Board]",
        ),
    ),
    Descriptor(
        code="GC312",
        name="not-a-web-address",
        severity=Severity.WARNING,
        messages=("not-a-web-address",),
        example=DiagnosticExample(
            bad="    url: www.example.org/report",
            good="    url: https://example.org/report",
        ),
    ),
    Descriptor(
        code="GC313",
        name="unexplained-deviation",
        severity=Severity.WARNING,
        messages=("unexplained-deviation",),
        example=DiagnosticExample(
            at=(
                "  - verdict: partly\n"
                "    source: report\n"
                "    explanation: The evaluator also weighed in findings that are not in this file."
            ),
            bad="  - verdict: largely\n    source: report",
            good=(
                "  - verdict: largely\n"
                "    source: report\n"
                "    explanation: The evaluator also weighed in findings that are not in this file."
            ),
        ),
    ),
    Descriptor(
        code="GC314",
        name="off-axis-evidence",
        severity=Severity.WARNING,
        messages=("off-axis-evidence",),
        example=DiagnosticExample(
            at="            axis: sufficiency\n            score: insufficient",
            bad="            axis: contribution\n            score: some",
            good="            axis: sufficiency\n            score: insufficient",
        ),
    ),
    Descriptor(
        code="GC315",
        name="reason-without-score",
        severity=Severity.WARNING,
        messages=("reason-without-score",),
        example=DiagnosticExample(
            bad="            source: report\n            locator: p. 12\n            reason: Four in five is most of them.",
            good=(
                "            source: report\n"
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Four in five is most of them."
            ),
            at="            source: report\n            locator: p. 12\n            score: largely",
        ),
    ),
    Descriptor(
        code="GC316",
        name="dissent-without-reason",
        severity=Severity.WARNING,
        messages=("dissent-without-reason",),
        example=DiagnosticExample(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
            good=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support, but one in ten none, which the proposal leaves out.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
        ),
    ),
    Descriptor(
        code="GC317",
        name="formerly-in-use",
        severity=Severity.WARNING,
        messages=("formerly-in-use",),
        example=DiagnosticExample(
            bad="            formerly: reach",
            good="            formerly: county-outcomes",
        ),
    ),
)
