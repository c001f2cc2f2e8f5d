"""An aggregate method of the tests' own: the most frequent level; of several the worst."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.core.text import Text
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.methods.method import Method
from goalcheck.rules.sentence import Sentence, sentence


class Mode(Method):
    name = "mode"
    title = Text((("en", "Most frequent level"), ("sv", "Vanligaste nivån")))

    def level(self, weights: Sequence[int]) -> int:
        return max(range(len(weights)), key=lambda i: weights[i])

    def sentence(self, aggregate: Aggregate) -> Sentence:
        return sentence(self.title)
