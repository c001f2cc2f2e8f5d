"""Why something cannot be judged at all. Single bad rows are no refusal."""

from __future__ import annotations

from goalcheck.core.diagnostic import Diagnostic
from goalcheck.core.message import Message
from goalcheck.phrases.faults import Located


class Refused(Exception):
    """Input that cannot be judged, with all that is wrong and where."""

    def __init__(self, located: tuple[Located, ...]) -> None:
        super().__init__(", ".join(fault.message.key for fault, _, _ in located))
        self.located = located


class Broken(Refused):
    """A table that cannot be read any further."""

    def __init__(self, file: str, said: Message, row: int = 1, column: int = 1) -> None:
        super().__init__(((Diagnostic(file, said), row, column),))
