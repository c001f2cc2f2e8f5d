"""Where judged rows go: a file that appears whole or not at all, standard output, or a table of some of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from goalcheck.catalogue.sentences import word
from goalcheck.core.diagnostic import Located
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.engine.portfolio import JudgedRow
from goalcheck.files.disk import replacing
from goalcheck.phrases import faults
from goalcheck.questions.portfolio.refusal import Refused
from goalcheck.runner import forms, terminal
from goalcheck.runner.forms import TABLE
from goalcheck.runner.output import Output
from goalcheck.runner.progress import FileProgress
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.questions.portfolio.piece import JudgedBatch
    from goalcheck.questions.portfolio.run import Run

PEOPLE = forms.offered([TABLE])
"""Forms in which the summary is shown with some of the rows."""
SPOOL = 1 << 26
"""Bytes of rows for standard output kept in memory; more wait in a temporary file until the last row is judged."""


@dataclass(slots=True)
class _RunSeen:
    """What is told when a run has ended: its first rows, its first faults, and how many faults there were."""

    rows: list[JudgedRow] = field(default_factory=list)
    located: list[Located] = field(default_factory=list)
    faults: int = 0

    def see(self, piece: JudgedBatch) -> None:
        self.rows += piece.first
        self.faults += len(piece.faults)
        self.located += piece.faults[: max(0, faults.MOST - len(self.located))]


def deliver_run(run: Run, out: Output) -> Exit:
    """Judge all of it and write it: rows in a form of their own to `output` with a summary on standard output, or all
    in one place. Raises Misuse."""
    form, output = out.form, out.path
    if form == "parquet" and output is None:
        raise Misuse(message("usage-parquet-needs-output"))
    seen = _RunSeen()
    try:
        with FileProgress(word("judging", run.language)) as progress:
            pieces = _followed(run, seen, progress)
            if form in PEOPLE:
                for _ in pieces:
                    pass
            else:
                _write(pieces, form, output)
    except Refused as refused:
        complain([*seen.located, *refused.located], seen.faults + len(refused.located), run.language)
        return Exit.INVALID
    except BrokenPipeError:
        raise
    except OSError as error:
        terminal.unwritten(error, output, run.language)
        return Exit.UNWRITTEN
    complain(seen.located, seen.faults, run.language)
    written = output if form in PEOPLE else None
    if form in PEOPLE or output is not None:
        rows = tuple(seen.rows) if form in PEOPLE else ()
        people = replace(out, path=written, form=form if form in PEOPLE else TABLE)
        view = people.view(run.language)
        text = forms.form("portfolio", people.form).render(run.summary(), rows, run.rubric, view)
        if not terminal.deliver(people.fitted(text), written, run.language):
            return Exit.UNWRITTEN
    return Exit.MISSED if seen.faults else Exit.DONE


def _followed(run: Run, seen: _RunSeen, progress: FileProgress) -> Iterator[JudgedBatch]:
    for piece in run.pieces():
        seen.see(piece)
        progress.tick(piece.read, run.size)
        yield piece


def _write(pieces: Iterator[JudgedBatch], form: str, output: Path | None) -> None:
    from goalcheck.questions.portfolio.write import writer

    place: AbstractContextManager[BinaryIO] = replacing(output) if output is not None else _standard_output()
    with place as file:
        rows = writer(form, file)
        for piece in pieces:
            rows.write(piece.rows)
        rows.close()


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    """A file that is copied to standard output once all of it is there."""
    import shutil
    import tempfile
    from typing import cast

    with tempfile.SpooledTemporaryFile(max_size=SPOOL) as file:
        yield cast(BinaryIO, file)
        file.seek(0)
        sys.stdout.flush()
        shutil.copyfileobj(file, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def complain(located: Sequence[Located], count: int, language: str) -> None:
    """Say what is wrong, on standard error; `count` faults in all."""
    if located:
        terminal.complain(faults.render(located, language))
    if count > len(located):
        terminal.complain(word("faults-more", language, count=count - len(located)) + "\n")
