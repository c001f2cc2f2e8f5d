"""Why something cannot be judged at all. Single bad rows are no refusal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Message
from goalcheck.files.invalid import InvalidInput
from goalcheck.phrases import faults
from goalcheck.yaml import Input


class Refused(InvalidInput):
    """Input that cannot be judged, with all that is wrong and where, in a table too."""

    def __init__(self, located: tuple[Located, ...], inputs: tuple[Input[object], ...] = ()) -> None:
        super().__init__(inputs)
        self.located = located

    def text(self, language: str = "en") -> str:
        """What `goalcheck portfolio` prints of the faults."""
        return faults.render(self.located, language)


class UnreadableTable(Refused):
    """A table that cannot be read any further."""

    def __init__(self, file: str, said: Message, row: int = 1, column: int = 1) -> None:
        super().__init__((Located(file, said, row, column),))


def located(inputs: Iterable[Input[object]]) -> Iterator[Located]:
    """Every fault of the inputs; a fault of a file that has no text is at its start."""
    for it in inputs:
        for fault in it.faults:
            yield Located(it.document.file, fault.message, *it.document.position(fault.place))
