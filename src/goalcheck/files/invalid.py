"""The exception for input with faults."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from goalcheck.core.message import Message
from goalcheck.files.disk import unreadable
from goalcheck.yaml import Input

if TYPE_CHECKING:
    from goalcheck.catalogue.diagnostics.finding import Finding


class InvalidInput(Exception):
    """Input that cannot be judged. `inputs` are the files with faults, each with all of them."""

    def __init__(self, inputs: tuple[Input[object], ...]) -> None:
        super().__init__(", ".join(it.document.file for it in inputs))
        self.inputs = inputs

    @cached_property
    def faults(self) -> tuple[Finding, ...]:
        """Every fault with its code, what it says, and its place: file by file, in the order of the text."""
        from goalcheck.yaml.locate import findings  # the catalogue takes time, and most input has no faults

        return tuple(found for it in self.inputs for found in findings(it))

    def text(self, language: str = "en") -> str:
        """What `goalcheck validate` prints of the faults: of each file, at most the first MOST."""
        from goalcheck.core.visible import harmless
        from goalcheck.document.view import View
        from goalcheck.phrases.faults import MOST
        from goalcheck.phrases.findings import finding_lines
        from goalcheck.yaml.locate import findings

        shown = (found for it in self.inputs for found in findings(it)[:MOST])
        blocks = ("\n".join(finding_lines(it, View(language))) for it in shown)
        return harmless("\n\n".join(blocks))

    def __str__(self) -> str:
        return self.text()


def unreadable_input(name: str, said: Message) -> InvalidInput:
    """The exception for a file of which nothing can be read."""
    return InvalidInput((unreadable(name, said),))
