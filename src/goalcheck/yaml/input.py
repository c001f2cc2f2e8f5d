"""What has been read from a file so far, with every fault found on the way: each step makes a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from goalcheck.core.diagnostic import Fault, Located
from goalcheck.core.place import Place, Route
from goalcheck.yaml.document import SourceText
from goalcheck.yaml.lookalike import lookalikes

Model = TypeVar("Model", covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Input(Generic[Model]):
    """A document, the value read from it, and every fault of it. `value` is None if there is nothing to build one from.

    If there are faults, fields that could not be read have their defaults, so that the rest can still be checked.
    `read_as` says where the value differs from the tree: by a route of the tree whose last part is as the value has it, the
    key or index in the tree. `rubric` is the document in which related places of the rubric lie.
    """

    document: SourceText
    value: Model | None = None
    faults: tuple[Fault, ...] = ()
    read_as: Mapping[Route, str | int] = field(default_factory=dict)
    rubric: SourceText | None = None

    @property
    def valid(self) -> Model | None:
        """The value if nothing is wrong with it."""
        return None if self.faults else self.value

    def with_faults(self, faults: Iterable[Fault]) -> Input[Model]:
        """The same input with more faults."""
        return replace(self, faults=(*self.faults, *faults))

    def placed(self, fault: Fault) -> Fault:
        """A fault of the value, with its places as the document has them."""
        if not self.read_as:
            return fault
        related = tuple(it if it.in_rubric else replace(it, place=self._written(it.place)) for it in fault.related)
        return replace(fault, place=self._written(fault.place), related=related)

    def _written(self, place: Place) -> Place:
        route: Route = ()
        for part in place.route:
            route = (*route, self.read_as.get((*route, part), part))
        return replace(place, route=route)

    def located(self) -> Iterator[Located]:
        """The faults with their lines and columns."""
        document = self.document
        for fault in self.faults:
            line, column = document.position(fault.place) if document.text else (0, 0)
            also = tuple(said for said, _ in lookalikes(document, fault))
            yield Located(document.file, fault.message, line, column, also)
