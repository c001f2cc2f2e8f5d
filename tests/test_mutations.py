"""Real files with parts swapped: whatever passes the checks is judged and shown in every form; the rest has faults."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_assignment, check_rubric
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.runner.forms import form
from goalcheck.yaml import parse, read_assignment, read_rubric
from tests.support.forms import forms_of
from tests.support.laws import examples
from tests.support.parts import parts
from tests.support.paths import CASES, ROOT

FORMS = forms_of("assess")

PAIRS = [
    (ROOT / "assignments" / "medel-mot-vald-2018.yaml", ROOT / "rubrics" / "maluppfyllelse.yaml"),
    (CASES / "closed-rubric" / "assignment.yaml", CASES / "closed-rubric" / "rubrics" / "cars.yaml"),
    (CASES / "dissent" / "assignment.yaml", ROOT / "rubrics" / "maluppfyllelse.yaml"),
    (CASES / "numeric" / "assignment.yaml", CASES / "numeric" / "rubrics" / "index.yaml"),
]


@st.composite
def mutated(draw: st.DrawFn, path: Path) -> bytes:
    """The file with up to three parts removed or replaced by others of its own, so that most of it still fits."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    for _ in range(draw(st.integers(0, 3))):
        places = parts(document)
        container, key = draw(st.sampled_from(places))
        if draw(st.booleans()):
            donor, other = draw(st.sampled_from([it for it in places if type(it[0][it[1]]) is type(container[key])]))
            container[key] = json.loads(json.dumps(donor[other]))
        elif isinstance(container, dict):
            del container[key]
        else:
            container.pop(key)
    return json.dumps(document, ensure_ascii=False).encode()


@examples(100)
@given(st.sampled_from(PAIRS), st.data())
def test_what_passes_the_checks_is_judged_and_shown(pair: tuple[Path, Path], data: st.DataObject) -> None:
    read = read_rubric(parse("rubric", data.draw(mutated(pair[1]))))
    rubric = read.valid
    if rubric is None:
        assert read.faults
        return
    if faults := check_rubric(rubric):
        for fault in faults:
            read.document.position(fault.place)
        return
    source = read_assignment(parse("assignment", data.draw(mutated(pair[0]))))
    assignment = source.value
    if assignment is None:
        assert source.faults
        return
    found = [*check_assignment(assignment, rubric), *source.faults]
    if not found:
        assessment = assess(assignment, rubric)
        for name in FORMS:
            assert form("assess", name).render(assessment, View("sv", explain=True))
            assert form("assess", name).overview((assessment,), View("en"))
