"""Workflow commands, which GitHub shows as annotations: one for each verdict that moved, on the line of what is judged.

GitHub shows ten of a kind from each step, so worse verdicts come first; the rest are told as plain lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goalcheck.locale import say, word
from goalcheck.render.annotation import MOST, annotation
from goalcheck.render.diff import Gathered, Named
from goalcheck.render.diff.moves import Row, Way, rows, steps
from goalcheck.render.diff.sheet import beside_lines
from goalcheck.render.diff.why import Why
from goalcheck.render.diff.words import Said
from goalcheck.render.findings.path import posix
from goalcheck.render.view import View
from goalcheck.render.visible import harmless, visible

WARNINGS = frozenset({Way.WORSE, Way.UNJUDGED, Way.INCOMPARABLE, Way.LESS_SURE, Way.VANISHED})
"""What a reviewer has to look at; all else is a notice."""
RANKS = {way: rank for rank, way in enumerate((Way.WORSE, *(it for it in Way if it is not Way.WORSE)))}


def render(named: Named, view: View) -> str:
    return overview(Gathered((named,)), view)


def overview(gathered: Gathered, view: View) -> str:
    found = [it for named in gathered.named for it in _moves(named, view)]
    found.sort(key=lambda it: RANKS[it[1].way])
    seen: Counter[str] = Counter()
    annotated: list[str] = []
    plain: list[str] = []
    for named, row, said, text in found:
        kind = "warning" if row.way in WARNINGS else "notice"
        seen[kind] += 1
        title = f"{said.word(f'way-{row.way.value}')}: {said.name(row.change.subject)}"
        line = str(named.line(row.change.subject))
        if seen[kind] <= MOST:
            place = (("file", posix(named.new)), ("line", line), ("title", title))
            annotated.append(annotation(kind, place, text))
        else:
            plain.append(f"{posix(named.new)}:{line}: {title}. {text}")
    moved = {id(named) for named, *_ in found}
    for named in gathered.named:
        if id(named) not in moved:
            plain.append(f"{posix(named.new)}: {word('compare-no-verdict-moved', view.language)}")
        plain += [f"{posix(named.new)}: {say(it, view.language)}" for it in named.notes]
    plain += beside_lines(gathered, view)
    rest = harmless("\n".join(visible(it) for it in plain))
    return "".join(f"{it}\n" for it in [*annotated, *([rest] if rest else [])])


def _moves(named: Named, view: View) -> Iterator[tuple[Named, Row, Said, str]]:
    said = Said(named.comparison, view.language)
    why = Why(said, view.explain)
    for row in rows(said, view.explain):
        likewise = [said.word("compare-likewise", count=row.likewise)] if row.likewise else []
        moved = f"{said.axis(row.change.axis)}: {' '.join([*steps(said, row), *likewise])}."
        yield named, row, said, " ".join([moved, *why.lines(row.change)])
