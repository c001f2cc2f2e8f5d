"""Repairs in files: of the faults with exactly one safe repair, as long as they are gone then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.core.message import Message
from goalcheck.files import disk as files
from goalcheck.files.find import find
from goalcheck.files.load import Library
from goalcheck.phrases.visible import harmless, visible
from goalcheck.questions.validate.check import check
from goalcheck.questions.validate.policy import Policy
from goalcheck.yaml import Document, parse
from goalcheck.yaml.limits import Limits
from goalcheck.yaml.repair import Edit, mended, repair

PASSES = 10
"""A repair can bring faults to light that can be repaired too."""
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Repaired:
    """A file with repairs, as a unified diff. `unwritten`: why it could not be written, else ""."""

    path: Path
    repairs: int
    diff: str
    unwritten: str = ""


def fix(paths: Sequence[Path], policy: Policy, limits: Limits, write: bool) -> Iterator[Repaired]:
    """Repair every file named, and those in the folders named; without `write` only say how."""
    library = Library(limits)
    for target in find(paths, policy.exclude, limits).targets:
        data = files.read(target.path, limits.size)
        if isinstance(data, Message) or len(data) > limits.size:
            continue
        before, after, count = _mended(data, target.path, library, policy, limits)
        if not count:
            continue
        unwritten = _write(target.path, data, after) if write else ""
        yield Repaired(target.path, 0 if unwritten else count, _diff(target.path, before, after), unwritten)


def _mended(data: bytes, path: Path, library: Library, policy: Policy, limits: Limits) -> tuple[str, str, int]:
    """The text, the text repaired, and how many repairs that took."""
    document = _checked(data, path, library, policy, limits)
    before, count = document.text, 0
    for _ in range(PASSES):
        edits = dict(_edits(document, policy))
        text = mended(document.text, edits)
        after = _checked(text.encode("utf-8"), path, library, policy, limits)
        kinds = set(edits.values())
        if after.root is None or _count(after, kinds) >= _count(document, kinds):
            break
        count += len(edits)
        document = after
    return before, document.text, count


def _count(document: Document, kinds: set[str]) -> int:
    """How many faults of these kinds there are: what a repair brings to light does not count against it."""
    return sum(fault.message.key in kinds for fault in document.faults)


def _checked(data: bytes, path: Path, library: Library, policy: Policy, limits: Limits) -> Document:
    document = parse(str(path), data, limits)
    check(document, path, named=False, library=library, policy=policy)
    return document


def _edits(document: Document, policy: Policy) -> Iterator[tuple[Edit, str]]:
    """Every edit with the kind of fault that it mends."""
    for fault in document.faults:
        if policy.selects(descriptor_of(fault.message.key).code) and (edit := repair(document, fault)):
            yield edit, fault.message.key


def _write(path: Path, old: bytes, text: str) -> str:
    try:
        with files.replacing(path) as file:
            file.write((BOM if old.startswith(BOM) else b"") + text.encode("utf-8"))
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _diff(path: Path, before: str, after: str) -> str:
    name = visible(path.as_posix())
    lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
    return harmless("".join(f"{visible(line)}\n" for line in lines))
