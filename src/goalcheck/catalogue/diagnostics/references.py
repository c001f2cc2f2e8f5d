"""Names that stand for nothing, or for two things."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

LADDER = "".join(f"  - {{id: step-{n}, title: Step {n}, goals: [step-{n + 1}]}}\n" for n in range(1, 66))

DESCRIPTORS = (
    Descriptor(
        code="GC201",
        name="unknown-source",
        severity=Severity.ERROR,
        messages=("unknown-source", "unknown-source-near"),
        example=DiagnosticExample(
            bad="            source: raport\n            locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC202",
        name="unknown-rubric",
        severity=Severity.ERROR,
        messages=("unknown-rubric", "unknown-rubric-near"),
        example=DiagnosticExample(
            bad="rubric: maluppfylelse@1.0",
            good="rubric: maluppfyllelse@1.0",
        ),
    ),
    Descriptor(
        code="GC203",
        name="unknown-goal",
        severity=Severity.ERROR,
        messages=("unknown-goal", "unknown-goal-near"),
        example=DiagnosticExample(
            bad="    title: Support is equal across the country\n    goals: [suport]",
            good="    title: Support is equal across the country\n    goals: [support]",
        ),
    ),
    Descriptor(
        code="GC204",
        name="unknown-criterion",
        severity=Severity.ERROR,
        messages=("unknown-criterion", "unknown-criterion-near"),
        example=DiagnosticExample(
            bad="        title: The offer is the same everywhere\n        criteria: [outreach]",
            good="        title: The offer is the same everywhere\n        criteria: [reach]",
        ),
    ),
    Descriptor(
        code="GC205",
        name="unknown-evidence",
        severity=Severity.ERROR,
        messages=("unknown-evidence", "unknown-evidence-near"),
        example=DiagnosticExample(
            bad="            strength: strong\n            conflicts_with: [interviews]",
            good="            strength: strong\n            conflicts_with: [survey]",
        ),
    ),
    Descriptor(
        code="GC206",
        name="unknown-interpretation",
        severity=Severity.ERROR,
        messages=("unknown-interpretation", "unknown-interpretation-near"),
        example=DiagnosticExample(
            bad="    concerns: [equality/equal-outcome]",
            good="    concerns: [equality/same-outcome]",
        ),
    ),
    Descriptor(
        code="GC207",
        name="unknown-node",
        severity=Severity.ERROR,
        messages=("unknown-node", "unknown-node-near", "node-not-in-rubric", "node-not-in-rubric-near"),
        example=DiagnosticExample(
            bad="    addressees: [The National Board]\n    concerns: [fairness]",
            good="    addressees: [The National Board]\n    concerns: [equality]",
        ),
    ),
    Descriptor(
        code="GC208",
        name="unknown-axis",
        severity=Severity.ERROR,
        messages=("unknown-axis", "unknown-axis-near", "unknown-axis-of-level", "unknown-axis-of-level-near"),
        example=DiagnosticExample(
            bad="        title: The support meets the need\n        axes: [suficiency]",
            good="        title: The support meets the need\n        axes: [sufficiency]",
        ),
    ),
    Descriptor(
        code="GC209",
        name="faulty-rubric",
        severity=Severity.ERROR,
        messages=("faulty-rubric",),
        example=DiagnosticExample(
            bad="rubric: draft@0.1",
            good="rubric: maluppfyllelse@1.0",
            beside=(
                (
                    "rubrics/draft.yaml",
                    (
                        "rubric: draft\n"
                        'version: "0.1"\n'
                        "title: A draft with neither scales nor axes\n"
                        "scales: []\n"
                        "axes: []\n"
                    ),
                ),
            ),
        ),
    ),
    Descriptor(
        code="GC210",
        name="unused-source",
        severity=Severity.WARNING,
        messages=("unused-source",),
        example=DiagnosticExample(
            bad=(
                "  - id: interviews\n"
                "    title: Interviews with forty managers\n"
                "  - id: register\n"
                "    title: Register of the social services"
            ),
            good="  - id: register\n    title: Register of the social services",
        ),
    ),
    Descriptor(
        code="GC211",
        name="duplicate-id",
        severity=Severity.ERROR,
        messages=("duplicate-id",),
        example=DiagnosticExample(
            bad=(
                "          - id: waiting\n"
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient\n"
                "          - id: waiting\n"
                "            claim: The agency holds that the support suffices."
            ),
            good=(
                "          - id: waiting\n"
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient\n"
                "          - id: own-view\n"
                "            claim: The agency holds that the support suffices."
            ),
        ),
    ),
    Descriptor(
        code="GC212",
        name="second-verdict",
        severity=Severity.ERROR,
        messages=("second-verdict",),
        example=DiagnosticExample(
            bad=(
                "published:\n  - verdict: largely\n    source: annual-report\n  - verdict: partly\n    source: report"
            ),
            good="published:\n  - verdict: partly\n    source: report",
        ),
    ),
    Descriptor(
        code="GC213",
        name="within-itself",
        severity=Severity.ERROR,
        messages=("cycle",),
        example=DiagnosticExample(
            bad="  - id: equality\n    title: Support is equal across the country\n    goals: [equality]",
            good="  - id: equality\n    title: Support is equal across the country\n    goals: [support]",
        ),
    ),
    Descriptor(
        code="GC214",
        name="too-many-levels",
        severity=Severity.ERROR,
        messages=("too-many-levels", "too-many-ways"),
        example=DiagnosticExample(
            at="goals:\n",
            bad="goals:\n" + LADDER + "  - {id: step-66, title: Step 66}\n",
            good="goals:\n  - {id: step-1, title: Step 1, goals: [step-2]}\n  - {id: step-2, title: Step 2}\n",
        ),
    ),
    Descriptor(
        code="GC215",
        name="formerly-cycle",
        severity=Severity.ERROR,
        messages=("formerly-cycle", "formerly-itself"),
        example=DiagnosticExample(
            bad=(
                "          - id: outcomes\n"
                "            title: Outcomes do not differ between counties\n"
                "            formerly: outcomes"
            ),
            good=(
                "          - id: outcomes\n"
                "            title: Outcomes do not differ between counties\n"
                "            formerly: county-outcomes"
            ),
        ),
    ),
    Descriptor(
        code="GC216",
        name="evidence-outside-period",
        severity=Severity.WARNING,
        messages=("evidence-outside-period",),
        example=DiagnosticExample(
            bad="            effect: output\n            period: {from: 2015, to: 2016}",
            good="            effect: output\n            period: {from: 2022, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC217",
        name="defined-twice",
        severity=Severity.ERROR,
        messages=("assignment-twice", "rubric-twice"),
        example=DiagnosticExample(
            bad="assignment: support-to-municipalities\nyear: 2023",
            good="assignment: support-to-municipalities\nyear: 2024",
            beside=(
                (
                    "earlier.yaml",
                    (
                        "assignment: support-to-municipalities\n"
                        "year: 2023\n"
                        "title: Support to municipalities' work against violence\n"
                        "rubric: maluppfyllelse@1.0\n"
                    ),
                ),
            ),
        ),
    ),
)
