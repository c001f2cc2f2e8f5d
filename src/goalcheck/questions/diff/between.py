"""A folder at two revisions → the pairs of its assignments that differ, and what only one of them has."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.files import disk as files
from goalcheck.files.git import Failed, FailureKind, Repository, Revision
from goalcheck.files.invalid import InvalidInput, unreadable_input
from goalcheck.files.load import Library
from goalcheck.files.tree import SHORT
from goalcheck.questions.diff.pairs import Changed, RevisionPair, SiblingFiles, before, both, identity
from goalcheck.questions.diff.revisions import AssignmentRevision, RevisionReader, claimed
from goalcheck.yaml import Input, SourceText
from goalcheck.yaml.kind import FileKind, kind_of
from goalcheck.yaml.limits import LIMITS

RUBRIC = re.compile(rb"""^rubric:[ \t]*["']?([^\s"'@#]+)""", re.MULTILINE)
PARTED = re.compile(r"(?P<old>.*?)(?P<dots>\.{2,3})(?P<new>[^.].*|)")


@dataclass(frozen=True, slots=True)
class Version:
    """A folder as one tree has it: the paths of its YAML files, by what they are from the repository's top."""

    library: Library
    paths: dict[str, Path]

    def each(self, keys: Iterable[str]) -> Iterator[tuple[str, bytes | Message]]:
        """Files with what is read from each, whatever way its lines end."""
        keys = tuple(keys)
        contents = self.library.tree.each([self.paths[key] for key in keys])
        for key, (_, data) in zip(keys, contents, strict=True):
            yield key, data.replace(b"\r\n", b"\n") if isinstance(data, bytes) else data


def between(range_: str, path: Path = Path(), rubric: Path | None = None) -> Changed:
    """The assignments of a folder, or one file, at a revision and on disk; `A..B`: at two revisions; `A...B`: at B and where
    it parted from A. Raises InvalidInput."""
    reader = RevisionReader(rubric)
    try:
        around, inside = _place(reader, path)
        old, new, notes = _versions(reader, range_, around, inside)
    except Failed as failed:
        name = range_ if failed.kind in (FailureKind.NO_REVISION, FailureKind.REVISION) else str(path)
        raise unreadable_input(name, failed.said) from failed
    if not old.paths and not new.paths:
        raise unreadable_input(str(path), message("no-assignments" if files.is_folder(path) else "no-such-file"))
    if not old.paths and len(new.paths) == 1:
        old = _moved(old, new)
    changed = _Matching(reader, old, new, notes).changed()
    dirty = _dirty(reader, around, inside, new) if new.library is reader.disk else ()
    return changed._replace(notes=(*dirty, *changed.notes))


def _place(reader: RevisionReader, path: Path) -> tuple[Repository, str]:
    """The repository around a path, and the path from its top. Raises Failed."""
    around = reader.repository(next(it for it in (path.absolute(), *path.absolute().parents) if files.is_folder(it)))
    folder = path.absolute() if files.is_link(path) else path.resolve()
    if not folder.is_relative_to(around.top):
        raise Failed(message("git-no-repository"), FailureKind.NOWHERE)
    return around, folder.relative_to(around.top).as_posix()


def _versions(
    reader: RevisionReader, range_: str, around: Repository, inside: str
) -> tuple[Version, Version, tuple[Message, ...]]:
    parted = PARTED.fullmatch(range_)
    if parted is None:
        old = _at(reader, around, range_, inside)
        return old, _on_disk(reader, around, inside, old), ()
    names = parted["old"] or "HEAD", parted["new"] or "HEAD"
    if parted["dots"] == "..":
        return _at(reader, around, names[0], inside), _at(reader, around, names[1], inside), ()
    base = around.merge_base(*map(around.commit, names))
    said = message("compare-parted", commit=base[:SHORT], old=names[0], new=names[1])
    return _at(reader, around, base[:SHORT], inside, base), _at(reader, around, names[1], inside), (said,)


def _at(reader: RevisionReader, around: Repository, called: str, inside: str, commit: str = "") -> Version:
    revision, library = reader.revision(called, around.top, commit)
    return Version(library, _paths(revision, inside))


def _paths(revision: Revision, inside: str) -> dict[str, Path]:
    path = revision.path(inside)
    paths = [path] if revision.is_plain_file(path) else revision.yaml_files(path)
    if len(paths) > LIMITS.files:
        raise unreadable_input(revision.name(path), message("too-many-files", limit=LIMITS.files))
    return {key: path for path in paths if (key := revision.inside(path)) is not None}


def _on_disk(reader: RevisionReader, around: Repository, inside: str, old: Version) -> Version:
    """What stands on disk and git does not ignore, or the old revision has."""
    from goalcheck.files.find import find

    path = files.from_here(around.top / inside)
    search = find([path], (), LIMITS)
    if search.too_many or search.too_large:
        raise unreadable_input(str(path), message("too-many-files", limit=LIMITS.files))
    found = [it.path for it in search.files if files.exists(it.path)]
    found += [files.from_here(around.top / key) for key in old.paths if files.is_plain_file(around.top / key)]
    keys = (Path(os.path.normpath(Path.cwd() / it)).relative_to(around.top).as_posix() for it in found)
    return Version(reader.disk, dict(sorted(zip(keys, found, strict=True))))


def _moved(old: Version, new: Version) -> Version:
    """Where the old revision has what is now in a single file, if anywhere."""
    tree = old.library.tree
    if not isinstance(tree, Revision):
        return old
    wanted = {identity(new.library.tree.parse_file(path).document) for path in new.paths.values()}
    everywhere = Version(old.library, _paths(tree, "."))
    found = {
        key: identity(files.parse_content("", data).document)
        for key, data in everywhere.each(everywhere.paths)
        if claimed(data) & _names(wanted)
    }
    return Version(old.library, {key: everywhere.paths[key] for key, it in found.items() if it in wanted})


def _names(identities: Iterable[tuple[str, int] | None]) -> set[str]:
    return {it[0] for it in identities if it is not None}


def _dirty(reader: RevisionReader, around: Repository, inside: str, new: Version) -> Iterator[Message]:
    """That files on disk, or rubrics that they were judged by, are otherwise than committed, and how many."""
    try:
        revision, library = reader.revision("HEAD", around.top)
        committed = _at(reader, around, "HEAD", inside)
    except Failed:  # there is no commit yet, so that nothing is otherwise than committed
        return
    used = dict(_inside(around, reader.disk.rubrics))
    was = Version(library, {**{key: revision.path(key) for key in used}, **committed.paths})
    now = Version(new.library, {**used, **new.paths})
    before, after = (dict(version.each(version.paths)) for version in (was, now))
    recognised = {key for found in (before, after) for key, data in found.items() if claimed(data) or _is_rubric(key)}
    if count := sum(before.get(key) != after.get(key) for key in {*recognised, *used}):
        yield message("compare-dirty", count=count)


def _inside(around: Repository, paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The paths on disk that lie in a repository, by what they are from its top."""
    for path in paths:
        if (whole := path.resolve()).is_relative_to(around.top):
            yield whole.relative_to(around.top).as_posix(), path


def _is_rubric(key: str) -> bool:
    return PurePosixPath(key).parent.name == "rubrics"


class _Matching:
    """Finds for each assignment of the new version what it is compared with."""

    def __init__(self, reader: RevisionReader, old: Version, new: Version, notes: tuple[Message, ...]) -> None:
        self._reader, self._old, self._new, self._notes = reader, old, new, notes
        self._faulty: dict[Input[object], None] = {}
        self._broken: set[str] = set()
        self._unread: dict[str, tuple[SourceText, frozenset[str], str]] = {}
        self._kept: dict[str, Message] = {}
        """Why a file of the new version is not compared, though there is something to compare it with."""
        self._without_base: set[str] = set()
        """The files among them for which what they would be compared with has faults."""
        self._equal = 0

    def changed(self) -> Changed:
        same = set(self._same())
        olds, news = self._open(self._old, same), self._open(self._new, same)
        found: dict[str, RevisionPair | None] = {}
        for key, side in sorted(
            news.items(), key=lambda it: all(it[1].identity != old.identity for old in olds.values())
        ):
            found[key] = self._counterpart(key, side, olds)
        pairs = [it for key in sorted(found) if (it := found[key]) is not None and _differ(it)]
        self._equal += sum(it is not None for it in found.values()) - len(pairs)
        equal = (message("compare-equal", count=self._equal),) if self._equal else ()
        return Changed(
            tuple(pairs),
            tuple(news[key].name for key in sorted(found) if found[key] is None and key not in self._kept),
            tuple(side.name for key, side in olds.items() if key not in self._broken),
            tuple(self._faulty),
            (*self._notes, *(self._kept[key] for key in sorted(self._kept)), *equal),
            tuple(self._kept[key] for key in sorted(self._without_base)),
        )

    def _same(self) -> Iterator[str]:
        """Files that are the same in both, and judged by the same rubric."""
        keys = sorted(self._old.paths.keys() & self._new.paths.keys())
        for (key, was), (_, now) in zip(self._old.each(keys), self._new.each(keys), strict=True):
            if was != now or not isinstance(was, bytes):
                continue
            names = RUBRIC.findall(was)
            if not claimed(was) or (len(names) == 1 and self._same_rubric(names[0].decode("utf-8", "replace"), key)):
                self._equal += bool(claimed(was))
                yield key

    def _same_rubric(self, name: str, key: str) -> bool:
        texts = []
        for version in (self._old, self._new):
            path = version.library.rubric_path(name, version.paths[key])
            texts.append(version.library.rubric(path).document.text if path is not None else None)
        return texts[0] == texts[1]

    def _open(self, version: Version, same: set[str]) -> dict[str, AssignmentRevision]:
        """The assignments of a version that may differ; those with faults are noted."""
        found: dict[str, AssignmentRevision] = {}
        for key, data in version.each(key for key in version.paths if key not in same):
            path = version.paths[key]
            source = files.parse_content(version.library.tree.name(path), data)
            document = source.document
            if kind_of(document) is not FileKind.ASSIGNMENT and (document.root is not None or not claimed(data)):
                continue
            try:
                found[key] = self._reader.checked(version.library, path, source)
            except InvalidInput as invalid:
                self._broken.add(key)
                if version is self._old:
                    self._unread[key] = document, claimed(data), invalid.inputs[0].document.file
                self._faulty.update(dict.fromkeys(invalid.inputs))
        return found

    def _counterpart(
        self, key: str, new: AssignmentRevision, olds: dict[str, AssignmentRevision]
    ) -> RevisionPair | None:
        """What a side is compared with, taken from those of the old version: the same year, else the year before."""
        named = [it for it, old in olds.items() if old.identity == new.identity]
        if named:
            return both(olds.pop(key if key in named else named[0]), new)
        if reason := self._no_base(key, new):
            self._kept[key] = reason
            self._without_base.add(key)
            return None
        name, year = new.identity
        try:
            old = before(self._reader, new, SiblingFiles(self._reader, new))
        except Misuse as misuse:
            self._kept[key] = misuse.said
            return None
        except InvalidInput as invalid:
            self._faulty.update(dict.fromkeys(invalid.inputs))
            self._kept[key] = message("compare-no-base", name=name, year=year, file=invalid.inputs[0].document.file)
            self._without_base.add(key)
            return None
        if old is None:
            earlier = {
                it: old.identity[1] for it, old in olds.items() if old.identity[0] == name and old.identity[1] < year
            }
            if not earlier:
                here = olds.get(key)
                return both(olds.pop(key), new) if here is not None and here.identity[0] == name else None
            old = olds.pop(max(earlier, key=lambda it: earlier[it]))
        said = message("compare-new-year", name=name, new=year, old=old.identity[1])
        return RevisionPair(old, new, (said, *both(old, new).notes))

    def _no_base(self, key: str, new: AssignmentRevision) -> Message | None:
        """That what a side would be compared with has faults: the old version of its file, or of its assignment and year."""
        name, year = new.identity
        for other, (document, names, faulty) in self._unread.items():
            found = identity(document)
            if found == new.identity or (other == key and name in ({found[0]} if found else names)):
                return message("compare-no-base", name=name, year=year, file=faulty)
        return None


def _differ(pair: RevisionPair) -> bool:
    old, new = pair.old.loaded, pair.new.loaded
    return old.assignment != new.assignment or old.rubric != new.rubric
