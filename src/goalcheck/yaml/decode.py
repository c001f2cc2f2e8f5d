"""Read documents as models, guided by the models' own type hints. All faults in one run, each at its place.

The decoder of a type is built once and kept. What type hints cannot express stands in `goalcheck.core.field`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Set
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from goalcheck.core.diagnostic import Repair
from goalcheck.core.field import ChoiceField, IntegerRange, Key, Pattern, TextField
from goalcheck.core.message import Message, message
from goalcheck.core.nearest import meant, nearest
from goalcheck.core.place import route_text
from goalcheck.core.text import NOTHING, Text
from goalcheck.yaml.input import Input
from goalcheck.yaml.scalars import (
    BAD,
    Collector,
    Decoder,
    Trail,
    choice_decoder,
    matching_decoder,
    read_number,
    read_text,
    read_truth,
    read_whole,
    read_words,
    route_of,
    within_decoder,
    words_decoder,
)
from goalcheck.yaml.value import NULLS, Value, is_null

Model = TypeVar("Model")
LONGEST = 64
"""Characters of an id."""


def decode(source: Input[Value], model: type[Model]) -> Input[Model]:
    """Read the value of an input as an instance of `model`; None if there is nothing to build one from.

    A field that could not be read has its default then, or stands empty, so that the rest can still be checked: a model
    with faults is good for that only.
    """
    if source.value is None:
        return Input(source.document, None, source.faults)
    found = Collector(source.document)
    value = decoder(cast(Hashable, model))(found, source.value, None)
    return Input(source.document, None if value is BAD else value, (*source.faults, *found.faults), found.read_as)


@cache
def decoder(hint: Hashable) -> Decoder:
    """The function that reads a node as a value of this type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin in (Union, UnionType):
        return _union(tuple(arg for arg in args if arg is not NoneType))
    if origin is tuple:
        return (
            _mapping(args[0])
            if get_origin(args[0]) is tuple and args[0].__args__[-1] is not Ellipsis
            else _many(args[0])
        )
    if hint is Text:
        return read_text
    assert isinstance(hint, type), hint
    if is_dataclass(hint):
        return _model(hint)
    if issubclass(hint, StrEnum):
        return choice_decoder(tuple(hint), hint)
    return {bool: read_truth, int: read_whole, Fraction: read_number, str: read_words}[hint]


def model_fields(model: type[Any]) -> dict[str, tuple[str, Any, Any]]:
    """YAML key → (attribute, type, default) of every field; the default is MISSING where the key is required."""
    hints = get_type_hints(model, include_extras=True)
    found = {}
    for field in fields(model):
        hint = hints[field.name]
        marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        key = next((mark.name for mark in marks if isinstance(mark, Key)), field.name)
        found[key] = (field.name, hint, field.default)
    return found


def one_of(model: type[Any]) -> tuple[str, ...]:
    """The keys of which exactly one must be given; () where the model does not ask that."""
    attributes = getattr(model, "ONE_OF", ())
    return tuple(key for key, (name, _, _) in model_fields(model).items() if name in attributes)


def _model(model: type[Any]) -> Decoder:
    shape: dict[str, tuple[str, Decoder]] | None = None
    required: dict[str, tuple[str, Any]] = {}
    exclusive: tuple[str, ...] = ()
    choices: dict[str, tuple[str, ...]] = {}

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        nonlocal shape, required, exclusive, choices
        if shape is None:
            found = model_fields(model)
            shape = {key: (name, decoder(hint)) for key, (name, hint, _) in found.items()}
            required = {key: (name, _empty(hint)) for key, (name, hint, default) in found.items() if default is MISSING}
            exclusive = one_of(model)
            choices = {key: _choices(hint) for key, (_, hint, _) in found.items() if _choices(hint)}
        if not isinstance(value, dict):
            return faults.misfit(message("wants-keys", known=tuple(shape)), trail, lost=_last_two(trail))
        values: dict[str, Any] = {}
        strange: list[str] = []
        for key, below in value.items():
            field = shape.get(key)
            if field is None:
                strange.append(key)
            elif type(below) is str and below in NULLS:
                faults.add(message("empty-value", key=key), (trail, key))
            else:
                name, read_field = field
                made = read_field(faults, below, (trail, key))
                if made is not BAD:
                    values[name] = made
        given: Set[str] = value.keys()
        if strange:
            given |= _strange(faults, value, trail, strange, shape, values)
        whole = True
        for key, (name, empty) in required.items():
            if name in values:
                continue
            if key not in given:
                faults.add(_missing(value, trail, key, choices.get(key, ())), trail, lost=(key,))
            values[name] = empty
            whole &= empty is not BAD
        if exclusive and sum(key in given for key in exclusive) != 1:
            return faults.add(message("not-one-of", keys=exclusive), trail)
        return model(**values) if whole else BAD

    return read


