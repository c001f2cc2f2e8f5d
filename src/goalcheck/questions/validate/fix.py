"""Repair the faults of files that have exactly one safe repair, as long as that removes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.core.message import Message
from goalcheck.core.visible import harmless, visible
from goalcheck.files import disk as files
from goalcheck.files.find import find
from goalcheck.files.load import Library
from goalcheck.questions.validate.check import with_every_fault
from goalcheck.questions.validate.policy import Policy
from goalcheck.yaml import Input, parse
from goalcheck.yaml.limits import Limits
from goalcheck.yaml.repair import Edit, mended, repair

PASSES = 10
"""A repair can reveal faults that can be repaired too."""
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
    for file in find(paths, policy.exclude, limits).files:
        data = files.read(file.path, limits.size)
        if isinstance(data, Message) or len(data) > limits.size:
            continue
        before, after, count = _mended(data, file.path, library, policy, limits)
        if not count:
            continue
        unwritten = _write(file.path, data, after) if write else ""
        yield Repaired(file.path, 0 if unwritten else count, _diff(file.path, before, after), unwritten)


def _mended(data: bytes, path: Path, library: Library, policy: Policy, limits: Limits) -> tuple[str, str, int]:
    """The text, the text repaired, and how many repairs that took."""

    def checked(data: bytes) -> Input[object]:
        return with_every_fault(parse(str(path), data, limits), path, library, policy)

    source = checked(data)
    before, count = source.document.text, 0
    for _ in range(PASSES):
        edits = dict(_edits(source, policy))
        after = checked(mended(source.document.text, edits).encode("utf-8"))
        kinds = set(edits.values())
        if after.document.root is None or _count(after, kinds) >= _count(source, kinds):
            break
        count += len(edits)
        source = after
    return before, source.document.text, count


def _count(source: Input[object], kinds: set[str]) -> int:
    """How many faults of these kinds there are: what a repair reveals does not count against it."""
    return sum(fault.message.key in kinds for fault in source.faults)


def _edits(source: Input[object], policy: Policy) -> Iterator[tuple[Edit, str]]:
    """Every edit with the kind of fault that it repairs."""
    for fault in source.faults:
        if policy.selects(descriptor_of(fault.message.key).code) and (edit := repair(source.document, fault)):
            yield edit, fault.message.key


def _write(path: Path, old: bytes, text: str) -> str:
    try:
        with files.replacing(path) as out:
            out.write((BOM if old.startswith(BOM) else b"") + text.encode("utf-8"))
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _diff(path: Path, before: str, after: str) -> str:
    name = visible(path.as_posix())
    lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
    return harmless("".join(f"{visible(line)}\n" for line in lines))
