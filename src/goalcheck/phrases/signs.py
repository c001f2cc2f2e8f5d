"""Signs that every terminal and font has, for those of people's tables that some lack."""

from __future__ import annotations

SIGNS = {
    "●": "#", "◕": "+", "◑": "~", "◔": "-", "○": "o", "▪": "*", "▫": ".", "✓": "v", "✗": "x", "↗": "/", "↘": "\\",
    "↑": "^", "↓": "v", "→": ">", "·": ".", "–": "-", "−": "-", "×": "x", "≠": "!", "∅": "0", "≈": "~", "‡": "+",
    "─": "-", "│": "|", "├": "+", "└": "+", "“": '"', "”": '"', "’": "'", "\u2003": " ", "\u00a0": " ",
    "≥": ">=", "≤": "<=", "∞": "inf", "…": "...",
}  # fmt: skip
"""What stands for each sign; nearly all are one character wide too, so that columns stay aligned."""


def shown_in(text: str, encoding: str) -> str:
    """Replace the signs that an encoding lacks."""
    lacking = {ord(sign): plain for sign, plain in SIGNS.items() if sign in text and not _has(encoding, sign)}
    return text.translate(lacking) if lacking else text


def _has(encoding: str, sign: str) -> bool:
    try:
        return bool(sign.encode(encoding))
    except (UnicodeEncodeError, LookupError):
        return False
