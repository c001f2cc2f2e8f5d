"""Texts that try to be more than text, in every text of a file and of its rubric: what a command shows of them is text."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from itertools import cycle, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck import Assessment, load
from goalcheck.core.text import Text
from goalcheck.core.visible import COMMANDS, HIDDEN
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.questions.agree.answer.agree import agree
from goalcheck.questions.diff.answer.comparison import compare
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.firm.answer.firm import firm
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.questions.next.words import NextQuestion
from goalcheck.questions.trend.answer.trend import trend
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.hostile import PAYLOADS
from tests.support.laws import examples
from tests.support.parts import saying
from tests.support.paths import ROOT

Years = tuple[Assessment, Assessment]
OLD, NEW = (load(ROOT / "assignments" / name) for name in ("medel-mot-vald-2018.yaml", "medel-mot-vald.yaml"))
FILES = "a.yaml", "b.yaml"
VIEWS = [View("sv", explain=True), View("en", 200), View("sv", node="likvardighet", explain=True)]
ALONE = ("rubric.show", "agree", "diff", "diff of a folder", "trend", "assess of several")
"""What is not asked of one node."""
OWN_SIGNS = {"github": ("::",), "json": ("::",)}
"""Beside line breaks, what a form may have: its own commands, and what no line of JSON begins with."""


def years(payloads: Sequence[str], first: int = 0) -> Years:
    """Two years of one assignment, judged, in which each text is one of these, one after the other."""
    texts = islice(cycle(Text((("sv", it),)) for it in payloads), first, None)
    old, new = (assess(saying(it.assignment, texts), saying(it.rubric, texts), nearest=True) for it in (OLD, NEW))
    return old, new


def asked(it: Assessment, node: str | None = None, to: str | None = None) -> NextQuestion:
    root = node or it.root.id
    return NextQuestion(it, next_steps(it.assignment, it.rubric, root, it.first_axis, to), 10)


def named(both: Years) -> NamedComparison:
    return NamedComparison(compare(*both), *FILES)


ANSWERS: dict[str, Callable[[Years], tuple[object, ...]]] = {
    "assess": lambda both: (both[1],),
    "assess of several": lambda both: (both,),
    "why": lambda both: (both[1],),
    "firm": lambda both: (both[1], firm(both[1].assignment, both[1].rubric)),
    "next": lambda both: (asked(both[1]),),
    "next for a goal": lambda both: (asked(both[1], "valdet-ska-upphora", "met"),),
    "diff": lambda both: (named(both),),
    "diff of a folder": lambda both: (FolderComparison((named(both),)),),
    "trend": lambda both: ([NamedTrend(trend(both), FILES)],),
    "agree": lambda both: (agree(both),),
    "rubric.show": lambda both: (both[1].rubric,),
}
"""By the command; what shows several answers at once stands by itself."""


def command_of(question: str) -> str:
    return question.split(" ")[0]


def shown(question: str, name: str, answer: tuple[object, ...], view: View) -> str:
    found = form(command_of(question), name)
    return (found.overview if " of " in question else found.render)(*answer, view)


def is_text(name: str, text: str) -> None:
    """Nothing in what a form wrote is more than text."""
    own = OWN_SIGNS.get(name, ())
    assert {it for it in text if unicodedata.category(it) in HIDDEN} <= {"\n", *own}
    assert [command for command, _ in COMMANDS if command in text and command not in own] == []
    if name == "json":
        assert text.isascii()
        assert json.loads(text)
    if name == "markdown":
        assert "<script" not in text.replace("\\<script", "")
        assert "](javascript" not in text


@pytest.mark.parametrize("question", ANSWERS)
@pytest.mark.parametrize("first", [0, 7, 17])
def test_no_payload_reaches_the_reader_as_more_than_text(question: str, first: int) -> None:
    answer = ANSWERS[question](years(PAYLOADS, first))
    for name in forms_of(command_of(question)):
        for view in VIEWS[:2] if question in ALONE else VIEWS:
            is_text(name, shown(question, name, answer, view))


@pytest.mark.parametrize("question", ANSWERS)
@examples(4)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=5, max_size=5))
def test_any_text_can_be_shown_in_every_form(question: str, texts: list[str]) -> None:
    answer = ANSWERS[question](years(texts))
    for name in forms_of(command_of(question)):
        is_text(name, shown(question, name, answer, View("sv", 60)))
