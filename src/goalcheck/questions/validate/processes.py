"""Work spread over processes: results in order, a bounded number on the way, and no process left behind."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

AHEAD = 4
"""Parts that are on the way for each process, at most: enough that none waits, few enough to keep."""
SAFE_PATH = "PYTHONSAFEPATH"
"""Set while processes start: those that are no copies would else import modules from the working folder, which may be a
stranger's."""
Item = TypeVar("Item")
Result = TypeVar("Result")


def spread(work: Callable[[Item], Result], items: Sequence[Item], jobs: int, size: int) -> Iterator[Result]:
    """The results of the items in their order, `size` items to a process at a time; `work` is copied to each.

    Close it to end the processes. Raises what `work` raises, and BrokenExecutor where a process was killed.
    """
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    parts = (items[start : start + size] for start in range(0, len(items), size))
    waiting: deque[Future[list[Result]]] = deque()
    others = active_children()
    safe = os.environ.get(SAFE_PATH)
    os.environ[SAFE_PATH] = "1"
    pool = ProcessPoolExecutor(jobs, get_context(_start()), _begin, (work,))
    try:
        with _deaf():
            waiting.extend(pool.submit(_each, part) for part in islice(parts, AHEAD * jobs))
        while waiting:
            yield from waiting[0].result()
            waiting.popleft()
            waiting.extend(pool.submit(_each, part) for part in islice(parts, 1))
    finally:
        if waiting:
            for process in active_children():
                if process not in others:
                    process.kill()
        pool.shutdown(cancel_futures=True)
        if safe is None:
            del os.environ[SAFE_PATH]
        else:
            os.environ[SAFE_PATH] = safe


def _start() -> str:
    """How processes start: as copies of this one where that is safe, since others import everything anew. A thread that
    holds a lock is not copied, and on macOS the system's own libraries have such."""
    from threading import active_count

    return "fork" if sys.platform == "linux" and active_count() == 1 else "spawn"


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes started here do not hear Ctrl-C, which a terminal sends to all: their parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_work: Callable[[Any], Any]
"""What this process does, where it is one of several."""


def _begin(work: Callable[[Any], Any]) -> None:
    """Take up work in a new process, which ends when its parent does, however that ended."""
    from multiprocessing import parent_process
    from threading import Thread

    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    Thread(target=follow, daemon=True).start()


def _each(items: Sequence[Any]) -> list[Any]:
    return [_work(item) for item in items]
