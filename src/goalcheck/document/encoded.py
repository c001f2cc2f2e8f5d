"""JSON as every command writes it."""

from __future__ import annotations

import json


def written(whole: dict[str, object] | list[dict[str, object]]) -> str:
    """Write JSON in which no line is a command to a CI runner: escape the second `#` of `##`."""
    text = json.dumps(whole, indent=2, ensure_ascii=True, allow_nan=False)
    return text.replace("##", "#\\u0023") + "\n"
