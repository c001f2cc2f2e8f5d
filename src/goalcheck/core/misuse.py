"""Arguments that cannot be meant."""

from __future__ import annotations

from goalcheck.core.message import Message


class Misuse(Exception):
    """A usage error."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.key)
        self.said = said
