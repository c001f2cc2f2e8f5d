"""Shapes of JSON, each declared once: answers are read into them by attribute, and their schemas are published."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import AliasPath, BaseModel, BeforeValidator, ConfigDict, Field

from goalcheck.catalogue.sentences import say_in_each
from goalcheck.core.text import Text
from goalcheck.document.encoded import written
from goalcheck.document.path import posix


class Shape(BaseModel):
    """One object of the JSON. Each field is read from the answer's attribute of the same name, unless it names another."""

    model_config = ConfigDict(
        from_attributes=True, frozen=True, defer_build=True, json_schema_serialization_defaults_required=True
    )


Of = TypeVar("Of", bound=Shape)


def _by_language(text: Text) -> dict[str, str]:
    return dict(text.entries)


Texts = Annotated[dict[str, str], BeforeValidator(_by_language)]
"""What an author wrote: language → words; "" where no language is named."""
Said = Annotated[dict[str, str], BeforeValidator(say_in_each)]
"""A message of goalcheck's own: language → sentence."""
Exact = Annotated[str, BeforeValidator(str)]
"""An exact number as text ("2/3")."""
File = Annotated[str, BeforeValidator(posix)]
"""The name of a file, with `/` on every system."""


def attribute(path: str) -> Any:
    """Read a field from another attribute of the answer: `scale.id`."""
    return Field(validation_alias=AliasPath(*path.split(".")))


def project(shape: type[Of], answer: object, **what_differs: object) -> Of:
    """Read a shape from an answer. `what_differs` are the fields that the answer does not have as they are published."""
    return shape.model_validate(_Answer(answer, what_differs))


def as_json(shape: Shape) -> str:
    """One JSON object, in ASCII, so that any text survives any reader."""
    return written(shape.model_dump())


class _Answer:
    """An answer, but for what differs."""

    __slots__ = ("_answer", "_differs")

    def __init__(self, answer: object, differs: dict[str, object]) -> None:
        self._answer, self._differs = answer, differs

    def __getattr__(self, name: str) -> object:
        return self._differs[name] if name in self._differs else getattr(self._answer, name)
