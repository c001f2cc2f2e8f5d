"""Which language to speak."""

from __future__ import annotations

from collections.abc import Callable

Speak = Callable[..., str]
"""The language, given those that the author wrote in."""
