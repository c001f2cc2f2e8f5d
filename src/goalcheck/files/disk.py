"""Open, find and write files, wary of what a stranger may have put there."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from goalcheck.core.diagnostic import Fault
from goalcheck.core.home import page
from goalcheck.core.message import Message, message
from goalcheck.yaml import Input, SourceText, parse
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.value import Value

SUFFIXES = (".yaml", ".yml")
"""In small letters or capitals."""
AT_FIRST = 1 << 16
"""Bytes of a file to ask for at first: most have no more, and allocating room for the most allowed takes time."""
LONGEST_PREFIX = 40
"""Characters of a file's name that the name of its temporary file begins with, so that both fit."""
PACKAGE = Path(__file__).resolve().parent.parent
RUBRICS = (PACKAGE / "rubrics", PACKAGE.parent.parent / "rubrics")
"""Where the rubrics that come with goalcheck are: in an installed package, or in a source checkout."""


def is_yaml(name: str) -> bool:
    """Tell by its ending whether a file is taken for YAML where a folder is named."""
    return name.lower().endswith(SUFFIXES)


def opened(path: Path) -> BinaryIO | Message:
    """Open a regular file for reading, or say why that cannot be done. Never blocks on a FIFO."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        return why(error)
    kind = os.fstat(handle).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(handle, "rb")
    os.close(handle)
    return message("is-folder" if stat.S_ISDIR(kind) else "not-a-regular-file")


def read(path: Path, most: int = LIMITS.size) -> bytes | Message:
    """Read a regular file, at most one byte more than `most`, or say why that cannot be done."""
    file = opened(path)
    if isinstance(file, Message):
        return file
    with file:
        try:
            data: bytes | None = file.read(min(most + 1, AT_FIRST))
            if data is not None and len(data) == AT_FIRST:
                data += file.read(most + 1 - AT_FIRST)
        except OSError as error:
            return why(error)
    return message("not-a-regular-file") if data is None else data  # None: it would have blocked


def each(paths: Iterable[Path], most: int = LIMITS.size) -> Iterator[tuple[Path, bytes | Message]]:
    """The paths, each with what is read from it."""
    return ((path, read(path, most)) for path in paths)


def parse_file(path: Path, limits: Limits = LIMITS) -> Input[Value]:
    """Read a YAML file; if that cannot be done, why is its only fault."""
    found = parse_content(str(path), read(path, limits.size), limits)
    if not comes_with_goalcheck(path):
        return found
    version = found.value.get("version") if isinstance(found.value, dict) else None
    name = f"{path.stem}@{version}" if version else path.stem
    return replace(found, document=replace(found.document, file=name, page=page(f"rubrics/{path.name}")))


def parse_content(name: str, content: bytes | Message, limits: Limits = LIMITS) -> Input[Value]:
    """Parse the content of a file; if it could not be read, why is its only fault."""
    return parse(name, content, limits) if isinstance(content, bytes) else unreadable(name, content)


def unreadable(name: str, said: Message) -> Input[Value]:
    """An input of which nothing can be read, and why."""
    return Input(SourceText(name), None, (Fault(said, unreadable=True),))


def why(error: OSError | ValueError) -> Message:
    """Say why a file cannot be opened or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return message("no-such-file")
    if isinstance(error, PermissionError):
        return message("no-permission")
    if isinstance(error, IsADirectoryError):
        return message("is-folder")
    return message("cannot-read", reason=(error.strerror if isinstance(error, OSError) else "") or "invalid name")


def yaml_files(folder: Path, below: bool = True) -> list[Path]:
    """The YAML files in a folder, and below it unless told otherwise, by name. Do not follow links or enter hidden folders."""
    found: list[Path] = []
    todo = [folder]
    while todo and len(found) <= LIMITS.files:
        with suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    todo += [Path(entry.path)] if below else []
                elif entry.is_file(follow_symlinks=False) and is_yaml(entry.name):
                    found.append(Path(entry.path))
    return sorted(found)


def is_top(folder: Path) -> bool:
    """Whether a folder is the top of a repository."""
    return exists(folder / ".git")


def rubric_places(name: str, near: Path, is_top: Callable[[Path], bool] = is_top) -> Iterator[Path]:
    """Where a rubric of this name may be: in `rubrics/` beside the file or in a folder above it, up to the repository's
    top; then among those that come with goalcheck."""
    for folder in [near, *near.parents]:
        yield folder / "rubrics" / f"{name}.yaml"
        if is_top(folder):
            break
    for folder in RUBRICS:
        yield folder / f"{name}.yaml"


def comes_with_goalcheck(path: Path) -> bool:
    """Whether a rubric is the package's own, and not one in a checkout that the user works in."""
    installed, source = RUBRICS
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 links stay links
    return folder == installed or (folder == source and not Path.cwd().is_relative_to(source.parent))


def located(rubric: Path) -> Path:
    """The file itself; if there is none and only a name was given, the rubric of that name."""
    if exists(rubric) or rubric.suffix or len(rubric.parts) != 1:
        return rubric
    places = rubric_places(rubric.name, Path.cwd())
    return next((from_here(place) for place in places if is_plain_file(place)), rubric)


def is_plain_file(path: Path) -> bool:
    """Whether an absolute path is that of a regular file, and leads there without a link."""
    try:
        return path.is_file() and path.resolve() == path
    except (OSError, RuntimeError):
        return False


def exists(path: Path) -> bool:
    """Whether anything is there; unlike Path.exists, false for a path that the system rejects."""
    return os.path.exists(path)  # noqa: PTH110


def is_link(path: Path) -> bool:
    """Whether a link is there; unlike Path.is_symlink, false for a path that the system rejects."""
    return os.path.islink(path)  # noqa: PTH114


def is_folder(path: Path) -> bool:
    """Whether a folder is there; unlike Path.is_dir, false for a path that the system rejects."""
    return os.path.isdir(path)  # noqa: PTH112


def resolved(path: Path) -> Path:
    """The absolute path, with links followed."""
    return path.resolve()


def name(path: Path) -> str:
    """What the user calls the file."""
    return str(path)


def leads_out(path: Path) -> bool:
    """Whether a path within the working folder leads out of it through a link: a stranger may have put it there."""
    if path.is_absolute() or ".." in path.parts:
        return False
    try:
        return not path.resolve().is_relative_to(Path.cwd().resolve())
    except (OSError, RuntimeError, ValueError):
        return True


def from_here(path: Path) -> Path:
    """An absolute path relative to the working folder, if they share more than the root."""
    here = Path.cwd()
    if path.is_relative_to(here):
        return path.relative_to(here)
    apart = os.path.commonpath([path, here]) == path.anchor
    return path if apart else Path(os.path.relpath(path, here))


def write_atomic(path: Path, text: str) -> None:
    """Write all of `text`, or leave what was there. Write to a device or pipe; never replace it. Raises OSError."""
    with replacing(path) as file:
        file.write(text.encode("utf-8", errors="backslashreplace"))


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that replaces `path` when the block ends; if the block raises, what was there stays.

    A device or pipe is written to, never replaced. Raises OSError.
    """
    import tempfile

    if path.is_symlink():
        raise OSError(f"{path} is a link")
    if path.exists() and not path.is_file():
        with path.open("wb") as device:
            yield device
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:LONGEST_PREFIX]}.", dir=path.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        written.chmod(mode)
        written.replace(path)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
