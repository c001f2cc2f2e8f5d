"""Where a part cannot be judged apart from what is below it, and where a mixture has to be checked before it is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from goalcheck.checks import check_assignment
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.flat import ROOT, kind_of
from goalcheck.questions.diff.answer.mixture import Mixture


def several(mixture: Mixture) -> set[str]:
    """Parts with several parents, and goals with readings beside criteria that all readings share."""
    found = {key for file in (mixture.old, mixture.new) for key, them in file.parents.items() if len(them) > 1}
    for key, below in mixture.below.items():
        if {SubjectKind.INTERPRETATION, SubjectKind.CRITERION} <= set(map(kind_of, below)) and key != ROOT:
            found.add(key)
    return found


def names_shared(rubric: Rubric) -> bool:
    """Whether a child that a file does not have may be named by several parents. The whole names each once."""
    if any(rule.named_children for rules in (rubric.judge.goal, rubric.judge.criterion) for _, rule in rules):
        return True
    named = Counter({name for _, rule in rubric.judge.assignment for name in rule.named_children})
    named.update(name for node in rubric.nodes for name in _named(node))
    return any(count > 1 for count in named.values())


def _named(node: Any) -> set[str]:
    return {*node.children, *(name for _, rule in node.rules for name in rule.named_children)}


def careful(mixture: Mixture, rubric: Rubric) -> bool:
    """Whether some of the changes without the others may make a file that is not valid under this rubric."""
    if any(node.scales for node in rubric.nodes):
        return True
    if any(check_assignment(file.assignment, rubric) for file in (mixture.old, mixture.new)):
        return True
    users: dict[str, set[str]] = {}
    for file in (mixture.old, mixture.new):
        for key, name in file.names.items():
            if kind_of(key) in (SubjectKind.ASSIGNMENT, SubjectKind.GOAL, SubjectKind.CRITERION, SubjectKind.EVIDENCE):
                users.setdefault(name, set()).add(key)
    return any(len(keys) > 1 for keys in users.values()) or any(_rings(mixture))


def _rings(mixture: Mixture) -> Iterator[bool]:
    """For each goal, whether it may come to lie within itself."""
    for goal in [key for key in mixture.below if kind_of(key) is SubjectKind.GOAL]:
        found: set[str] = set()
        todo = [goal]
        while todo:
            below = [
                it for it in mixture.below.get(todo.pop(), ()) if kind_of(it) is SubjectKind.GOAL and it not in found
            ]
            found.update(below)
            todo += below
        yield goal in found
