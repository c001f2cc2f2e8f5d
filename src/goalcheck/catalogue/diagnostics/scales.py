"""Scales, axes and nodes of a rubric that do not hold together."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC401",
        name="unknown-scale",
        severity=Severity.ERROR,
        messages=("unknown-scale", "unknown-scale-near"),
        example=DiagnosticExample(
            bad="  - {id: hue, label: Hue, scale: colours}",
            good="  - {id: hue, label: Hue, scale: colour}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC402",
        name="no-axes",
        severity=Severity.ERROR,
        messages=("no-axes",),
        example=DiagnosticExample(
            bad="axes: []",
            good=(
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "  - {id: hue, label: Hue, scale: colour}\n"
                "  - {id: coverage, label: Coverage, scale: share}\n"
                "  - {id: certainty, label: Certainty, scale: grade, about: quality}"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC403",
        name="about-itself",
        severity=Severity.ERROR,
        messages=("about-itself",),
        example=DiagnosticExample(
            bad="  - {id: certainty, label: Certainty, scale: grade, about: certainty}",
            good="  - {id: certainty, label: Certainty, scale: grade, about: quality}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC404",
        name="level-is-status",
        severity=Severity.ERROR,
        messages=("level-is-status",),
        example=DiagnosticExample(
            bad="    levels: [{id: red}, {id: not_assessed}]", good="    levels: [{id: red}, {id: blue}]", base="rubric"
        ),
    ),
    Descriptor(
        code="GC405",
        name="scale-without-levels",
        severity=Severity.ERROR,
        messages=("scale-without-levels",),
        example=DiagnosticExample(
            bad="    levels: []",
            good="    levels: [{id: red}, {id: blue}]",
            at="    levels: [{id: red}, {id: blue}]",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC406",
        name="levels-not-ascending",
        severity=Severity.ERROR,
        messages=("levels-not-ascending",),
        example=DiagnosticExample(
            bad=("      - {id: some, at_least: 0.5}\n      - {id: much, at_least: 0.25}"),
            good=("      - {id: some, at_least: 0.25}\n      - {id: much, at_least: 0.5}"),
            at="      - {id: much, at_least: 0.5}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC407",
        name="empty-range",
        severity=Severity.ERROR,
        messages=("empty-range",),
        example=DiagnosticExample(bad=("    min: 1\n    max: 0"), good=("    min: 0\n    max: 1"), base="rubric"),
    ),
    Descriptor(
        code="GC408",
        name="children-on-other-scale",
        severity=Severity.ERROR,
        messages=("children-on-different-scales", "level-from-other-scale"),
        example=DiagnosticExample(
            bad="  - {id: opening, title: Opening hours, scales: {quality: share}}",
            good="  - {id: opening, title: Opening hours, scales: {quality: grade}}",
            at="  - {id: opening, title: Opening hours}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC409",
        name="indicator-on-unordered-scale",
        severity=Severity.ERROR,
        messages=("indicator-on-unordered-scale",),
        example=DiagnosticExample(
            bad=("  - axis: hue\n    measure: target_share"),
            good=("  - axis: quality\n    measure: target_share"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC410",
        name="example-without-rule",
        severity=Severity.ERROR,
        messages=("example-without-rule",),
        example=DiagnosticExample(
            bad=(
                "rubric: middle\n"
                'version: "1.0"\n'
                "title: The middle of the evidence\n"
                "scales:\n"
                "  - {id: grade, levels: [{id: low}, {id: high}]}\n"
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "judge:\n"
                "  criterion: {quality: {aggregate: {method: median}}}\n"
                "examples:\n"
                "  - {id: one-low, kind: goal, bag: [{verdict: low}], verdict: low}\n"
            ),
            good=(
                "rubric: middle\n"
                'version: "1.0"\n'
                "title: The middle of the evidence\n"
                "scales:\n"
                "  - {id: grade, levels: [{id: low}, {id: high}]}\n"
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "judge:\n"
                "  criterion: {quality: {aggregate: {method: median}}}\n"
                "examples:\n"
                "  - {id: one-low, kind: criterion, bag: [{verdict: low}], verdict: low}\n"
            ),
            base="",
        ),
    ),
)
