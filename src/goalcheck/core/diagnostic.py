"""What is wrong with input: values, all collected in one run, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass

from goalcheck.core.message import Message
from goalcheck.core.place import Place


@dataclass(frozen=True, slots=True)
class Related:
    """A place that helps to understand a fault, in the same file or in that of the rubric."""

    message: Message
    place: Place
    in_rubric: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a model, and where in its document."""

    message: Message
    place: Place
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault of one file. `place` is None where the file as a whole is meant."""

    file: str
    message: Message
    place: Place | None = None
    related: tuple[Related, ...] = ()


class Faulty(Exception):
    """Input that cannot be judged, with all its faults, in the order of their places."""

    def __init__(self, faults: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(f"{fault.file}: {fault.message.key}" for fault in faults))
        self.faults = faults
