"""Exit statuses, the same for every command."""

from enum import IntEnum


class Exit(IntEnum):
    """UNWRITTEN: the result could not be written. CLOSED: its reader stopped reading, as the shell says it."""

    DONE = 0
    MISSED = 1
    USAGE = 2
    INVALID = 3
    BUG = 70
    UNWRITTEN = 74
    INTERRUPTED = 130
    CLOSED = 141
