"""A progress bar on standard error, only on a terminal, and only once a run has taken a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType

PATIENCE = 1.0
"""Seconds without a bar."""


class FileProgress:
    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._start = time.monotonic()
        self._bar: object = None

    def __enter__(self) -> FileProgress:
        return self

    def tick(self, done: int, of: int) -> None:
        """Show that `done` of so many files are done."""
        if of < 2 or not sys.stderr.isatty() or time.monotonic() - self._start < PATIENCE:
            return
        from rich.console import Console
        from rich.progress import Progress

        if not isinstance(self._bar, Progress):
            self._bar = Progress(console=Console(stderr=True, markup=False, emoji=False), transient=True)
            self._bar.add_task(self._doing, total=of)
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], completed=done)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        stop = getattr(self._bar, "stop", None)
        if stop is not None:
            stop()
