"""Two qualitative models (method DEX) with what other programs' tests expect of them, for known and unknown inputs.

The tests are written for one of the models; the other holds the same tables, so they are tried on both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from published.model import Attribute, rubric_text
from published.rubrics import brought
from published.table import Row, Table

MODELS = {"dex-car": "car", "dex-car-dexir": "car_dexir"}
TESTED = "car_dexir"
SOURCE = "Car.dxi, an example of the DEX method, MIT"
Values = dict[str, tuple[int, ...]]


def _model(folder: Path, name: str) -> Any:
    return json.loads((folder / "dex" / f"{name}.json").read_text(encoding="utf-8"))


def _models(folder: Path) -> Mapping[str, str]:
    return {name: rubric_text(name, SOURCE, _attributes(_model(folder, file))) for name, file in MODELS.items()}


def _attributes(model: Any) -> tuple[Attribute, ...]:
    scales = {_id(it["id"]): tuple(it["scale"]["values"]) for it in model["attributes"]}
    found = []
    for it in model["attributes"]:
        inputs, levels = tuple(_id(name) for name in it["inputs"]), scales[_id(it["id"])]
        rows = tuple(
            (
                tuple(scales[name][index] for name, index in zip(inputs, rule["if"], strict=True)),
                tuple(levels[index] for index in rule["then"]),
            )
            for rule in it.get("rules", ())
        )
        found.append(Attribute(_id(it["id"]), levels, inputs=inputs, rows=rows))
    return tuple(found)


def _id(name: str) -> str:
    return name.removeprefix("#")


def _read(folder: Path) -> tuple[Row, ...]:
    tests = json.loads((folder / "dex" / "from_peer_tests.json").read_text(encoding="utf-8"))["cases"]
    return tuple(row for name, file in MODELS.items() for row in _Cases(name, _model(folder, file)).rows(tests))


class _Cases:
    """Rows of one model: its own alternatives, and the tests."""

    def __init__(self, rubric: str, model: Any) -> None:
        self._rubric, self._top = rubric, _id(model["tops"][0])
        self._scales = {_id(it["id"]): tuple(it["scale"]["values"]) for it in model["attributes"]}
        self._basic = tuple(_id(it["id"]) for it in model["attributes"] if it["kind"] == "basic")
        self._alternatives: list[Values] = [
            {_id(name): tuple(values) for name, values in it["values"].items()} for it in model["alternatives"]
        ]

    def rows(self, tests: list[Any]) -> Iterator[Row]:
        for values in self._alternatives:
            judged = {name: value for name, value in values.items() if name not in self._basic}
            yield self._row("alternatives", self._inputs(values), judged)
        for test in tests:
            if test.get("model", TESTED) != TESTED or test.get("method", "set") != "set":
                continue
            if "step" in test:
                yield from self._what_if(test)
            elif "prune" in test:
                yield self._pruned(test)
            else:
                yield self._set(test)

    def _set(self, test: Any) -> Row:
        changed = {_id(name): self._changed(_id(name), value) for name, value in test["change"].items()}
        given = {**self._inputs(self._alternatives[test["base"]]), **changed}
        return self._row("sets", given, {_id(name): tuple(value) for name, value in test["expect"].items()})

    def _pruned(self, test: Any) -> Row:
        """An aggregate is given itself, and nothing below it."""
        base = self._alternatives[test["base"]]
        missing = {_id(name) for name, value in test["expect"].items() if value is None}
        given = {name: value for name, value in self._inputs(base).items() if name not in missing}
        given |= {_id(name): base[_id(name)] for name in test["prune"]}
        return self._row("sets", given, {_id(name): base[_id(name)] for name in test["expect_unchanged"]})

    def _what_if(self, test: Any) -> Iterator[Row]:
        base = self._inputs(self._alternatives[test["base"]])
        for name, expected in zip((_id(it) for it in test["inputs_order"]), test["expect_list"], strict=True):
            if expected >= 0:
                stepped = {**base, name: (base[name][0] + test["step"],)}
                yield self._row("what if", stepped, {self._top: (expected,)})

    def _changed(self, name: str, value: Any) -> tuple[int, ...]:
        return tuple(range(len(self._scales[name]))) if value == "*" else tuple(value)

    def _inputs(self, values: Values) -> Values:
        return {name: values[name] for name in self._basic}

    def _row(self, group: str, given: Values, published: Values) -> Row:
        def written(values: Values) -> tuple[tuple[str, str], ...]:
            return tuple((name, "|".join(self._scales[name][i] for i in it)) for name, it in values.items())

        return Row(self._rubric, written(given), written(published), group)


TABLE = Table(
    name="dex",
    source="Car.dxi (MIT), with the expectations of the tests of DEXiPy, DEXiR and DEXiLibrary",
    read=_read,
    rubrics=brought,
    models=_models,
    notes=(
        "Not carried: probabilities and fuzzy values (5 tests), and 7 tests of a model that is not among the tables.",
    ),
)
