"""Run git so that it only reads: no shell, hook, filter, signature check, pager, prompt or network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from threading import Timer
from typing import IO, TYPE_CHECKING

from goalcheck.core.message import Message, message

if TYPE_CHECKING:
    from subprocess import Popen

SECONDS = 60.0
"""The longest that a command may run."""
MOST = 1 << 27
"""Bytes that a command may write."""
CHUNK = 1 << 16
OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "safe.bareRepository=explicit"),
)
DROPPED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_TRACE")
"""The repository is the one that contains the files, whatever hook or tool started goalcheck."""
READ_ONLY = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
    "LANGUAGE": "C",
}
"""Git before 2.45 does not know GIT_NO_LAZY_FETCH, but fetches only by allowed protocols."""
LONGEST_REASON = 200


class FailureKind(Enum):
    """Why git could not do something."""

    COMMAND = "its command reported an error"
    NOWHERE = "there is no git, or no repository"
    NO_REVISION = "there is no revision of this name"
    REVISION = "something else is wrong with a revision"
    OTHER = "something else"


class Failed(Exception):
    """What git could not do, and why."""

    def __init__(self, said: Message, kind: FailureKind = FailureKind.OTHER) -> None:
        super().__init__(said.key)
        self.said, self.kind = said, kind


@dataclass(frozen=True, slots=True)
class RunningCommand:
    """A running command: `out` is its output, `errors` its error output. The timer `late` kills it."""

    process: Popen[bytes]
    out: IO[bytes]
    errors: IO[bytes]
    late: Timer

    def end(self) -> None:
        """Wait for it to end. Raises Failed if it reports an error."""
        if self.process.wait() == 0:
            return
        if self.late.finished.is_set():
            raise Failed(message("git-too-slow", limit=int(SECONDS)))
        self.errors.seek(0)
        raise failure(self.errors.read(CHUNK).decode("utf-8", "replace"))


def failure(complaint: str) -> Failed:
    """The exception for git's error output."""
    if (
        "not a git repository" in complaint
        or "must be run in a work tree" in complaint
        or "bare repository" in complaint
    ):
        return Failed(message("git-no-repository"), FailureKind.NOWHERE)
    if "dubious ownership" in complaint or "unsafe repository" in complaint:
        return Failed(message("git-other-owner"))
    fatal = next((it for it in complaint.splitlines() if it.startswith(("fatal: ", "error: "))), "error: ?")
    return Failed(message("git-failed", reason=fatal[7:][:LONGEST_REASON].rstrip(".")), FailureKind.COMMAND)


def output(folder: Path, *arguments: str) -> bytes:
    """The output of a command. Raises Failed."""
    with started(folder, arguments) as git:
        data = git.out.read(MOST + 1)
        if len(data) > MOST:
            raise Failed(message("git-too-much"))
        git.end()
    return data


def line(folder: Path, *arguments: str) -> str:
    """The output of a command as text, without its final line break. Raises Failed."""
    return os.fsdecode(output(folder, *arguments)).removesuffix("\n")


def blobs(folder: Path, ids: Sequence[str], most: int) -> Generator[bytes | None]:
    """The contents of objects in order, of each at most one byte more than `most`; None if it is not there, as in a
    partial clone. Runs one command for all. Raises Failed."""
    from tempfile import TemporaryFile

    if not ids:
        return
    answered = 0
    with TemporaryFile() as wanted:
        wanted.write("".join(f"{it}\n" for it in ids).encode("ascii"))
        wanted.seek(0)
        with started(folder, ("cat-file", "--batch"), wanted) as git:
            while answered < len(ids) and (header := git.out.readline(CHUNK)):
                _, kind, *size = header.split()
                yield _content(git.out, int(size[0]), most) if kind == b"blob" else None
                answered += 1
            if git.late.finished.is_set():
                git.end()
    yield from [None] * (len(ids) - answered)


def _content(out: IO[bytes], size: int, most: int) -> bytes:
    """Read one object's content, and skip whatever is beyond the most that is wanted."""
    data = out.read(min(size, most + 1))
    left = size - len(data) + 1
    while left > 0 and (passed := out.read(min(left, CHUNK))):
        left -= len(passed)
    return data


@contextmanager
def started(folder: Path, arguments: Iterable[str], given: IO[bytes] | None = None) -> Iterator[RunningCommand]:
    """Start a command, and kill it when the block ends. Raises Failed."""
    from subprocess import DEVNULL, PIPE, Popen
    from tempfile import TemporaryFile

    command = [program(), *OPTIONS, *arguments]
    environment = {name: value for name, value in os.environ.items() if name not in DROPPED} | READ_ONLY
    with TemporaryFile() as errors:
        try:
            process = Popen(command, cwd=folder, env=environment, stdin=given or DEVNULL, stdout=PIPE, stderr=errors)  # noqa: S603
        except (OSError, ValueError) as error:
            raise Failed(message("git-failed", reason=str(error)[:LONGEST_REASON]), FailureKind.COMMAND) from error
        assert process.stdout is not None
        late = Timer(SECONDS, process.kill)
        late.daemon = True
        late.start()
        try:
            yield RunningCommand(process, process.stdout, errors, late)
        finally:
            late.cancel()
            process.kill()
            process.stdout.close()
            process.wait()


def program() -> str:
    """The path of git, never in the working folder. Raises Failed."""
    found = shutil.which("git")
    if found is None or not os.path.isabs(found):  # noqa: PTH117 text is what there is
        raise Failed(message("git-not-installed"), FailureKind.NOWHERE)
    return found
