"""Check one file: its findings, after its comments and the policy have been applied."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.finding import Finding
from goalcheck.checks import check_quality, doubtful
from goalcheck.core.diagnostic import Fault, Related
from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.files.checked import checked_rubric
from goalcheck.files.load import InputPair, Library
from goalcheck.model.assignment import Assignment
from goalcheck.questions.validate.policy import Policy
from goalcheck.yaml import Input
from goalcheck.yaml.comments import cut_short, silence
from goalcheck.yaml.kind import FileKind, kind_of
from goalcheck.yaml.locate import finding, order
from goalcheck.yaml.value import Value

MOST = 100
"""Findings of one file that are reported; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file defines that no other of the run may define: an assignment of one year, a version of a rubric."""

    kind: FileKind
    name: str
    edition: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its findings in the order of the text, and how often each code was found."""

    findings: tuple[Finding, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    ignored: int = 0
    deselected: int = 0
    skipped: bool = False
    unread: bool = False
    identity: Identity | None = None


def check(source: Input[Value], path: Path, named: bool, library: Library, policy: Policy) -> Checked:
    """Check what was read from a path, or stands for a file there; `named`: by the user, so never skipped."""
    if not named and _is_other(source):
        return Checked(skipped=True)
    found, identity = _examined(source, path, library)
    left, of_comments = silence(found.document, found.faults, policy.selects)
    different = dict.fromkeys([*left, *of_comments])
    kept = sorted((it for it in different if policy.selects(_code(it))), key=lambda it: order(found.document, it))
    return Checked(
        tuple(finding(found, it) for it in kept[:MOST]),
        tuple(sorted(Counter(map(_code, kept)).items())),
        len(found.faults) - len(left),
        len(different) - len(kept),
        unread=any(fault.unreadable for fault in found.faults),
        identity=identity,
    )


def with_every_fault(source: Input[Value], path: Path, library: Library, policy: Policy) -> Input[object]:
    """Check what was read from a path, and keep every fault, those included that comments silence."""
    if _is_other(source):
        return source
    found, _ = _examined(source, path, library)
    return found.with_faults(silence(found.document, found.faults, policy.selects)[1])


def _is_other(source: Input[Value]) -> bool:
    """Whether a file is sound YAML that has nothing to do with goalcheck."""
    return not source.faults and kind_of(source.document) is None


def _examined(source: Input[Value], path: Path, library: Library) -> tuple[Input[object], Identity | None]:
    """A file with every fault but those of its comments, and what it defines."""
    kind = kind_of(source.document)
    found: Input[object] = source
    identity = None
    if kind is FileKind.ASSIGNMENT:
        pair = library.pair(source, path)
        found = _judged(pair)
        assignment = pair.assignment.value
        if assignment is not None and assignment.assignment and assignment.year:  # a part that cannot be read is empty
            identity = Identity(kind, assignment.assignment, str(assignment.year))
    elif kind is FileKind.RUBRIC:
        checked = checked_rubric(source)
        found = checked
        if (rubric := checked.valid) is not None:
            identity = Identity(kind, rubric.rubric, rubric.version)
    elif not source.faults:
        found = source.with_faults([Fault(message("neither-kind"), Place())])
    return found.with_faults(cut_short(found.document)), identity


def _judged(pair: InputPair) -> Input[Assignment]:
    """An assignment with what makes the judgement weak, and that a faulty rubric keeps levels from being checked."""
    found, rubric = pair.assignment, pair.rubric
    if found.value is None:
        return found
    if rubric is not None and rubric.faults:
        name = found.value.rubric.partition("@")[0]
        here = Related(message("rubric-fault-here"), rubric.faults[0].place, in_rubric=True)
        found = found.with_faults([Fault(message("faulty-rubric", name=name), Place(("rubric",)), (here,))])
    assert found.value is not None
    broken = [fault.place.route for fault in found.faults if not fault.recovered]
    signs = check_quality(found.value, rubric.valid if rubric else None, not found.faults)
    return found.with_faults(it for it in map(found.placed, signs) if not doubtful(it, broken))


def _code(fault: Fault) -> str:
    return descriptor_of(fault.message.key).code
