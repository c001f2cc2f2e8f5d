"""Look-ups by name in frozen values, made once: a file may have thousands of names, each asked for thousands of times."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class ByName:
    """A frozen value that keeps where its parts are. What it keeps is no field: it is neither compared nor written."""

    __slots__ = ("_positions",)
    _positions: dict[str, int]

    def position(self, names: Callable[[], Iterable[str]], name: str) -> int | None:
        """Where `name` first stands among the names; None where it does not."""
        try:
            positions = self._positions
        except AttributeError:
            positions = {}
            for i, each in enumerate(names()):
                positions.setdefault(each, i)
            object.__setattr__(self, "_positions", positions)
        return positions.get(name)
