"""What a table of settings may hold. Imported only where there is one: pydantic takes a tenth of a second."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest
from goalcheck.questions.validate.policy import ALL, Policy, codes

MOST_OF_KEY = 64
"""Characters of an unknown key that are told."""


class Settings(BaseModel):
    """The keys of the table. `select` and `ignore` hold codes, beginnings of codes or names."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    select: list[str] = [ALL]
    ignore: list[str] = []
    exclude: list[str] = []
    strict: bool = False


def policy_of(table: object, path: Path) -> Policy:
    """The policy that a table asks for. Raises Misuse for its first setting that cannot be used."""
    try:
        found = Settings.model_validate(table)
    except ValidationError as error:
        raise Misuse(_refusal(error, table, str(path))) from None
    return Policy(codes(found.select), codes(found.ignore), found.strict, tuple(found.exclude))


def _refusal(error: ValidationError, table: object, path: str) -> Message:
    if not isinstance(table, dict):
        return message("config-wrong-type", path=path, key="tool.goalcheck")
    kinds = {fault["loc"][0]: fault["type"] for fault in error.errors(include_url=False, include_input=False)}
    key = next(key for key in table if key in kinds)
    if kinds[key] != "extra_forbidden":
        return message("config-wrong-type", path=path, key=key)
    near, short = nearest(key, Settings.model_fields), key[:MOST_OF_KEY]
    if near:
        return message("config-unknown-key-near", path=path, key=short, near=near)
    return message("config-unknown-key", path=path, key=short)
