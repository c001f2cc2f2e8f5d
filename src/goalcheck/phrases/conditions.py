"""Conditions in plain words, by a small grammar of messages: `at least 2/3 of the parts are at least “largely met”`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.scale import Scale
from goalcheck.core.visible import visible
from goalcheck.phrases.rubric import RubricWords
from goalcheck.rules.condition import EVERYTHING, Condition, LevelTest, Own, Selection, Where


class Noun(StrEnum):
    """What the children of a node are called."""

    GOAL = "goal"
    PART = "part"
    CRITERION = "criterion"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says what a rule asks of its children; `scale_of` gives the scale of a child by id, of any child for ""."""

    words: RubricWords
    noun: Noun
    scale_of: Callable[[str], Scale]

    def condition(self, condition: Condition, within: bool = False) -> str:
        """A condition as a clause; `within` another it stands in brackets where it would be misread."""
        if condition.and_ or condition.or_:
            key, parts = ("and", condition.and_) if condition.and_ else ("or", condition.or_)
            clauses = [self.condition(part, within=True) for part in parts]
            joined = f", {self.words.word(f'join-{key}')} ".join(clauses)
            return f"({joined})" if within and len(parts) > 1 else joined
        if condition.not_:
            return self.words.word("cond-not", clause=self.condition(condition.not_))
        if condition.self_:
            return self.own(condition.self_)
        if condition.sources:
            asked = condition.sources
            filtered = self._filter(asked.where)
            return self.words.word("cond-sources", filter=filtered, bounds=self._bounds(asked.min, asked.max))
        if condition.child:
            name = self.words.node(condition.child.id)
            return self.words.word("cond-child", name=name, test=self._test(condition.child, condition.child.id))
        return self._quantified(condition)

    def among(self, where: Where) -> str:
        """The children that a rule counts: `the parts marked essential`."""
        return self._noun("among", where)

    def own(self, own: Own) -> str:
        """What is asked of the judged node itself."""
        said = []
        if own.leverage:
            named = [self.words.word(f"leverage-{it}") for it in own.leverage]
            said.append(self.words.word("own-leverage", values=self.words.joined(named)))
        if own.essential is not None:
            said.append(self.words.word("own-essential" if own.essential else "own-not-essential"))
        if own.blocking_gap is not None:
            said.append(self.words.word("own-gap" if own.blocking_gap else "own-no-gap"))
        return self._and(said)

    def _quantified(self, condition: Condition) -> str:
        selection = condition.selection
        assert selection is not None, "the other kinds of condition are said above"
        where = selection.where
        if condition.count:
            low, high = condition.count.min or None, condition.count.max
            if not selection.asks:
                return self._existence(where, low, high)
            if (low, high) in ((1, None), (None, 0)):
                return self._tested("some" if low else "no", selection)
            return f"{self._bounds(low, high)} {self._tested('many', selection)}"
        if condition.share:
            bounds = self._bounds(condition.share.min, condition.share.max, share=True)
            return f"{bounds} {self._tested('of', selection)}"
        for quantifier, chosen in (("all", condition.all), ("some", condition.any), ("no", condition.none)):
            if chosen:
                return self._tested(quantifier, selection)
        extreme = "worst" if condition.worst else "best" if condition.best else "median"
        test = self._test(selection, next(iter(where.id), ""), bare=True)
        return self.words.word(f"cond-{extreme}", children=self.among(where), test=test)

    def _existence(self, where: Where, low: int | None, high: int | None) -> str:
        if high == 0 or (low, high) == (1, None):
            return self.words.word("cond-there", what=self._noun("none" if high == 0 else "any", where))
        return self.words.word("cond-number", what=self._noun("plain", where), bounds=self._bounds(low, high))

    def _tested(self, quantifier: str, selection: Selection) -> str:
        return f"{self._noun(quantifier, selection.where)} {self._test(selection, next(iter(selection.where.id), ''))}"

    def _noun(self, quantifier: str, where: Where) -> str:
        return self.words.word(f"noun-{self.noun}-{quantifier}", filter=self._filter(where))

    def _test(self, test: LevelTest, child: str, bare: bool = False) -> str:
        """What a verdict must be, after the verb of the noun; `bare` where the verdict itself is the subject."""
        scale, kind = self.scale_of(child), "bare" if bare else "test"
        is_, at_least, at_most = test.is_, test.at_least, test.at_most
        if not scale.numeric and scale.levels and not is_:
            if at_least == scale.names[-1]:
                is_, at_least = (at_least,), None
            elif at_most == scale.names[0]:
                is_, at_most = (at_most,), None
        said = (
            [self.words.word(f"{kind}-is", levels=self.words.joined([self._level(it, scale) for it in is_]))]
            if is_
            else []
        )
        bounds = {"at-least": at_least, "at-most": at_most, "above": test.above, "below": test.below}
        said += [
            self.words.word(f"{kind}-{key}", level=self._level(bound, scale))
            for key, bound in bounds.items()
            if bound is not None
        ]
        if test.judged is not None:
            said.append(self.words.word("test-judged" if test.judged else "test-not-judged"))
        return self._and(said)

    def _level(self, name: str, scale: Scale) -> str:
        return self.words.word("quoted", text=self.words.level(scale.id, name))

    def _filter(self, where: Where) -> str:
        """What follows the noun, with a space before it; "" for every child."""
        if where == EVERYTHING:
            return ""
        said = []
        for key in ("strength", "type", "effect", "independence", "leverage"):
            values = getattr(where, key)
            if values:
                named = [self.words.word(f"{key}-{value}") for value in values]
                said.append(self.words.word(f"where-{key}", values=self.words.joined(named)))
        if where.comparable is not None:
            said.append(self.words.word("where-comparable" if where.comparable else "where-not-comparable"))
        if where.essential is not None:
            said.append(self.words.word("where-essential" if where.essential else "where-not-essential"))
        if where.id:
            named = [self.words.node(name) for name in where.id]
            said.append(self.words.word("where-named", names=visible(", ".join(named))))
        return f" {self._and(said)}" if said else ""

    def _and(self, said: list[str]) -> str:
        return f" {self.words.word('join-and')} ".join(said)

    def _bounds(self, low: int | Fraction | None, high: int | Fraction | None, share: bool = False) -> str:
        least, most = (None if it is None else _number(it, share) for it in (low, high))
        if least is not None and most is not None:
            if least == most:
                return self.words.word("bound-exact", number=least)
            return self.words.word("bound-both", low=least, high=most)
        if most is not None:
            return self.words.word("bound-max", number=most)
        return self.words.word("bound-min", number=least or "0")


def _number(number: int | Fraction, share: bool) -> str:
    """A count, or a share: a fraction, or percent where it is whole."""
    return f"{int(number) * 100} %" if share and Fraction(number).denominator == 1 else str(number)
