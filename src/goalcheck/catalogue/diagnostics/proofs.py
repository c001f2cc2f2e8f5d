"""What is wrong or remarkable with the rules of a rubric, found by searching every combination that can occur.

These are shown by `goalcheck rubric check`; `goalcheck validate` does not search.
"""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

NUMBERS = """\
rubric: reach
version: "1.0"
title: How a service can be reached
scales: [{{id: grade, {scale}}}]
axes: [{{id: access, label: Access, scale: grade}}]
judge:
  criterion:
    access: {{aggregate: {{method: {method}}}}}
"""
NO_CRITERIA = """\
rubric: service
version: "1.0"
title: Quality of a service
scales: [{{id: grade, levels: [{{id: low}}, {{id: high}}]}}]
axes: [{{id: quality, label: Quality, scale: grade}}]
judge:
  {rule}:
    quality: {{aggregate: {{method: median}}}}
"""
CLOSED = """\
rubric: service
version: "1.0"
title: Quality of a service
closed: true
scales: [{id: grade, levels: [{id: low}, {id: high}]}]
axes: [{id: quality, label: Quality, scale: grade}]
nodes:
  - id: service
    children: [phone, web]
    rules:
      quality: {aggregate: {method: best}}
  - {id: phone, title: Phone}
  - {id: web, title: Web}
"""
CLOSED_RULE = """\
judge:
  criterion:
    quality: {aggregate: {method: median}}
"""
DESCRIPTORS = (
    Descriptor(
        code="GC501",
        name="uncovered",
        severity=Severity.ERROR,
        messages=("uncovered",),
        example=DiagnosticExample(
            bad='            - {when: [mid, "<= mid"], verdict: mid}',
            good=(
                '            - {when: [mid, "<= mid"], verdict: mid}\n'
                '            - {when: ["<= mid", mid], verdict: mid}'
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC502",
        name="shadowed",
        severity=Severity.WARNING,
        messages=("shadowed", "shadowed-row"),
        example=DiagnosticExample(
            bad=(
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}\n"
                "        - {id: none-low, when: {none: {is: low}}, verdict: high}"
            ),
            good=(
                "        - {id: none-low, when: {none: {is: low}}, verdict: high}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}"
            ),
            at="        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC503",
        name="never-met",
        severity=Severity.WARNING,
        messages=("never-met", "never-met-row"),
        example=DiagnosticExample(
            bad=(
                "        - {id: split, when: {and: [{all: {is: high}}, {any: {is: low}}]}, verdict: mid}\n"
                "        - {id: rest, verdict: low}"
            ),
            good=(
                "        - {id: split, when: {and: [{any: {is: high}}, {any: {is: low}}]}, verdict: mid}\n"
                "        - {id: rest, verdict: low}"
            ),
            at="        - {id: rest, verdict: low}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC504",
        name="idle-cap",
        severity=Severity.WARNING,
        messages=("cap-idle", "cap-never-met"),
        example=DiagnosticExample(
            bad="        - {id: one-source, when: {sources: {max: 1}}, at_most: high}",
            good="        - {id: one-source, when: {sources: {max: 1}}, at_most: mid}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC505",
        name="unreachable-level",
        severity=Severity.WARNING,
        messages=("level-never-comes-out",),
        example=DiagnosticExample(
            bad=(
                '            - {when: [mid, "<= mid"], verdict: low}\n'
                '            - {when: ["<= mid", mid], verdict: low}'
            ),
            good=(
                '            - {when: [mid, "<= mid"], verdict: mid}\n'
                '            - {when: ["<= mid", mid], verdict: mid}'
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC506",
        name="never-matters",
        severity=Severity.WARNING,
        messages=("input-never-matters", "leaf-never-matters"),
        example=DiagnosticExample(
            bad="        aggregate: {method: best, where: {id: [direct, visits]}}",
            good="        aggregate: {method: best}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC507",
        name="axis-never-judged",
        severity=Severity.WARNING,
        messages=("axis-never-judged",),
        example=DiagnosticExample(
            bad=("  - {id: access, label: Access, scale: grade}\n  - {id: trust, label: Trust, scale: grade}"),
            good="  - {id: access, label: Access, scale: grade}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC508",
        name="non-monotone",
        severity=Severity.WARNING,
        messages=("non-monotone", "non-monotone-bag"),
        example=DiagnosticExample(
            bad=(
                "        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: mid}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: high}"
            ),
            good=(
                "        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: high}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}"
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC509",
        name="veto",
        severity=Severity.INFO,
        messages=("veto", "veto-any", "veto-some"),
        example=DiagnosticExample(
            bad="        - {id: all-high, when: {all: {is: high}}, verdict: high}",
            good="        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: high}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC510",
        name="not-searched",
        severity=Severity.WARNING,
        messages=("rule-not-searched",),
        example=DiagnosticExample(
            bad=NUMBERS.format(scale="kind: numeric, min: 0, max: 100", method="mean"),
            good=NUMBERS.format(scale="levels: [{id: low}, {id: high}]", method="median"),
            base="",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC511",
        name="criteria-not-judged",
        severity=Severity.WARNING,
        messages=("criteria-not-judged",),
        example=DiagnosticExample(
            bad=NO_CRITERIA.format(rule="goal"),
            good=NO_CRITERIA.format(rule="criterion"),
            base="",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC512",
        name="leaves-not-judged",
        severity=Severity.INFO,
        messages=("leaves-not-judged",),
        example=DiagnosticExample(bad=CLOSED, good=CLOSED + CLOSED_RULE, base="", command="rubric check"),
    ),
)
