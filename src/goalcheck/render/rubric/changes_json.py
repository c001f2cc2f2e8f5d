"""Two versions of a rubric as JSON: ids as the files write them, counts exact."""

from __future__ import annotations

from dataclasses import fields

from goalcheck.core.text import NOTHING
from goalcheck.locale import languages, say
from goalcheck.proof.site import Site
from goalcheck.proof.versions import Changes, RuleChange, WholeChange
from goalcheck.render.json import written
from goalcheck.rubric import Member, Rubric
from goalcheck.rules.condition import Own


def render(changes: Changes) -> str:
    """One JSON object; `moved` says whether any verdict changed."""
    return written(
        {
            "format": "goalcheck-rubric-diff",
            "version": 1,
            "old": _rubric(changes.old),
            "new": _rubric(changes.new),
            "moved": changes.moved,
            "structure": [
                {"key": it.key, "text": {language: say(it, language) for language in languages()}}
                for it in changes.structure
            ],
            "rules": [_rule(it) for it in changes.rules],
            "wholes": [_whole(it) for it in changes.wholes],
            "words": list(changes.words),
        }
    )


def _rubric(rubric: Rubric) -> dict[str, str]:
    return {"id": rubric.rubric, "version": rubric.version}


def _place(site: Site) -> dict[str, object]:
    return {"node": site.node, "kind": site.kind.value, "axis": site.axis.id}


def _rule(change: RuleChange) -> dict[str, object]:
    found: dict[str, object] = {**_place(change.site), "moved": change.moved, "combinations": None, "bags": None}
    if change.shifts:
        shifts = change.shifts
        found["combinations"] = {
            "inputs": list(shifts.inputs),
            "total": shifts.total,
            "changed": [
                {
                    "before": list(it.before),
                    "after": list(it.after),
                    "count": it.count,
                    "rows": [{"when": [list(cell) for cell in part.when], "count": part.count} for part in it.parts],
                }
                for it in shifts.found
            ],
        }
    if change.moves:
        moves = change.moves
        found["bags"] = {
            "children": moves.children,
            "total": moves.total,
            "changed": [
                {
                    "before": list(it.before),
                    "after": list(it.after),
                    "count": it.count,
                    "smallest": [_given(member) for member in it.witness],
                    "self": _given(it.parent),
                }
                for it in moves.found
            ],
        }
    return found


def _whole(whole: WholeChange) -> dict[str, object]:
    found: dict[str, object] = {"node": whole.node, "axis": whole.axis.id, "total": None, "changed": None}
    if whole.counts is not None:
        found["total"] = whole.counts.total()
        found["changed"] = [
            {"before": list(before), "after": list(after), "count": count}
            for (before, after), count in sorted(whole.counts.items())
            if before != after
        ]
    return found


def _given(value: Member | Own) -> dict[str, object]:
    """What a member or node is said to be, nothing else."""
    said = {it.name: getattr(value, it.name) for it in fields(value) if it.name != "weight"}
    return {
        name: list(it) if isinstance(it, tuple) else it
        for name, it in said.items()
        if it not in (None, (), NOTHING, False)
    }
