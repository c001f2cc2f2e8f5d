"""Agreement in words: as text for the terminal, and as a Markdown fragment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from published.agreement import Agreement, Difference

FEW = 10
SHOWN = 3
"""How many combinations of each kind of disagreement are shown."""


def text(found: Iterable[Agreement]) -> Iterator[str]:
    """Lines for the terminal: each table, its rubrics, nodes and groups, and what differs."""
    for agreement in found:
        yield f"{agreement.table.name}: {_of(agreement.count())}   {agreement.table.source}"
        for label, counts in _parts(agreement):
            yield f"    {label}: {_of(counts)}"
        yield from (f"    {note}" for note in agreement.table.notes)
        for kind, count, differences in _kinds(agreement):
            yield f"    {count} {kind}{_when(agreement, kind)}"
            for difference, times in differences[:SHOWN]:
                yield f"        {times} × {_case(difference)}: published {difference.published}, here {difference.ours}"
            if len(differences) > SHOWN:
                yield f"        and combinations besides: {len(differences) - SHOWN}"
        yield ""


def markdown(found: Sequence[Agreement]) -> str:
    """The page of the documentation."""
    lines = [
        "# Agreement with published ratings",
        "",
        "How often do the rubrics that come with goalcheck give the rating that was published?",
        "",
        "Written by `make figures` from the figures in `tests/published`; every rating is judged anew by goalcheck's engine.",
        "",
        *overview(found),
    ]
    for agreement in found:
        lines += [
            "",
            f"## {agreement.table.name}",
            "",
            f"{agreement.table.source}. {' '.join(agreement.table.notes)}".strip(),
        ]
        lines += _breakdown(agreement)
        for kind, count, differences in _kinds(agreement):
            lines += ["", f"{count} differ – {kind}{_when(agreement, kind)}:", ""]
            lines += [
                f"- {times} × {_case(it)}: published {_code(it.published)}, here {_code(it.ours)}"
                for it, times in differences[:SHOWN]
            ]
            if len(differences) > SHOWN:
                lines.append(f"- and combinations besides: {len(differences) - SHOWN}")
    return "\n".join(lines) + "\n"


def overview(found: Sequence[Agreement]) -> list[str]:
    """The lines of a Markdown table: each table by rubric."""
    lines = ["| table | rubric | agree | of | share |", "| --- | --- | --: | --: | --: |"]
    for agreement in found:
        for rubric in agreement.parts(0):
            agree, cells = agreement.count(rubric=rubric)
            lines.append(f"| {agreement.table.name} | `{rubric}` | {agree:,} | {cells:,} | {_percent(agree, cells)} |")
    return lines


def _breakdown(agreement: Agreement) -> list[str]:
    parts = [(label, counts) for label, counts in _parts(agreement) if not label.startswith("rubric ")]
    if not parts:
        return []
    rows = [f"| {label} | {agree:,} | {cells:,} | {_percent(agree, cells)} |" for label, (agree, cells) in parts]
    return ["", "| | agree | of | share |", "| --- | --: | --: | --: |", *rows]


def _parts(agreement: Agreement) -> Iterator[tuple[str, tuple[int, int]]]:
    rubrics, nodes, groups = (agreement.parts(place) for place in range(3))
    if len(rubrics) > 1:
        yield from ((f"rubric {it}", agreement.count(rubric=it)) for it in rubrics)
    if len(nodes) > 1:
        yield from ((f"node {it}", agreement.count(node=it)) for it in nodes)
    if len(groups) > 1 and len(nodes) == 1:
        yield from ((it, agreement.count(group=it)) for it in groups)


def _kinds(agreement: Agreement) -> Iterator[tuple[str, int, list[tuple[Difference, int]]]]:
    """Kinds of disagreement, most frequent first, each with its combinations."""
    kinds: Counter[str] = Counter()
    for difference, times in agreement.differences.items():
        kinds[difference.kind] += times
    for kind, count in sorted(kinds.items(), key=lambda it: (-it[1], it[0])):
        chosen: Counter[Difference] = Counter()
        for difference, times in agreement.differences.items():
            if difference.kind == kind:
                chosen[replace(difference, group="")] += times
        ordered = sorted(chosen.items(), key=lambda it: (-it[1], it[0].rubric, it[0].given, it[0].published))
        yield kind, count, ordered


def _when(agreement: Agreement, kind: str) -> str:
    """In which groups a kind of disagreement is found, where there are only a few."""
    groups: Counter[str] = Counter()
    for difference, times in agreement.differences.items():
        if difference.kind == kind:
            groups[difference.group] += times
    if not 1 < len(agreement.parts(2)) <= FEW:
        return ""
    return " (" + ", ".join(f"{group}: {groups[group]}" for group in sorted(groups)) + ")"


def _case(difference: Difference) -> str:
    """What was given: by node, or how many of each in a bag."""
    if difference.given and difference.given[0][0][0].isdigit():
        counts = Counter(verdict for _, verdict in difference.given)
        return ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    return ", ".join(f"{node} {verdict}" for node, verdict in difference.given)


def _of(counts: tuple[int, int]) -> str:
    return f"{counts[0]:,} of {counts[1]:,} ({_percent(*counts)})"


def _percent(agree: int, cells: int) -> str:
    """To one decimal, halves up, and never 100.0 where something differs."""
    tenths = (2000 * agree + cells) // (2 * cells) if cells else 0
    tenths = min(tenths, 999) if agree < cells else tenths
    return f"{tenths // 10}.{tenths % 10} %"


def _code(words: str) -> str:
    return f"`{words}`"
