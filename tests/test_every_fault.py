"""All faults in one run, each once, none false: what one fault must not hide, nor bring with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, RUBRIC
from goalcheck.catalogue.diagnostics.finding import Finding
from goalcheck.catalogue.sentences import say
from goalcheck.core.message import Message
from goalcheck.core.nearest import meant, nearest_of
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.load import load
from goalcheck.questions.validate.fix import fix
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate
from goalcheck.yaml.limits import LIMITS
from tests.support.paths import ROOT

KEY = re.compile(r"(?<!\w)([a-z_]{2,}):(?=[ \n])")
SOWN = (
    ("score: largely", "score: largley"),
    ("score: insufficient", "score: interpretation_dependent"),
    ("conflicts_with: [survey]", "conflicts_with: [surveys]"),
    ("concerns: [equality]", "concerns: [equalty]"),
    ("type: survey", "type: surveys"),
    ("{year: 2023, value: 14.5}", "{year: 2021, value: 14.5}"),
    ("date: 2024-03-12", "date: 2024-02-31"),
    ("    source: report\n    explanation", "    source: raport\n    explanation"),
    ("url: https://example.org/report", "url: www.example.org"),
)
SERIES = """\
                  observed:
                    - {year: 2021, value: 20}
                    - {year: 2023, value: 14.5}
