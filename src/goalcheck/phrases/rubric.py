"""What a rubric calls its levels, axes and nodes, in one language, safe to show."""

from __future__ import annotations

from goalcheck.catalogue.sentences import number as localised
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.message import Message, Value
from goalcheck.core.number import Shown
from goalcheck.core.text import Text
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.core.visible import visible
from goalcheck.model.rubric import Rubric


class RubricWords:
    """The words of one rubric."""

    def __init__(self, rubric: Rubric, language: str) -> None:
        self.judged_by, self.language = rubric, language

    def word(self, key: str, /, **values: Value) -> str:
        return word(key, self.language, **values)

    def said(self, message: Message) -> str:
        return visible(say(message, self.language))

    def text(self, text: Text) -> str:
        return visible(text.say(self.language))

    def axis(self, axis: str) -> str:
        found = self.judged_by.axis(axis)
        return self.text(found.label) if found else visible(axis)

    def node(self, name: str) -> str:
        """The title that the rubric gives a node, else its id."""
        found = self.judged_by.node(name)
        return (self.text(found.title) if found else "") or visible(name)

    def level(self, scale: str, name: str) -> str:
        """The words of a level, or of a status, or a number as it is."""
        found = self.judged_by.scale(scale)
        index = found.index(name) if found else None
        if found is None or index is None:
            number = bool(found and found.numeric and found.number(name) is not None)
            return (
                self.word(name)
                if name in STATUSES
                else localised(Shown(name), self.language)
                if number
                else visible(name)
            )
        return self.text(found.levels[index].label) or visible(name)

    def status(self, axis: str, status: Status) -> str:
        found = self.judged_by.axis(axis)
        own = dict(found.statuses).get(status) if found else None
        return self.text(own) if own else self.word(status.value)

    def joined(self, parts: list[str], key: str = "or") -> str:
        """`a, b or c`, each part once."""
        once = list(dict.fromkeys(parts))
        return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} {self.word(f'join-{key}')} {once[-1]}"


def capital(sentence: str) -> str:
    """A sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]
