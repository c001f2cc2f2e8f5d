"""Text that an author wrote, in one or more languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """`(language, words)` pairs in the author's order; the language is "" where the author named none."""

    entries: tuple[tuple[str, str], ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(language for language, _ in self.entries if language)

    def say(self, language: str) -> str:
        """The words in `language`, else in the author's first language; "" where there are none."""
        for known, words in self.entries:
            if known == language:
                return words
        return self.entries[0][1] if self.entries else ""

    def __bool__(self) -> bool:
        return bool(self.entries)


NOTHING = Text()
"""No text: what an author left out."""
