"""Which part of each year's file is which of another year's, also where a year between them lacks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goalcheck.questions.diff.answer.flat import Flat, key_of, kind_of

Thread = dict[int, str]
"""One part through the years: its key in each file that has it, by the file's place among the years."""
Match = Callable[[int, int], Flat]
"""The earlier of two files by the keys of the later."""


def threads(files: Sequence[Flat], match: Match) -> list[Thread]:
    """Every part of files that are given oldest first. A part is followed from the last file before that has it."""
    found: list[Thread] = []
    at: dict[tuple[int, str], Thread] = {}
    for now, file in enumerate(files):
        rest = list(file.parts)
        for before in range(now - 1, -1, -1):
            if not rest:
                break
            names = match(before, now).names
            left = []
            for key in rest:
                thread = at[before, key_of(kind_of(key), names[key])] if key in names else None
                if thread is None or max(thread) != before:
                    left.append(key)
                else:
                    thread[now] = key
                    at[now, key] = thread
            rest = left
        for key in rest:
            found.append({now: key})
            at[now, key] = found[-1]
    return found
