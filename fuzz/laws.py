"""What holds for any bytes whatever, from reading them to every form of the report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.finding import Report, TextRange, fingerprints
from goalcheck.checks import check_assignment, check_quality, check_rubric
from goalcheck.core.diagnostic import Fault
from goalcheck.document.view import View
from goalcheck.files.load import Library
from goalcheck.questions.validate.check import check, with_every_fault
from goalcheck.questions.validate.command import FORMS
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate_text
from goalcheck.runner.forms import form, offered
from goalcheck.yaml import Input, SourceText, parse, read_assignment, read_rubric
from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence
from goalcheck.yaml.repair import mended, repair
from goalcheck.yaml.value import Value

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "assignments" / "fuzzed.yaml"
"""Where the text is said to stand: beside the real assignments, so that the rubrics are found."""
POLICY = Policy()
VIEWS = (View("en"), View("sv", width=40, colour=True, unicode=False))
MOST_REPAIRS = 20
"""Repairs of one text that are tried."""


def hold(data: bytes, library: Library) -> None:
    """Raise where a law is broken."""
    source = parse(str(PATH), data)
    assert source.value is not None or source.faults, "neither a tree nor a fault"
    within(source)
    as_either(source)
    checked(source, library)
    report = validate_text(data, PATH, POLICY, library=library)
    shown_in_every_form(report)
    assert validate_text(data, PATH, POLICY, library=library) == report, "not the same twice"
    repairable(source, library)


def as_either(source: Input[Value]) -> None:
    """Whatever the file is, it can be read and checked as the one and as the other."""
    read = read_assignment(source)
    if read.value is not None:
        within(read.with_faults([*check_assignment(read.value, None), *check_quality(read.value, None)]))
    within(read)
    rubric = read_rubric(source)
    assert rubric.value is not None or rubric.faults, "no rubric and no fault"
    if rubric.valid is not None:
        within(rubric.with_faults(check_rubric(rubric.valid)))
    within(rubric)


def checked(source: Input[Value], library: Library) -> None:
    """Check a document as `goalcheck validate` does; every finding stands somewhere in its text."""
    document = source.document
    found = check(source, PATH, True, library, POLICY)
    within(with_every_fault(source, PATH, library, POLICY))
    for finding in found.findings:
        _inside(document, finding.spot)
        for _, spot in finding.related:
            if spot.file == document.file:
                _inside(document, spot)


def within(source: Input[object]) -> None:
    """Every node and every fault stands within the text, and starts before it ends."""
    document = source.document
    todo: list[Node] = [document.nodes] if document.nodes else []
    while todo:
        node = todo.pop()
        assert 0 <= node.start <= node.end <= len(document.text), "a node outside the text"
        if isinstance(node, Mapping):
            todo += [*node.keys.values(), *node.values.values()]
        elif isinstance(node, Sequence):
            todo += node.items
        else:
            assert isinstance(node, Scalar)
    for fault in source.faults:
        start, end = document.span(fault.place)
        assert 0 <= start <= end <= len(document.text), f"{fault.message.key}: a fault outside the text"
        line, column = document.line_and_column(start)
        assert 1 <= line <= document.last_line, f"{fault.message.key}: no such line"
        assert 1 <= column <= len(document.line(line)) + 2, f"{fault.message.key}: no such column"


def _inside(document: SourceText, spot: TextRange) -> None:
    assert (1, 1) <= (spot.line, spot.column) <= (spot.end_line, spot.end_column), (
        "a finding that ends before it starts"
    )
    assert spot.end_line <= max(1, document.last_line), "a finding below the last line"
    assert spot.first <= spot.line < spot.first + max(1, len(spot.excerpt)), "a finding outside its excerpt"


def shown_in_every_form(report: Report) -> None:
    """Every form can show the report, in every language."""
    assert len(set(fingerprints(report.findings))) == len(report.findings), "two findings with one fingerprint"
    for name in offered(FORMS):
        for view in VIEWS:
            text = form("validate", name).render(report, view)
            text.encode("utf-8")
            assert "\x1b" not in text or view.colour, f"{name}: a control character"


def repairable(source: Input[Value], library: Library) -> None:
    """A repair leaves fewer faults of its kind and a text that can still be read."""
    found = with_every_fault(source, PATH, library, POLICY)
    document = found.document
    for fault in found.faults[:MOST_REPAIRS]:
        edit = repair(document, fault)
        if edit is None:
            continue
        assert 0 <= edit.start <= edit.end <= len(document.text), f"{fault.message.key}: a repair outside the text"
        assert document.text[edit.start : edit.end] != edit.text, f"{fault.message.key}: a repair that changes nothing"
        repaired = parse(document.file, mended(document.text, [edit]).encode("utf-8"))
        assert repaired.value is not None, f"{fault.message.key}: the repaired text cannot be read"
        after = with_every_fault(repaired, PATH, library, POLICY)
        code = descriptor_of(fault.message.key).code
        assert count(after, fault) < count(found, fault), f"{code} {fault.message.key}: still there when repaired"


def count(source: Input[object], like: Fault) -> int:
    """How many faults say what this one says, wherever they stand."""
    return sum(fault.message == like.message for fault in source.faults)


def rubrics() -> Library:
    """The rubrics, read once for many inputs."""
    return Library(replace(LIMITS))
