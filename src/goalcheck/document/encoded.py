"""JSON as every command writes it."""

from __future__ import annotations

import json


def written(whole: dict[str, object] | list[dict[str, object]]) -> str:
    """JSON in which no line holds a CI runner's command: a lone `#` says the same as an escape."""
    text = json.dumps(whole, indent=2, ensure_ascii=True, allow_nan=False)
    return text.replace("##", "#\\u0023") + "\n"
