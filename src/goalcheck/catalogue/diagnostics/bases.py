"""Sound files, without a single diagnostic, into which the examples are put."""

ASSIGNMENT = """\
assignment: support-to-municipalities
year: 2024
title: Support to municipalities' work against violence
rubric: maluppfyllelse@1.0
period: {from: 2021, to: 2023}
commissioner: The Government
agency: The National Board
evaluator: The Evaluation Agency

sources:
  - id: report
    title: Final report of the evaluation
    year: 2024
    url: https://example.org/report
  - id: register
    title: Register of the social services
  - id: annual-report
    title: Annual report of the agency
    independence: evaluated_body

goals:
  - id: support
    title: Municipalities get support
    essential: true
    leverage: partial
    criteria:
      - id: reach
        title: The support reaches every municipality
        essential: true
        evidence:
          - id: survey
            claim: Most municipalities received support.
            source: report
            locator: p. 12
            score: largely
            type: survey
            effect: output
            period: {from: 2022, to: 2023}
          - id: coverage
            claim: One municipality in five received none.
            source: register
            score: partly
            strength: strong
            conflicts_with: [survey]
          - id: meetings
            claim: The agency held forty meetings.
            source: annual-report
            score: met
            effect: activity
      - id: need
        title: The support meets the need
        axes: [sufficiency]
        evidence:
          - id: waiting
            claim: Half of those who asked waited a year.
            source: register
            axis: sufficiency
            score: insufficient
          - id: own-view
            claim: The agency holds that the support suffices.
            source: annual-report
            axis: sufficiency
            score: sufficient
  - id: equality
    title: Support is equal across the country
    goals: [support]
    interpretations:
      - id: same-offer
        title: The offer is the same everywhere
        criteria: [reach]
      - id: same-outcome
        title: The outcome is the same everywhere
        criteria:
          - id: outcomes
            title: Outcomes do not differ between counties
            formerly: county-outcomes
            evidence:
              - id: counties
                claim: Outcomes differ by half between counties.
                source: report
                score: not_met
                weight: 1
              - id: returns
                claim: Fewer cases come back.
                source: register
                indicator:
                  unit: per cent
                  direction: down
                  baseline_year: 2021
                  target: {value: 10, year: 2023}
                  observed:
                    - {year: 2021, value: 20}
                    - {year: 2023, value: 14.5}

gaps:
  - id: victims
    text: What the support led to for victims is not known.
    concerns: [equality/same-outcome]

recommendations:
  - id: follow-up
    text: Follow up outcomes by county.
    addressees: [The National Board]
    concerns: [equality]
    source: report

published:
  - verdict: partly
    source: report
    explanation: The evaluator also weighed in findings that are not in this file.

override:
  - axis: sufficiency
    verdict: insufficient
    reason: The waiting times decide.
    by: A. Evaluator
    date: 2024-03-12
"""
RUBRIC = """\
rubric: quality
version: "1.0"
title: Quality of a service

scales:
  - id: grade
    levels:
      - {id: low, label: Low}
      - {id: mid, label: Mid}
      - {id: high, label: High}
  - id: colour
    kind: nominal
    levels: [{id: red}, {id: blue}]
  - id: share
    kind: numeric
    min: 0
    max: 1
    levels:
      - {id: little}
      - {id: much, at_least: 0.5}

axes:
  - {id: quality, label: Quality, scale: grade}
  - {id: hue, label: Hue, scale: colour}
  - {id: coverage, label: Coverage, scale: share}
  - {id: certainty, label: Certainty, scale: grade, about: quality}

judge:
  assignment:
    quality:
      table:
        inputs: [safety, access]
        rows:
          - {when: [low, "-"], verdict: low}
          - {when: [mid, "-"], verdict: mid}
          - {when: [high, low], verdict: mid}
          - {when: [high, ">= mid"], verdict: high}
  goal:
    quality:
      gates:
        - id: nothing
          when: {count: {judged: true, max: 0}}
          status: not_assessable
          because: Nothing was judged.
      cases:
        - id: all-high
          when: {all: {is: high}}
          verdict: high
          because: Everything is high.
        - id: half
          when: {share: {at_least: mid, min: 1/2}}
          verdict: mid
          because: At least half is mid.
        - id: rest
          verdict: low
          because: Less than half is mid.
      caps:
        - id: hurdle
          when: {any: {where: {essential: true}, is: low}}
          at_most: low
          because: Something essential is low.
  criterion:
    quality: {aggregate: {method: median}}
    hue:
      cases:
        - {id: some-red, when: {any: {is: red}}, verdict: red}
        - {id: other, verdict: blue}
    coverage: {aggregate: {method: mean}}
    certainty: {aggregate: {method: worst}}

nodes:
  - {id: safety, title: Safety}
  - id: access
    title: Access
    children: [opening, language]
    rules:
      quality:
        aggregate:
          method: mean
          points: {low: 0, mid: 1, high: 2}
          cuts:
            - {at_least: 1.5, verdict: high}
            - {at_least: 0.5, verdict: mid}
            - {verdict: low}
  - {id: opening, title: Opening hours}
  - {id: language, title: Languages}

indicators:
  - axis: quality
    measure: target_share
    cuts:
      - {at_least: 1, verdict: high}
      - {at_least: 0.5, verdict: mid}
      - {verdict: low}

examples:
  - id: both-high
    children: {safety: high, access: high}
    verdict: high
"""
SEARCHED = """\
rubric: reach
version: "1.0"
title: How a service can be reached

scales:
  - id: grade
    levels: [{id: low, label: Low}, {id: mid, label: Mid}, {id: high, label: High}]

axes:
  - {id: access, label: Access, scale: grade}

judge:
  goal:
    access:
      cases:
        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: high}
        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}
        - {id: rest, verdict: low}
  criterion:
    access:
      aggregate: {method: median}
      caps:
        - {id: one-source, when: {sources: {max: 1}}, at_most: mid}

nodes:
  - {id: phone, title: Phone}
  - {id: web, title: Web}
  - {id: letters, title: Letters}
  - {id: visits, title: Visits}
  - id: direct
    title: Phone or web, whichever is better
    children: [phone, web]
    rules:
      access:
        table:
          inputs: [phone, web]
          rows:
            - {when: [high, "-"], verdict: high}
            - {when: ["-", high], verdict: high}
            - {when: [mid, "<= mid"], verdict: mid}
            - {when: ["<= mid", mid], verdict: mid}
            - {when: [low, low], verdict: low}
  - id: service
    title: The best of all ways
    children: [direct, letters, visits]
    rules:
      access:
        aggregate: {method: best}
"""
"""A rubric in which a search finds nothing at all, not even a note."""

SHORT_ASSIGNMENT = """\
assignment: support-to-municipalities
year: 2024
title: Support to municipalities
rubric: maluppfyllelse@1.0
"""
SHORT_RUBRIC = """\
rubric: service
version: "1.0"
title: Quality of a service
scales: [{id: grade, levels: [{id: low}, {id: high}]}]
axes: [{id: quality, label: Quality, scale: grade}]
"""
"""Whole files, for examples that cannot stand in a longer one."""
BASES = {"assignment": ASSIGNMENT, "rubric": RUBRIC, "searched": SEARCHED, "": ""}
