"""Read a cell of a table as a point on a scale, or say why that cannot be done. Suggest the nearest word; never guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from goalcheck.core.message import Message, message
from goalcheck.core.nearest import nearest
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import Status
from goalcheck.engine.lookup import Point
from goalcheck.engine.slot import leaf_value

GIVEN = (Status.NOT_ASSESSED, Status.NOT_ASSESSABLE, Status.NOT_APPLICABLE)
"""The statuses that can be given to a node; the others only follow from rules."""
LONGEST = 100
"""The longest cell for which the nearest level is sought, in characters."""


class CellReader:
    """Reads the cells of one column: the id of a level or its label in any language, the id of a status, a number on a numeric
    scale, or a word to which `codes` gives a meaning, a level's id or a status; a blank cell means `blank`."""

    def __init__(
        self,
        column: str,
        scale: Scale,
        codes: Mapping[str, str],
        blank: Status,
        statuses: Iterable[Status] = GIVEN,
        decimal_comma: bool = False,
        ignore_case: bool = False,
    ) -> None:
        self._column, self._scale, self._comma = column, scale, decimal_comma
        self._blank = leaf_value(blank.value, scale)
        ids = {name: name for name in scale.names if scale.has(name)}
        labels = [(label, level.id) for level in scale.levels for _, label in level.label.entries if level.id in ids]
        meanings: dict[str, set[str]] = {}
        for label, name in labels:
            meanings.setdefault(label, set()).add(name)
        self._ambiguous = {label for label, names in meanings.items() if len(names) > 1} - set(ids)
        names = {status.value: status.value for status in statuses}
        names |= {label: name for label, name in labels if label not in self._ambiguous} | ids
        names |= {text: meaning for text, meaning in codes.items() if meaning in names}
        self._known = {normalize("NFC", text): leaf_value(name, scale) for text, name in names.items()}
        self._folded = self._without_case() if ignore_case else {}

    def _without_case(self) -> dict[str, Point]:
        """The same words in lower case, except those that then mean two things."""
        folded: dict[str, set[Point]] = {}
        for text, point in self._known.items():
            folded.setdefault(text.casefold(), set()).add(point)
        twice = {text.casefold() for text in self._ambiguous}
        return {text: next(iter(points)) for text, points in folded.items() if len(points) == 1 and text not in twice}

    def read(self, text: str) -> Point | Message:
        text = normalize("NFC", text.strip())  # the same letters, however they are put together
        if not text:
            return self._known.get("", self._blank)
        point = self._known.get(text) or self._folded.get(text.casefold())
        if point is not None:
            return point
        if self._scale.numeric:
            return self._number(text)
        return self._unknown(text)

    def _number(self, text: str) -> Point | Message:
        written = text.replace(",", ".") if self._comma else text
        if self._scale.number(written) is not None:
            return leaf_value(written, self._scale)
        if "," in text and not self._comma and self._scale.number(text.replace(",", ".")) is not None:
            return message("cell-decimal-comma", column=self._column, name=text)
        return message("cell-not-a-number", column=self._column, name=text, scale=self._scale.id)

    def _unknown(self, text: str) -> Message:
        said = {"column": self._column, "name": text}
        if text in self._ambiguous:
            return message("cell-ambiguous", **said)
        near = nearest(text, self._known) if len(text) <= LONGEST else ""
        if near:
            return message("cell-unknown-near", **said, near=near)
        return message("cell-unknown", **said, known=self._scale.names)
