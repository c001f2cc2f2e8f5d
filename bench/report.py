"""What a tool told about a rubric."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """`faults` are those that the message can mean. `case`: a combination that shows it; `place`: where to look in the
    author's own file, as `line 12` or `row 2`; `said`: the tool's own words; `named` is False where it fell over the fault
    without saying what it is."""

    node: str
    faults: tuple[str, ...]
    said: str
    case: str = ""
    place: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """`runs` were needed until the tool had shown all that it finds."""

    told: tuple[Told, ...]
    runs: int

    def about(self, fault: str, node: str) -> Told | None:
        return next((it for it in self.told if fault in it.faults and it.node == node), None)