"""
INDICATOR = "                source: register\n                indicator:"


def sown(*changes: tuple[str, str], base: str = ASSIGNMENT) -> str:
    for old, new in changes:
        assert old in base, old
        base = base.replace(old, new)
    return base


def findings(text: str, folder: Path) -> list[Finding]:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return list(validate([path], Policy()).findings)


def codes_and_lines(text: str, folder: Path) -> list[tuple[str, int]]:
    return [(it.code, it.spot.line) for it in findings(text, folder)]


def misspelt(key: str) -> str:
    return f"{key[:-3]}{key[-2]}{key[-3]}{key[-1]}" if key[-2:-1] != key[-3:-2] and len(key) > 3 else key + key[-1]


def test_a_misspelt_field_hides_nothing_and_brings_nothing_with_it(tmp_path: Path) -> None:
    """Of the assignment, every field in turn, among other faults; signs of weakness may be missing."""
    text = sown(*SOWN)
    faults = [it for it in codes_and_lines(text, tmp_path) if it[0] < "GC3"]
    assert len(faults) == len(SOWN) - 1
    for found in {match[1]: match for match in KEY.finditer(text)}.values():
        start, end = found.span(1)
        line = text.count("\n", 0, start) + 1
        changed = text[:start] + misspelt(found[1]) + text[end:]
        there = [it for it in codes_and_lines(changed, tmp_path) if it[0] < "GC3"]
        assert sorted(there) == sorted([*faults, ("GC101", line)]), found[1]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param((("sources:", "soruces:"),), [("GC101", 10)], id="sources"),
        pytest.param(
            (("criteria:\n      - id: reach", "kriteria:\n      - id: reach"), ("score: met", "score: mett")),
            [("GC101", 26), ("GC120", 48)],
            id="criteria",
        ),
        pytest.param(
            (("  source: report\n            loc", "  sorce: report\n            soruce: register\n            loc"),),
            [("GC101", 33), ("GC101", 34)],
            id="two keys for one field",
        ),
        pytest.param((("agency:", "publishd:"),), [("GC101", 7)], id="a value of another kind than the field meant"),
        pytest.param((("    year: 2024\n", "    yaer:\n"),), [("GC101", 13)], id="without a value"),
        pytest.param(
            (("direction: down", "direction: donw"), ("baseline_year: 2021", "baseline_year: 2020")),
            [("GC107", 88), ("GC128", 89)],
            id="a direction that is none",
        ),
        pytest.param(
            (
                ("                  direction: down\n", ""),
                (INDICATOR, INDICATOR.replace("indicator:", "score: met\n                indicator:")),
                ("{year: 2023, value: 14.5}", "{year: 2021, value: x}"),
            ),
            [("GC124", 86), ("GC102", 88), ("GC127", 93), ("GC105", 93)],
            id="a direction that is missing",
        ),
        pytest.param(
            (("{year: 2021, value: 20}", "{year: x, value: 20}"), ("{year: 2023, value: 14.5}", "{year: y, value: 1}")),
            [("GC105", 92), ("GC105", 93)],
            id="years that cannot be read",
        ),
        pytest.param((("- {year: 2021, value: 20}", "- 2021"),), [("GC104", 92)], id="an observation that is none"),
        pytest.param(
            ((SERIES, ""),),
            [("GC102", 87)],
            id="no observations",
        ),
        pytest.param(
            (("    goals: [support]", "    goals: [No Good, suport]"),),
            [("GC109", 66), ("GC203", 66)],
            id="after an id that is none",
        ),
        pytest.param(
            (("          - id: survey\n", "          - []\n          - id: survey\n"), ("score: met", "score: mett")),
            [("GC104", 31), ("GC120", 49)],
            id="after an item that is none",
        ),
        pytest.param((("  - id: report\n    title", "  - report\n  - id: other\n    title"),), [("GC104", 11)], id="source"),
        pytest.param((("gaps:\n", "sources: [{id: other, title: T}]\ngaps:\n"), ("source: register", "source: other")),
                     [("GC023", 95)], id="sources given twice"),
        pytest.param((("sources:\n", "sources: *all\nx:\n"),), [("GC024", 10), ("GC101", 11)], id="an alias for sources"),
        pytest.param(
            (("            axis: sufficiency\n            score: insuff", "            axis: suficiency\n            score: x"),),
            [("GC208", 57), ("GC120", 58)],
            id="the level on a misspelt axis",
        ),
    ],
)  # fmt: skip
def test_one_fault_hides_no_other(changes: tuple[tuple[str, str], ...], expected: object, tmp_path: Path) -> None:
    faults = [it for it in codes_and_lines(sown(*changes), tmp_path) if it[0] < "GC3"]
    assert faults == expected


def test_places_are_those_of_the_text(tmp_path: Path) -> None:
    text = sown(("        evidence:\n          - id: survey", "        evidens:\n          - id: survey"), SOWN[0])
    column = [(it.route, it.spot.line, it.spot.column) for it in findings(text, tmp_path)]
    assert column == [
        ("goals[0].criteria[0].evidens", 30, 9),
        ("goals[0].criteria[0].evidens[0].score", 35, 20),
    ]
    text = sown(("concerns: [equality]", "concerns: [A b, equalty]"))
    assert [(it.route, it.spot.column) for it in findings(text, tmp_path)] == [
        ("recommendations[0].concerns[0]", 16),
        ("recommendations[0].concerns[1]", 21),
    ]


def test_a_rubric_with_a_misspelt_field_is_checked_to_its_end(tmp_path: Path) -> None:
    text = sown(("scales:", "scalse:"), ("max: 1", "max: -1"), base=RUBRIC)
    assert [it.code for it in findings(text, tmp_path)] == ["GC101", "GC407"]
    text = sown(("aggregate: {method: median}", "agregate: {method: median}"), base=RUBRIC)
    assert [it.code for it in findings(text, tmp_path)] == ["GC101"]


def test_a_rule_on_a_misspelt_axis_does_not_take_the_rule_from_the_examples(tmp_path: Path) -> None:
    text = (ROOT / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
    text = re.sub("^    trend:", "    trned:", text, flags=re.MULTILINE)
    assert {it.code for it in findings(text, tmp_path)} == {"GC208"}


def test_a_misspelt_strength_does_not_weigh_nothing(tmp_path: Path) -> None:
    text = (ROOT / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
    (found,) = findings(text.replace("{strong: 3,", "{strnog: 3,", 1), tmp_path)
    assert (found.code, found.spot.excerpt[2][found.spot.column - 1 :][:6]) == ("GC107", "strnog")


def test_a_misspelt_field_that_was_read_is_refused_and_repaired_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(sown(("sources:", "Sources:")), encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        load(path)
    assert [it.message.key for it in refused.value.faults] == ["unknown-key-near"]
    assert [it.repairs for it in fix([path], Policy(), LIMITS, write=True)] == [1]
    assert path.read_text(encoding="utf-8") == ASSIGNMENT


@pytest.mark.parametrize(
    ("change", "code", "english", "swedish"),
    [
        (
            ("rubric: maluppfyllelse", "rubric: maluppfylelse"),
            "GC202",
            "There is no rubric “maluppfylelse”, so levels and axes were not checked. Did you mean “maluppfyllelse”?",
            "Det finns ingen bedömningsmall ”maluppfylelse”, så nivåer och dimensioner har inte kontrollerats. "
            "Menade du ”maluppfyllelse”?",
        ),
        (
            ("  - axis: sufficiency\n    verdict", "  - axis: x\n    verdict"),
            "GC208",
            "The rubric has no axis “x”, so the level here was not checked; it has ",
            "Bedömningsmallen har ingen dimension ”x”, så nivån här har inte kontrollerats; den har ",
        ),
        (
            ("    title: Register of the social services\n", ""),
            "GC102",
            "“register” has no “title”.",
            "”register” saknar ”title”.",
        ),
        (
            ("                  direction: down\n", ""),
            "GC102",
            "“direction” is missing; it is one of up, down, ambiguous.",
            "”direction” saknas; det ska vara något av up, down, ambiguous.",
        ),
        (
            ("score: largely", "score: Delvis uppfyllt"),
            "GC120",
            "The scale attainment has no level “Delvis uppfyllt”. Did you mean “partly”?",
            "Skalan attainment har ingen nivå ”Delvis uppfyllt”. Menade du ”partly”?",
        ),
        (
            ("score: largely", "score: not_asessable"),
            "GC120",
            "The scale attainment has no level “not_asessable”. Did you mean “not_assessable”?",
            "Skalan attainment har ingen nivå ”not_asessable”. Menade du ”not_assessable”?",
        ),
        (
            ("  - verdict: partly\n    source: report\n    explanation:", "  - verdict: met\n    quote:"),
            "GC313",
            "The rubric gives partly met (Attainment), the published verdict is met, ",
            "Mallen ger delvis uppfyllt (Måluppfyllelse), men det publicerade är uppfyllt, ",
        ),
    ],
)
def test_what_is_said(change: tuple[str, str], code: str, english: str, swedish: str, tmp_path: Path) -> None:
    (said,) = [it.message for it in findings(sown(change), tmp_path) if it.code == code]
    assert (say(said, "en")[: len(english)], say(said, "sv")[: len(swedish)]) == (english, swedish)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (("  - id: report\n", "  - id: raport\n"), "unnamed-source-here"),
        (("source: report\n            locator", "source: raport\n            locator"), "source-here"),
    ],
)
def test_an_unknown_source_leads_to_the_one_near_it(change: tuple[str, str], key: str, tmp_path: Path) -> None:
    unknown = [it for it in findings(sown(change), tmp_path) if it.code == "GC201"]
    near = dict(unknown[0].message.values)["near"]
    assert {(it.related[0][0], it.related[0][1].line) for it in unknown} == {(Message(key, (("name", near),)), 11)}


def test_a_reason_under_a_criterion_that_is_not_judged_needs_no_score(tmp_path: Path) -> None:
    reason = ("            score: largely\n", "            reason: R\n")
    context = ("    title: The support reaches every municipality\n", "    title: T\n        context: true\n")
    assert ("GC315", 35) in codes_and_lines(sown(reason), tmp_path)
    assert "GC315" not in [code for code, _ in codes_and_lines(sown(reason, context), tmp_path)]


def test_a_word_is_read_as_another_only_where_one_alone_is_meant() -> None:
    assert meant("evidens", ("evidence", "id", "title")) == "evidence"
    assert meant("leverage_nte", ("leverage", "leverage_note")) == "leverage_note"
    assert meant("notez", ("note1", "note2")) == ""
    assert meant("källor", ("sources", "goals")) == ""
    assert (
        nearest_of("Delvis upfyllt", [("partly", "partly"), ("delvis uppfyllt", "partly"), ("met", "met")]) == "partly"
    )
    assert nearest_of("x", [("partly", "partly")]) == ""
