"""Fields and values that the shape of a file does not allow."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC101",
        name="unknown-field",
        severity=Severity.ERROR,
        messages=("unknown-key", "unknown-key-comma", "unknown-key-near"),
        example=DiagnosticExample(
            bad="            strenght: strong",
            good="            strength: strong",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC102",
        name="missing-field",
        severity=Severity.ERROR,
        messages=("missing-key", "missing-key-of", "missing-choice"),
        example=DiagnosticExample(
            bad="  - id: register",
            good="  - id: register\n    title: Register of the social services",
        ),
    ),
    Descriptor(
        code="GC103",
        name="empty-value",
        severity=Severity.ERROR,
        messages=("empty-value", "empty-text"),
        example=DiagnosticExample(
            bad="commissioner:",
            good="commissioner: The Government",
        ),
    ),
    Descriptor(
        code="GC104",
        name="wrong-type",
        severity=Severity.ERROR,
        messages=("not-a-mapping", "wants-keys", "not-a-list", "not-text"),
        example=DiagnosticExample(
            bad="    addressees: The National Board",
            good="    addressees: [The National Board]",
        ),
    ),
    Descriptor(
        code="GC105",
        name="not-a-number",
        severity=Severity.ERROR,
        messages=("not-whole", "quoted-whole", "not-number", "quoted-number"),
        example=DiagnosticExample(
            at="                weight: 1",
            bad="                weight: 1,5",
            good="                weight: 1.5",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC106",
        name="not-true-or-false",
        severity=Severity.ERROR,
        messages=("not-truth",),
        example=DiagnosticExample(
            bad="    essential: yes\n    leverage: partial",
            good="    essential: true\n    leverage: partial",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC107",
        name="unknown-choice",
        severity=Severity.ERROR,
        messages=("not-choice", "not-choice-near"),
        example=DiagnosticExample(
            bad="            type: questionnaire",
            good="            type: survey",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC108",
        name="not-one-of",
        severity=Severity.ERROR,
        messages=("not-one-of",),
        example=DiagnosticExample(
            at="          when: {share: {at_least: mid, min: 1/2}}",
            bad="          when: {share: {at_least: mid, min: 1/2}, none: {is: low}}",
            good="          when: {and: [{share: {at_least: mid, min: 1/2}}, {none: {is: low}}]}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC109",
        name="malformed-id",
        severity=Severity.ERROR,
        messages=("not-id", "not-rubric-id", "not-rubric-reference", "not-version"),
        example=DiagnosticExample(
            bad="          - id: own view",
            good="          - id: own-view",
        ),
    ),
    Descriptor(
        code="GC110",
        name="malformed-date",
        severity=Severity.ERROR,
        messages=("not-date", "date-not-in-calendar"),
        example=DiagnosticExample(
            bad="    date: 12 March 2024",
            good="    date: 2024-03-12",
        ),
    ),
    Descriptor(
        code="GC111",
        name="out-of-range",
        severity=Severity.ERROR,
        messages=("out-of-range",),
        example=DiagnosticExample(
            bad="    year: 24",
            good="    year: 2024",
        ),
    ),
    Descriptor(
        code="GC112",
        name="period-backwards",
        severity=Severity.ERROR,
        messages=("period-backwards",),
        example=DiagnosticExample(
            bad="            period: {from: 2023, to: 2022}",
            good="            period: {from: 2022, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC113",
        name="unknown-language",
        severity=Severity.ERROR,
        messages=("not-language",),
        example=DiagnosticExample(
            at="    title: Municipalities get support",
            bad="    title: {sv: Kommunerna får stöd, en: Municipalities get money, advice}",
            good='    title: {sv: Kommunerna får stöd, en: "Municipalities get money, advice"}',
        ),
    ),
)
