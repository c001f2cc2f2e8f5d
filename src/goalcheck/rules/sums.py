"""Tests of a bag of children, made of sums that its children add up to.

Conditions, and whether a rule gives a level or a better one, are both said so. Since a sum grows child by child, what can
come of many children is found without listing their combinations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from goalcheck.rules.tally import Reader

Holds = Callable[[int], bool]
"""Whether a test holds for a tally."""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A weighted sum of fields of the tally is at least so much. `terms` are a factor and the field's reader each."""

    terms: tuple[tuple[int, Reader], ...]
    least: int

    def value(self, total: int) -> int:
        """The sum; that of what a child adds to a tally is what it adds to the sum."""
        return sum(factor * read(total) for factor, read in self.terms)

    def holds(self, total: int) -> bool:
        return self.value(total) >= self.least

    def sums(self, positive: bool = True) -> Iterator[tuple[AtLeast, bool]]:
        """The sums that the test is made of, each with whether it makes the test hold when it is large."""
        yield self, positive

    def settled(self, known: Mapping[AtLeast, bool]) -> bool | None:
        """Whether the test holds as far as it is known which of its sums are large enough; None where that is still open."""
        return known.get(self)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these; nothing at all always holds."""

    parts: tuple[Test, ...]

    def holds(self, total: int) -> bool:
        return all(part.holds(total) for part in self.parts)

    def sums(self, positive: bool = True) -> Iterator[tuple[AtLeast, bool]]:
        return (it for part in self.parts for it in part.sums(positive))

    def settled(self, known: Mapping[AtLeast, bool]) -> bool | None:
        found = [part.settled(known) for part in self.parts]
        return False if False in found else None if None in found else True


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these at least; of none, none holds."""

    parts: tuple[Test, ...]

    def holds(self, total: int) -> bool:
        return any(part.holds(total) for part in self.parts)

    def sums(self, positive: bool = True) -> Iterator[tuple[AtLeast, bool]]:
        return (it for part in self.parts for it in part.sums(positive))

    def settled(self, known: Mapping[AtLeast, bool]) -> bool | None:
        found = [part.settled(known) for part in self.parts]
        return True if True in found else None if None in found else False


@dataclass(frozen=True, slots=True)
class Negation:
    part: Test

    def holds(self, total: int) -> bool:
        return not self.part.holds(total)

    def sums(self, positive: bool = True) -> Iterator[tuple[AtLeast, bool]]:
        return self.part.sums(not positive)

    def settled(self, known: Mapping[AtLeast, bool]) -> bool | None:
        found = self.part.settled(known)
        return None if found is None else not found


Test = AtLeast | AllOf | AnyOf | Negation
ALWAYS, NEVER = AllOf(()), AnyOf(())


def at_least(*terms: tuple[int, Reader], least: int = 1) -> Test:
    """The sum of these terms is at least so much."""
    return AtLeast(terms, least)


def share_of(share: Fraction, part: Reader, whole: Reader) -> Test:
    """A part is at least such a share of the whole; of nothing it is any."""
    return at_least((share.denominator, part), (-share.numerator, whole), least=0)


def every(*parts: Test) -> Test:
    """All of these, without those that always hold."""
    kept = tuple(dict.fromkeys(it for it in parts if it != ALWAYS))
    return NEVER if NEVER in kept else kept[0] if len(kept) == 1 else AllOf(kept)


def some(*parts: Test) -> Test:
    """One of these, without those that never hold."""
    kept = tuple(dict.fromkeys(it for it in parts if it != NEVER))
    return ALWAYS if ALWAYS in kept else kept[0] if len(kept) == 1 else AnyOf(kept)


def no(part: Test) -> Test:
    return NEVER if part == ALWAYS else ALWAYS if part == NEVER else Negation(part)
