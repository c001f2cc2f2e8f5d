"""One file → its findings, after its comments and the policy have had their say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.finding import Finding
from goalcheck.checks import check_quality, doubtful
from goalcheck.core.diagnostic import Diagnostic, Related
from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.files.load import Library, Pair, checked_rubric, placed
from goalcheck.questions.validate.policy import Policy
from goalcheck.yaml import Document
from goalcheck.yaml.comments import audible, cut_short
from goalcheck.yaml.kind import FileKind, kind_of
from goalcheck.yaml.locate import finding

MOST = 100
"""Findings of one file that are told; the rest are counted."""
UNREAD = frozenset({"GC001", "GC002"})
"""What keeps a file from being read at all."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file defines that no other of the run may define: an assignment of one year, a version of a rubric."""

    kind: FileKind
    name: str
    edition: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its findings in the order of the text, and how often each code was found."""

    findings: tuple[Finding, ...]
    counts: tuple[tuple[str, int], ...]
    ignored: int = 0
    deselected: int = 0
    skipped: bool = False
    unread: bool = False
    identity: Identity | None = None


def check(document: Document, path: Path, named: bool, library: Library, policy: Policy) -> Checked:
    """A document that was read from a path, or stands for a file there; `named`: by the user, so never skipped."""
    kind = kind_of(document)
    if kind is None and not document.faults and not named:
        return Checked((), (), skipped=True)
    rubric: Document | None = None
    identity = None
    if kind is FileKind.ASSIGNMENT:
        pair = library.pair(document, path)
        rubric = pair.rubric_document
        _judged(pair)
        if pair.assignment is not None:
            identity = Identity(kind, pair.assignment.assignment, str(pair.assignment.year))
    elif kind is FileKind.RUBRIC:
        checked = checked_rubric(document)
        if checked is not None:
            identity = Identity(kind, checked.rubric, checked.version)
    elif not document.faults:
        document.fault(message("neither-kind"), Place())
    cut_short(document)
    return _told(document, rubric, identity, policy)


def _judged(pair: Pair) -> None:
    """Add what makes the judgement weak, and that a faulty rubric keeps levels from being checked."""
    document = pair.document
    if pair.assignment is None:
        return
    if pair.rubric_document is not None and pair.rubric is None and pair.rubric_document.faults:
        name = pair.assignment.rubric.partition("@")[0]
        first = pair.rubric_document.faults[0]
        here = Related(message("rubric-fault-here"), first.place or Place(), in_rubric=True)
        document.fault(message("faulty-rubric", name=name), Place(("rubric",)), (here,))
    broken = [fault.place.route if fault.place else () for fault in document.faults if document.misread(fault)]
    signs = [placed(document, it) for it in check_quality(pair.assignment, pair.rubric, not document.faults)]
    for sign in signs:
        if not doubtful(sign, broken):
            document.fault(sign.message, sign.place, sign.related)


def _told(document: Document, rubric: Document | None, identity: Identity | None, policy: Policy) -> Checked:
    unread = any(descriptor_of(fault.message.key).code in UNREAD for fault in document.faults)
    found = list(document.faults)
    left = audible(document, found, policy.selects)
    if not document.faults:
        return Checked((), (), identity=identity)
    silenced = len(found) - len(left)
    left += document.faults[len(found) :]
    different = dict.fromkeys(left)
    kept = sorted((it for it in different if policy.selects(_code(it))), key=lambda it: _order(document, it))
    counts = Counter(map(_code, kept))
    told = tuple(finding(document, it, rubric) for it in kept[:MOST])
    apart = len(different) - len(kept)
    return Checked(told, tuple(sorted(counts.items())), silenced, apart, unread=unread, identity=identity)


def _code(fault: Diagnostic) -> str:
    return descriptor_of(fault.message.key).code


def _order(document: Document, fault: Diagnostic) -> tuple[int, str, str]:
    return document.span(fault.place)[0], _code(fault), fault.message.key
