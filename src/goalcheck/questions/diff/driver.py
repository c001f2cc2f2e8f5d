"""What git asks of an external diff: one file in two versions → a comparison, or else the lines that differ.

Git is told of it by `diff.NAME.command` and an attribute. It calls the command in the top of the working tree, with a path
and, for each version, a file, the id of its content and its mode; of a renamed file also with its new path.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from goalcheck.catalogue.diagnostics import known_descriptor
from goalcheck.catalogue.sentences import say
from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.core.visible import harmless, visible
from goalcheck.files import disk as files
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.tree import SHORT
from goalcheck.questions.diff.called import CALLED_BY_GIT
from goalcheck.questions.diff.pairs import RevisionPair, both
from goalcheck.questions.diff.revisions import AssignmentRevision, RevisionReader, claimed
from goalcheck.yaml import Input, SourceText
from goalcheck.yaml.kind import FileKind, kind_of
from goalcheck.yaml.value import Value

NOTHING = ("/dev/null", "nul")
MOST_LINES = 20_000
"""Lines of both versions together that are compared."""
MOST_SHOWN = 2_000


@dataclass(frozen=True, slots=True)
class DriverResult:
    """One file in two versions. `pair` where both are valid and of one assignment; else `said` says why they are not compared,
    and `lines` are those that differ, as a unified diff of text that a stranger may have written."""

    path: str
    pair: RevisionPair | None = None
    said: Message | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Version:
    """What git says of one version. `file` is the file itself or a copy of it; `called` what the user calls it."""

    file: str
    called: str
    path: Path

    @property
    def there(self) -> bool:
        return self.file.lower() not in NOTHING


def driven(arguments: Sequence[str], rubric: Path | None = None) -> DriverResult:
    """What to show for the arguments that git gives; never a fault, since git would stop at any."""
    path = arguments[0]
    if len(arguments) == 1:
        return DriverResult(path, said=message("compare-unmerged"))
    renamed = arguments[7] if len(arguments) > 7 else path
    old, new = _version(path, *arguments[1:3]), _version(renamed, *arguments[4:6])
    sources = tuple(map(_read, (old, new)))
    documents = tuple(it.document for it in sources)
    if not old.there or not new.there:
        return DriverResult(
            renamed, None, message("compare-added" if new.there else "compare-removed"), tuple(_lines(documents))
        )
    reader = RevisionReader(rubric)
    try:
        sided = [_side(reader, it, source) for it, source in zip((old, new), sources, strict=True)]
        return DriverResult(renamed, both(sided[0], sided[1]))
    except InvalidInput as invalid:
        named = all(map(_is_assignment, documents))
        said = _faulty(invalid.inputs[0]) if named else message("compare-no-assignment")
    except Misuse as misuse:
        said = misuse.said
    return DriverResult(renamed, None, said, tuple(_lines(documents)))


def _faulty(source: Input[object]) -> Message:
    """That there are faults, with the first of them and where it is."""
    fault = min(source.located(), key=lambda it: (it.line, it.column))
    place = f"{fault.file}:{fault.line}:{fault.column}" if fault.line else fault.file
    kind = known_descriptor(fault.message.key)
    return message("compare-faulty", place=place, code=kind.code if kind else "?", said=fault.message)


def _version(path: str, file: str, content: str) -> _Version:
    """One version; where the file is not the path itself, its name has the short id of its content."""
    plain = not content.strip("0.") or (files.exists(Path(path)) and Path(file) == Path(path))
    return _Version(file, path if plain else f"{path}@{content[:SHORT]}", Path(path))


def _read(version: _Version) -> Input[Value]:
    """What is in a version; nothing where it is not there."""
    if not version.there:
        return Input(SourceText(version.called))
    return files.parse_content(version.called, files.read(Path(version.file)))


def _side(reader: RevisionReader, version: _Version, source: Input[Value]) -> AssignmentRevision:
    """The version as it would be judged at its path in the working tree."""
    return reader.checked(reader.disk, version.path, source)


def _is_assignment(document: SourceText) -> bool:
    return (
        kind_of(document) is FileKind.ASSIGNMENT if document.root is not None else bool(claimed(document.text.encode()))
    )


def _lines(documents: tuple[SourceText, ...]) -> Iterator[str]:
    old, new = documents
    before, after = (it.text.splitlines() for it in documents)
    if len(before) + len(after) <= MOST_LINES:
        found = unified_diff(before, after, old.file, new.file, lineterm="")
        yield from islice(found, MOST_SHOWN)
        if next(found, None) is None:
            return
    yield "…"


def head(shown: DriverResult, environment: Mapping[str, str] = os.environ) -> str:
    """What sets a file apart from the one before it, as git does with a line of its own; safe to show."""
    apart = "" if environment.get(CALLED_BY_GIT, "1") == "1" else "\n"
    return harmless(f"{apart}diff --goalcheck {visible(shown.path)}\n")


def plain(shown: DriverResult, language: str) -> str:
    """Why there is no comparison, and the lines that differ; safe to show."""
    said = [f"{shown.path}: {say(shown.said, language)}"] if shown.said is not None else []
    return harmless("".join(f"{visible(line)}\n" for line in (*said, *shown.lines)))
