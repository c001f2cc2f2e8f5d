"""What is not YAML, or more of YAML than a file may use."""

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC013",
        name="not-yaml",
        severity=Severity.ERROR,
        messages=("syntax", "syntax-escape", "syntax-range"),
        example=DiagnosticExample(
            at="    title: Final report of the evaluation",
            bad='    title: "Final report, G:\\reports\\2024"',
            good="    title: 'Final report, G:\\reports\\2024'",
        ),
    ),
    Descriptor(
        code="GC014",
        name="colon-in-text",
        severity=Severity.ERROR,
        messages=("syntax-colon",),
        example=DiagnosticExample(
            at="            claim: Most municipalities received support.",
            bad="            claim: Most municipalities received support: money and advice.",
            good='            claim: "Most municipalities received support: money and advice."',
        ),
    ),
    Descriptor(
        code="GC015",
        name="wrong-indentation",
        severity=Severity.ERROR,
        messages=("syntax-indent", "syntax-deeper", "syntax-no-colon", "syntax-no-blank", "syntax-no-blank-dash"),
        example=DiagnosticExample(
            bad="            source: report\n           locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC016",
        name="never-closed",
        severity=Severity.ERROR,
        messages=("syntax-unclosed", "syntax-open-quote", "syntax-flow"),
        example=DiagnosticExample(
            bad="period: {from: 2021, to: 2023",
            good="period: {from: 2021, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC017",
        name="reserved-start",
        severity=Severity.ERROR,
        messages=("syntax-start", "syntax-block", "syntax-dash", "syntax-comma"),
        example=DiagnosticExample(
            at="                  unit: per cent",
            bad="                  unit: % of all cases",
            good='                  unit: "% of all cases"',
        ),
    ),
    Descriptor(
        code="GC018",
        name="tab",
        severity=Severity.ERROR,
        messages=("tab",),
        example=DiagnosticExample(
            at="period: {from: 2021, to: 2023}",
            bad="period:\n  from: 2021\n\tto: 2023",
            good="period:\n  from: 2021\n  to: 2023",
        ),
    ),
    Descriptor(
        code="GC019",
        name="merge-conflict",
        severity=Severity.ERROR,
        messages=("merge-conflict",),
        example=DiagnosticExample(
            bad=(
                "<<<<<<< HEAD\n"
                "agency: The National Board\n"
                "=======\n"
                "agency: The National Board of Health\n"
                ">>>>>>> review"
            ),
            good="agency: The National Board",
        ),
    ),
    Descriptor(
        code="GC020",
        name="too-deep",
        severity=Severity.ERROR,
        messages=("too-deep",),
        example=DiagnosticExample(
            bad="          when: {and: [{any: {where: {essential: true}, is: low}}]}",
            good="          when: {any: {where: {essential: true}, is: low}}",
            base="rubric",
            options=("--max-depth", "10"),
        ),
    ),
    Descriptor(
        code="GC021",
        name="too-many-values",
        severity=Severity.ERROR,
        messages=("too-many-nodes",),
        example=DiagnosticExample(
            bad=SHORT_RUBRIC + "note: Drafted with the counties.\n",
            good=SHORT_RUBRIC,
            base="",
            options=("--max-values", "30"),
        ),
    ),
    Descriptor(
        code="GC022",
        name="text-too-long",
        severity=Severity.ERROR,
        messages=("too-long", "text-too-long"),
        example=DiagnosticExample(
            bad=(
                "rubric: service\n"
                'version: "1.0"\n'
                "title: Quality of a service, as drafted with the counties\n"
                "scales: [{id: grade, levels: [{id: low}, {id: high}]}]\n"
                "axes: [{id: quality, label: Quality, scale: grade}]\n"
            ),
            good=SHORT_RUBRIC,
            base="",
            options=("--max-text", "30"),
        ),
    ),
    Descriptor(
        code="GC023",
        name="duplicate-key",
        severity=Severity.ERROR,
        messages=("duplicate-key",),
        example=DiagnosticExample(
            bad="            score: largely\n            score: partly",
            good="            score: largely",
        ),
    ),
    Descriptor(
        code="GC024",
        name="anchor",
        severity=Severity.ERROR,
        messages=("anchor", "alias"),
        example=DiagnosticExample(
            bad="            source: &main report\n            locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC025",
        name="tag",
        severity=Severity.ERROR,
        messages=("tag",),
        example=DiagnosticExample(
            bad="    date: !date 2024-03-12",
            good="    date: 2024-03-12",
        ),
    ),
    Descriptor(
        code="GC026",
        name="directive",
        severity=Severity.ERROR,
        messages=("directive",),
        example=DiagnosticExample(
            at="assignment: support-to-municipalities",
            bad="%YAML 1.1\n---\nassignment: support-to-municipalities",
            good="---\nassignment: support-to-municipalities",
        ),
    ),
    Descriptor(
        code="GC027",
        name="several-documents",
        severity=Severity.ERROR,
        messages=("several-documents",),
        example=DiagnosticExample(
            bad=SHORT_ASSIGNMENT
            + (
                "---\n"
                "assignment: support-to-municipalities\n"
                "year: 2025\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
            ),
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
    Descriptor(
        code="GC028",
        name="key-not-text",
        severity=Severity.ERROR,
        messages=("key-not-text",),
        example=DiagnosticExample(
            bad="    title: {{ title }}",
            good="    title: Municipalities get support",
        ),
    ),
    Descriptor(
        code="GC029",
        name="left-over",
        severity=Severity.ERROR,
        messages=("syntax-after-quote", "syntax-after-bracket", "syntax-extra-bracket"),
        example=DiagnosticExample(
            at="    title: Final report of the evaluation",
            bad='    title: "Final" report of the evaluation',
            good="    title: '\"Final\" report of the evaluation'",
        ),
    ),
    Descriptor(
        code="GC030",
        name="ambiguous-word",
        severity=Severity.ERROR,
        messages=("ambiguous-word", "needs-quotes"),
        example=DiagnosticExample(
            at="            locator: p. 12",
            bad="            locator: 12",
            good='            locator: "12"',
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC031",
        name="text-cut-short",
        severity=Severity.WARNING,
        messages=("text-cut-short",),
        example=DiagnosticExample(
            at="            claim: Most municipalities received support.",
            bad="            claim: Goal #1 was reached, but not the rest.",
            good='            claim: "Goal #1 was reached, but not the rest."',
        ),
    ),
    Descriptor(
        code="GC032",
        name="lookalike",
        severity=Severity.ERROR,
        messages=("lookalike",),
        example=DiagnosticExample(
            bad="            source: report\n\u00a0           locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
)
