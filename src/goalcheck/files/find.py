"""Find the files to check: those named, and the YAML files in folders that git does not ignore."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goalcheck.core.message import Message
from goalcheck.files.disk import from_here, is_folder, is_yaml, leads_out, why
from goalcheck.files.gitignore import Ignored, ignored, patterns
from goalcheck.yaml.limits import Limits


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to check. `named`: by the user, or in a folder that holds nothing else; other YAML files are skipped."""

    path: Path
    named: bool


@dataclass(frozen=True, slots=True)
class FileSearch:
    """The files found, in order. `empty` are the folders with none, `outside` the paths that a link leads out of the
    working folder, `closed` the folders that cannot be read, and why. `too_many` or `too_large`: the search stopped there."""

    files: tuple[FoundFile, ...]
    empty: tuple[Path, ...] = ()
    outside: tuple[Path, ...] = ()
    closed: tuple[tuple[Path, Message], ...] = ()
    too_many: bool = False
    too_large: bool = False


def find(paths: Sequence[Path], exclude: Sequence[str], limits: Limits) -> FileSearch:
    """Find the files, each once: of a folder those in it and below, without following links or entering hidden folders. The
    order in which the paths are named does not matter."""
    found: dict[Path, FoundFile] = {}
    empty: list[Path] = []
    closed: dict[Path, Message] = {}
    paths = sorted(set(paths))
    outside = tuple(path for path in paths if leads_out(path))
    size = 0
    left_out = Ignored(Path.cwd(), patterns(exclude), None) if exclude else None
    for path in paths:
        if path in outside:
            continue
        nothing, before = True, len(closed)
        for file in _found_in(path, left_out, closed):
            nothing = False
            if file.path in found:
                found[file.path] = FoundFile(file.path, file.named or found[file.path].named)
                continue
            if len(found) == limits.files:
                return FileSearch(tuple(found.values()), tuple(empty), outside, tuple(closed.items()), too_many=True)
            size += _size(file.path)
            if size > limits.total:
                return FileSearch(tuple(found.values()), tuple(empty), outside, tuple(closed.items()), too_large=True)
            found[file.path] = file
        if nothing and len(closed) == before:
            empty.append(path)
    return FileSearch(tuple(found.values()), tuple(empty), outside, tuple(closed.items()))


def _found_in(path: Path, left_out: Ignored | None, closed: dict[Path, Message]) -> Iterator[FoundFile]:
    if not is_folder(path):
        yield FoundFile(path, named=True)
        return
    folder = path.resolve()
    for file in _files(folder, left_out, closed):
        yield FoundFile(file, named=False)


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _files(top: Path, left_out: Ignored | None, closed: dict[Path, Message]) -> Iterator[Path]:
    """The YAML files of a folder by name, then those of the folders in it, all as seen from the working folder. Folders that
    cannot be read are added to `closed`."""
    todo: list[tuple[Path, Ignored | None]] = [(top, None)]
    while todo:
        folder, above = todo.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda it: it.name)
        except OSError as error:
            closed[from_here(folder)] = why(error)
            continue
        shown = from_here(folder)
        rules = ignored(folder) if above is None else above.below(folder)
        folders = []
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (is_folder or _is_yaml(entry)):
                continue
            path = Path(entry.path)
            if rules.has(path, is_folder) or (left_out is not None and _excluded(left_out, path, is_folder)):
                continue
            if is_folder:
                folders.append(path)
            else:
                yield shown / entry.name
        todo += [(below, rules) for below in reversed(folders)]


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return is_yaml(entry.name) and entry.is_file(follow_symlinks=False)


def _excluded(left_out: Ignored, path: Path, is_folder: bool) -> bool:
    return path.is_relative_to(Path.cwd()) and left_out.has(path, is_folder)
