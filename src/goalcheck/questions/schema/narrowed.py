"""The schema of assignment files that are judged by one rubric: its axes, its levels, and in a closed rubric its nodes.

What it refuses goalcheck refuses too. It is laxer where JSON Schema cannot see: whether a word stands in quotes, the size
or decimals of a number, and the scale of a criterion that names evidence written out under another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from math import isfinite
from typing import Any

from goalcheck.checks.assignment import HELD_STATUSES, SCORE_STATUSES
from goalcheck.core.number import DECIMAL, FRACTION
from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status
from goalcheck.core.visible import visible
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Axis, Rubric
from goalcheck.questions.schema.inputs import schema_of
from goalcheck.questions.schema.meanings import meanings
from goalcheck.yaml.scalars import AMBIGUOUS, TYPED

Schema = dict[str, Any]
SCORES = tuple(status for status in Status if status in SCORE_STATUSES)
HELD = tuple(status for status in Status if status in HELD_STATUSES)
VERSIONED = r"(@[0-9A-Za-z][0-9A-Za-z.\-]{0,31})?"


def narrowed(rubric: Rubric) -> Schema:
    """The schema of an assignment file, narrowed by a valid rubric."""
    found = schema_of(Assignment, f"goalcheck assignment by {rubric.rubric}@{rubric.version}")
    definitions: dict[str, Schema] = found["$defs"]
    found["properties"]["rubric"] |= {
        "pattern": f"^(?:{rubric.rubric}{VERSIONED})$",
        "examples": [f"{rubric.rubric}@{rubric.version}"],
    }
    _axes(definitions, rubric)
    if rubric.closed:
        _nodes(found, definitions, rubric)
    _levels(found, definitions, rubric)
    return found | {"$defs": dict(sorted(definitions.items()))}


def _axes(definitions: dict[str, Schema], rubric: Rubric) -> None:
    every = _axis_names(rubric.axes)
    for kind, names in (("Evidence", _axis_names(_scored(rubric))), ("Published", every), ("Override", every)):
        place = definitions[kind]["properties"]
        place["axis"] = {"description": place["axis"]["description"], **names}
    for kind in ("Criterion", "Gap"):
        definitions[kind]["properties"]["axes"]["anyOf"] = [every, {"type": "array", "items": every}]


def _axis_names(axes: Iterable[Axis]) -> Schema:
    return _choice((axis.id, _said(axis.label)) for axis in axes)


def _nodes(whole: Schema, definitions: dict[str, Schema], rubric: Rubric) -> None:
    """Goals and criteria are those of the rubric, written out or named."""
    names = _choice((node.id, _said(node.title)) for node in rubric.nodes)
    for kind in ("Goal", "Criterion"):
        place = definitions[kind]["properties"]
        place["id"] = {"description": place["id"]["description"], **names}
    for schema in (whole, definitions["Goal"], definitions["Criterion"], definitions["Interpretation"]):
        for key in ("goals", "criteria"):
            items = schema["properties"].get(key, {}).get("items", {})
            if "anyOf" in items:
                items["anyOf"] = [items["anyOf"][0], names]


def _levels(whole: Schema, definitions: dict[str, Schema], rubric: Rubric) -> None:
    """What scores and verdicts a node may hold: by its id where the rubric gives it scales of its own."""
    alike: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for own in rubric.nodes:
        if own.scales:
            alike.setdefault(tuple(sorted(own.scales)), []).append(own.id)
    groups = [("", ""), *((str(i), names[0]) for i, names in enumerate(alike.values(), 1))]
    for name, node in groups:
        definitions[f"Scores{name}"] = _by_axis(rubric, _scored(rubric), partial(_scores, rubric, node))
        definitions[f"Verdicts{name}"] = _by_axis(rubric, rubric.axes, partial(_verdicts, rubric, node))
    for kind, key in ((whole, "assignment"), (definitions["Goal"], "id"), (definitions["Criterion"], "id")):
        usual = _below("")
        conditions = [{"if": _named(key, names), "then": _below(str(i))} for i, names in enumerate(alike.values(), 1)]
        others = {"if": _named(key, [name for names in alike.values() for name in names]), "else": usual}
        kind["allOf"] = [*conditions, others] if alike else [usual]


def _named(key: str, names: list[str]) -> Schema:
    return {"properties": {key: {"enum": names}}, "required": [key]}


def _below(name: str) -> Schema:
    """The parts of a node that hold scores and verdicts, by the scales of that name.

    As patterns, since an editor offers every key of `properties` anew, without what the part itself says of it.
    """
    return {
        "patternProperties": {
            "^evidence$": {"items": {"$ref": f"#/$defs/Scores{name}"}},
            "^(published|override)$": {"items": {"$ref": f"#/$defs/Verdicts{name}"}},
        }
    }


def _by_axis(rubric: Rubric, axes: tuple[Axis, ...], said: Callable[[Axis], Schema]) -> Schema:
    """For each axis what may be `said` on it. Where no axis is named, the condition holds for the first."""
    first = rubric.axes[0]
    found: Schema = {} if first in axes else {"required": ["axis"]}
    found["allOf"] = [
        {
            "if": {"properties": {"axis": {"const": axis.id}}} | ({} if axis is first else {"required": ["axis"]}),
            "then": said(axis),
        }
        for axis in axes
    ]
    return found


def _scores(rubric: Rubric, node: str, axis: Axis) -> Schema:
    """The score of evidence, and those of each assessor and reply."""
    scale = rubric.scale_of(node, axis)
    held = {"items": {"properties": {"score": _words(scale, axis, HELD)}}}
    return {
        "properties": {"score": _words(scale, axis, SCORES)},
        "patternProperties": {"^(assessors|reply)$": held},
    }


def _verdicts(rubric: Rubric, node: str, axis: Axis) -> Schema:
    return {"properties": {"verdict": _words(rubric.scale_of(node, axis), axis, tuple(Status))}}


def _scored(rubric: Rubric) -> tuple[Axis, ...]:
    """The axes that evidence is scored on; the others are about one of these."""
    return tuple(axis for axis in rubric.axes if not axis.about)


def _words(scale: Scale, axis: Axis, statuses: tuple[Status, ...]) -> Schema:
    """The levels of a scale, best first, and the statuses, each with what it means."""
    levels = [level for level in reversed(scale.levels) if scale.has(level.id)]
    offered: list[tuple[Any, str]] = [(_plain(level.id), _level_said(level)) for level in levels]
    offered += [(status.value, _status_said(status, axis)) for status in statuses]
    others = [spelling for level in levels for spelling in _other_spellings(level.id)]
    if scale.numeric:
        others += _numbers(scale)
    words = _choice(offered)
    return {"anyOf": [words, *others]} if others else words


def _choice(options: Iterable[tuple[Any, str]]) -> Schema:
    options = list(options)
    found: Schema = {"enum": [name for name, _ in options]}
    if any(said for _, said in options):
        found["enumDescriptions"] = [said for _, said in options]
    return found


def _plain(level: str) -> Any:
    """A level as YAML readers see it without quotes, where that can be written in JSON as it stands."""
    number = _as_number(level)
    return number if number is not None and str(number) == level else level


def _other_spellings(level: str) -> list[Schema]:
    number = _as_number(level)
    if number is None:
        return []
    if str(number) == level:
        return [{"type": "string", "pattern": "^" + level.replace(".", r"\.") + "$"}]
    return [{"type": "number", "minimum": number, "maximum": number}]


def _as_number(text: str) -> int | float | None:
    """What YAML readers make of a level without quotes, where that is a number and goalcheck allows it there."""
    if not TYPED.fullmatch(text) or any(regex.fullmatch(text) for regex, _ in AMBIGUOUS):
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    if not isfinite(number):
        return None
    return int(number) if number.is_integer() else number


def _numbers(scale: Scale) -> list[Schema]:
    bounds: Schema = {"exclusiveMinimum": -(10**9), "exclusiveMaximum": 10**9}
    bounds |= {} if scale.min is None else {"minimum": _json(scale.min)}
    bounds |= {} if scale.max is None else {"maximum": _json(scale.max)}
    return [
        {"type": "number", **bounds},
        {"type": "string", "pattern": f"^(?:{DECIMAL.pattern}|{FRACTION.pattern})$"},
    ]


def _json(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)


def _level_said(level: Level) -> str:
    return ". ".join(
        part for part in (" ".join(filter(None, (level.sign, _said(level.label)))), _said(level.meaning)) if part
    )


def _status_said(status: Status, axis: Axis) -> str:
    own = dict(axis.statuses).get(status)
    meaning = meanings(Status).get(status.name, "")
    return " ".join(part for part in (f"{_said(own)}." if own else "", meaning) if part)


def _said(text: Text) -> str:
    """A text in all its languages: whose editor it is cannot be known."""
    return visible(" / ".join(dict.fromkeys(words for _, words in text.entries)))