def _strange(
    faults: Collector,
    value: dict[str, Value],
    trail: Trail,
    keys: list[str],
    shape: dict[str, tuple[str, Decoder]],
    values: dict[str, Any],
) -> set[str]:
    """Report the keys that are no fields, and read those that are certain to be misspelt as the fields meant. Return the
    fields that are near one of them.

    Two keys that may mean the same field are both left unread; so is a value that does not fit the field that may be meant.
    """
    free, known = tuple(name for name in shape if name not in value), tuple(shape)
    nears = {key: nearest(key, free) for key in keys}
    claimed = Counter(nears.values())
    for key, near in nears.items():
        below = value[key]
        if not near:
            comma = below == "" and is_null(below)
            said = message("unknown-key-comma", key=key) if comma else message("unknown-key", key=key, known=known)
            faults.add(said, (trail, key), on_key=True)
            continue
        said = message("unknown-key-near", key=key, near=near, known=known)
        at = len(faults.faults)
        faults.add(said, (trail, key), on_key=True, repair=Repair.RESPELL, lost=(near,))
        collected = len(faults.faults) > at
        if claimed[near] > 1 or meant(key, free) != near or is_null(below):
            continue
        name, read_field = shape[near]
        made = faults.tried(read_field, below, (trail, key))
        if made is not BAD:
            values[name] = made
            faults.read_as[route_of((trail, near))] = key
            if collected:
                faults.faults[at] = replace(faults.faults[at], recovered=True, lost=(key,))
    return set(nears.values())


def _last_two(trail: Trail) -> tuple[str, ...]:
    """The key or index of a value and that of what contains it."""
    return tuple(map(str, route_of(trail)[-2:]))


def _missing(value: dict[str, Value], trail: Trail, key: str, choices: tuple[str, ...]) -> Message:
    """Say that a field is missing: what it may hold, or else the id of what lacks it."""
    where = route_text(route_of(trail))
    if choices:
        return message("missing-choice", key=key, known=choices, where=where)
    name = value.get("id")
    if trail and isinstance(name, str) and name.strip() and len(name) <= LONGEST:
        return message("missing-key-of", key=key, name=str(name), where=where)
    return message("missing-key", key=key, where=where)


def _choices(hint: Any) -> tuple[str, ...]:
    """The words that a field chooses from; () where it holds something else."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return tuple(hint)
    return next((tuple(mark.words) for mark in get_args(hint)[1:] if isinstance(mark, ChoiceField)), ())


def _empty(hint: Any) -> Any:
    """The stand-in for a required field that could not be read; BAD if nothing can stand in."""
    base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(base) is tuple:
        return ()
    if choices := _choices(hint) or _choices(base):
        return choices[0]
    return {str: "", int: 0, Fraction: Fraction(0), Text: NOTHING}.get(base, BAD)


def _many(item: Any) -> Decoder:
    """Read a list; where the items are plain words, one word stands for a list of one."""
    read_item = decoder(item)
    allows_word = _is_word(item)

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        if isinstance(value, str) and allows_word and not is_null(value):
            item = read_item(faults, value, trail)
            return BAD if item is BAD else (item,)
        if not isinstance(value, list):
            return faults.misfit(message("not-a-list"), trail)
        items = [read_item(faults, below, (trail, i)) for i, below in enumerate(value)]
        kept = tuple([item for item in items if item is not BAD])
        if len(kept) < len(items):
            there = (i for i, item in enumerate(items) if item is not BAD)
            for n, i in enumerate(there):
                faults.read_as[route_of((trail, n))] = i
        return kept

    return read


def _is_word(item: Any) -> bool:
    base = get_args(item)[0] if get_origin(item) is Annotated else item
    if get_origin(base) is tuple:
        return _is_word(get_args(base)[0])
    return base is str or bool(_choices(base))


def _mapping(pair: Any) -> Decoder:
    """Read a mapping as pairs in the author's order."""
    key_hint, value_hint = get_args(pair)
    read_key, read_value = decoder(key_hint), decoder(value_hint)

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        if not isinstance(value, dict):
            return faults.misfit(message("not-a-mapping"), trail)
        pairs = [
            (faults.of_key(read_key, key, (trail, key)), read_value(faults, below, (trail, key)))
            for key, below in value.items()
        ]
        return tuple(pair for pair in pairs if BAD not in pair)

    return read


def _union(options: tuple[Any, ...]) -> Decoder:
    """Read a mapping as a model and anything else as the plain type: a definition, or the id of one."""
    if len(options) == 1:
        return decoder(options[0])
    models = [option for option in options if is_dataclass(option) and option is not Text]
    words = [option for option in options if option not in models]
    read_word, read_model = decoder(words[0]), decoder(cast(Hashable, models[0]))

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        return (read_word if isinstance(value, str) else read_model)(faults, value, trail)

    return read


def _annotated(base: Any, marks: tuple[Any, ...]) -> Decoder:
    for mark in marks:
        if isinstance(mark, Pattern):
            return matching_decoder(mark)
        if isinstance(mark, IntegerRange):
            return within_decoder(mark)
        if isinstance(mark, TextField):
            return words_decoder(mark)
        if isinstance(mark, ChoiceField):
            return choice_decoder(mark.words, str)
    return decoder(base)
