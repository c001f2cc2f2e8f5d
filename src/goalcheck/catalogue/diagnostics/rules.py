"""Cases, conditions, tables and aggregates of a rubric that cannot work."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC420",
        name="status-not-for-rules",
        severity=Severity.ERROR,
        messages=("status-not-for-rules",),
        example=DiagnosticExample(
            bad="          status: not_applicable", good="          status: not_assessable", base="rubric"
        ),
    ),
    Descriptor(
        code="GC421",
        name="case-hides-rest",
        severity=Severity.ERROR,
        messages=("case-hides-rest",),
        example=DiagnosticExample(
            bad=(
                "        - {id: other, verdict: blue}\n        - {id: some-red, when: {any: {is: red}}, verdict: red}"
            ),
            good=(
                "        - {id: some-red, when: {any: {is: red}}, verdict: red}\n        - {id: other, verdict: blue}"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC422",
        name="needs-order",
        severity=Severity.ERROR,
        messages=("needs-order",),
        example=DiagnosticExample(
            bad="        - {id: some-red, when: {any: {at_most: red}}, verdict: red}",
            good="        - {id: some-red, when: {any: {is: red}}, verdict: red}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC423",
        name="judged-outside-gate",
        severity=Severity.ERROR,
        messages=("judged-outside-gate", "judged-of-extreme"),
        example=DiagnosticExample(
            bad="          when: {count: {judged: true, min: 2}}",
            good="          when: {count: {at_least: mid, min: 2}}",
            at="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC424",
        name="incomplete-condition",
        severity=Severity.ERROR,
        messages=("condition-without-level", "condition-without-bound"),
        example=DiagnosticExample(
            bad="          when: {share: {at_least: mid}}",
            good="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC425",
        name="impossible-bounds",
        severity=Severity.ERROR,
        messages=("bounds-impossible",),
        example=DiagnosticExample(
            bad="          when: {share: {at_least: mid, min: 50}}",
            good="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC426",
        name="cuts-not-descending",
        severity=Severity.ERROR,
        messages=("cuts-not-descending", "cuts-missing"),
        example=DiagnosticExample(
            bad=("      - {at_least: 0.5, verdict: mid}\n      - {at_least: 1, verdict: high}"),
            good=("      - {at_least: 1, verdict: high}\n      - {at_least: 0.5, verdict: mid}"),
            at=("      - {at_least: 1, verdict: high}\n      - {at_least: 0.5, verdict: mid}"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC430",
        name="table-inputs",
        severity=Severity.ERROR,
        messages=("table-inputs",),
        example=DiagnosticExample(
            bad="        inputs: [safety, safety]", good="        inputs: [safety, access]", base="rubric"
        ),
    ),
    Descriptor(
        code="GC431",
        name="row-length",
        severity=Severity.ERROR,
        messages=("row-length",),
        example=DiagnosticExample(
            bad="          - {when: [low], verdict: low}",
            good='          - {when: [low, "-"], verdict: low}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC432",
        name="row-without-verdict",
        severity=Severity.ERROR,
        messages=("row-without-verdict",),
        example=DiagnosticExample(
            bad='          - {when: [low, "-"], verdict: []}',
            good='          - {when: [low, "-"], verdict: low}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC433",
        name="rows-conflict",
        severity=Severity.ERROR,
        messages=("rows-conflict",),
        example=DiagnosticExample(
            bad='          - {when: ["<= mid", "-"], verdict: mid}',
            good='          - {when: [mid, "-"], verdict: mid}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC440",
        name="points-missing",
        severity=Severity.ERROR,
        messages=("points-missing", "t-score-needs-points"),
        example=DiagnosticExample(
            bad="          points: {low: 0, high: 2}", good="          points: {low: 0, mid: 1, high: 2}", base="rubric"
        ),
    ),
    Descriptor(
        code="GC441",
        name="aggregate-parts",
        severity=Severity.ERROR,
        messages=("worst-count", "sum-parts"),
        example=DiagnosticExample(
            bad=("          method: mean_of_worst\n          points: {low: 0, mid: 1, high: 2}"),
            good=("          method: mean_of_worst\n          worst: 1\n          points: {low: 0, mid: 1, high: 2}"),
            at=("          method: mean\n          points: {low: 0, mid: 1, high: 2}"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC442",
        name="aggregate-range",
        severity=Severity.ERROR,
        messages=("rho-range", "step-range"),
        example=DiagnosticExample(
            bad=(
                "          method: mean\n"
                "          round: {rounding: half_up, step: 0}\n"
                "          points: {low: 0, mid: 1, high: 2}"
            ),
            good=(
                "          method: mean\n"
                "          round: {rounding: half_up, step: 0.1}\n"
                "          points: {low: 0, mid: 1, high: 2}"
            ),
            at=("          method: mean\n          points: {low: 0, mid: 1, high: 2}"),
            base="rubric",
        ),
    ),
)
