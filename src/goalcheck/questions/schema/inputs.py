"""JSON Schema of a model, from the same type hints that the decoder reads.

A schema sees what YAML readers make of a scalar, so a field that goalcheck reads as text and that may look like a number
(a level, a year) accepts both. Alternatives stand in `anyOf`, though they exclude each other: with `oneOf` the editors'
language server completes a key without its colon.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import MISSING, is_dataclass
from enum import StrEnum
from fractions import Fraction
from inspect import getdoc
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from goalcheck.core.field import ChoiceField, IntegerRange, Pattern, TextField
from goalcheck.core.number import FRACTION
from goalcheck.core.text import Text
from goalcheck.questions.schema.meanings import meanings
from goalcheck.yaml.decode import model_fields, one_of
from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.scalars import LANGUAGE

NOT_BLANK = r"\S"
WORDS = {"type": "string", "pattern": NOT_BLANK, "maxLength": LIMITS.text}
LANGUAGES = {"pattern": f"^(?:{LANGUAGE.pattern})$"}
BY_LANGUAGE = {"type": "object", "propertyNames": LANGUAGES, "additionalProperties": WORDS, "minProperties": 1}
TEXT = {"anyOf": [WORDS, BY_LANGUAGE]}
YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}
"""A year without month and day, which YAML reads as a number."""
NUMBER = {
    "anyOf": [
        {"type": "number", "minimum": -999_999_999, "maximum": 999_999_999},
        {"type": "string", "pattern": f"^(?:{FRACTION.pattern})$"},
    ]
}
PLAIN: dict[type, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Fraction: NUMBER,
    str: WORDS,
}


def schema_of(model: type[Any], title: str) -> dict[str, Any]:
    """The schema of a file that holds one `model`."""
    definitions: dict[str, Any] = {}
    whole = _model(model, definitions)
    return {"title": title, **whole, "$defs": dict(sorted(definitions.items()))}


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:], definitions)
    if origin in (Union, UnionType):
        options = [_schema(arg, definitions) for arg in args if arg is not NoneType]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if origin is tuple:
        return _tuple(args, definitions)
    if hint is Text:
        return TEXT
    assert isinstance(hint, type), hint
    if is_dataclass(hint):
        return _named(cast(type[Any], hint), definitions)
    if issubclass(hint, StrEnum):
        return _choice(hint)
    return PLAIN[hint]


def _choice(kind: type[StrEnum]) -> dict[str, Any]:
    said = meanings(kind)
    found: dict[str, Any] = {"enum": [member.value for member in kind]}
    if said:
        found["enumDescriptions"] = [said.get(member.name, "") for member in kind]
    return found


def _tuple(args: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    inner = get_args(args[0])
    if get_origin(args[0]) is tuple and inner[-1] is not Ellipsis:
        key = {name: value for name, value in _schema(inner[0], definitions).items() if name != "type"}
        return {"type": "object", "propertyNames": key, "additionalProperties": _schema(inner[1], definitions)}
    items = _schema(args[0], definitions)
    many = {"type": "array", "items": items}
    plain = "$ref" not in items and "anyOf" not in items and items.get("type") != "array"
    return {"anyOf": [items, many]} if plain and items.get("type") != "object" else many


def _named(model: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if model.__name__ not in definitions:
        definitions[model.__name__] = {}
        definitions[model.__name__] = _model(model, definitions)
    return {"$ref": f"#/$defs/{model.__name__}"}


def _model(model: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    shape = model_fields(model)
    said = meanings(cast(Hashable, model))
    found: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key: _schema(hint, definitions) | ({"description": said[name]} if name in said else {})
            for key, (name, hint, _) in shape.items()
        },
        "required": [key for key, (_, _, default) in shape.items() if default is MISSING],
    }
    doc = getdoc(model) or ""
    if doc and not doc.startswith(f"{model.__name__}("):
        found["description"] = doc
    if exclusive := one_of(model):
        found["oneOf"] = [{"required": [key]} for key in exclusive]
    return found


def _annotated(base: Any, marks: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    for mark in marks:
        if isinstance(mark, Pattern):
            text = {"type": "string", "pattern": f"^(?:{mark.regex})$", "maxLength": mark.longest}
            return {"anyOf": [text, YEAR]} if mark.number else text
        if isinstance(mark, IntegerRange):
            return {"type": "integer", "minimum": mark.low, "maximum": mark.high}
        if isinstance(mark, TextField):
            kind = ["string", "number"] if mark.number else "string"
            return {"type": kind, "pattern": NOT_BLANK, "maxLength": mark.longest or LIMITS.text}
        if isinstance(mark, ChoiceField):
            return {"enum": list(mark.words)}
    return _schema(base, definitions)
