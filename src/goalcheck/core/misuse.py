"""A command line that asks for what is not there."""

from __future__ import annotations

from goalcheck.core.message import Message


class Misuse(Exception):
    """A usage error, often one that shows only once the files are read."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.key)
        self.said = said
