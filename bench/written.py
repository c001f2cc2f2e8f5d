"""Assignment files as people write them, from a seed: about 10 kB each, a few with one fault sown."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ONE_IN = 20
"""How many files there are for each with a fault."""
SUBJECTS = (
    ("länsstyrelserna", "the county boards"), ("kommunerna", "the municipalities"), ("regionerna", "the regions"),
    ("skolorna", "the schools"), ("myndigheten", "the agency"), ("socialtjänsten", "the social services"),
    ("arbetsgivarna", "the employers"), ("de yrkesverksamma", "the professionals"), ("barn och unga", "children and young people"),
)  # fmt: skip
DEEDS = (
    ("har utvecklat sitt arbete", "developed their work"), ("använder det nya stödet", "use the new support"),
    ("har fått bättre kunskap", "gained better knowledge"), ("samverkar oftare än förr", "cooperate more often than before"),
    ("följer upp sina insatser", "follow up what they do"), ("når fler i målgruppen", "reach more of the target group"),
    ("saknar en gemensam lägesbild", "lack a shared picture of the situation"),
    ("har kortat sina väntetider", "shortened their waiting times"), ("känner till uppdraget", "know of the assignment"),
)  # fmt: skip
WHERE = (
    ("i hela landet", "throughout the country"), ("i tre län av fem", "in three counties out of five"),
    ("under hela perioden", "during the whole period"), ("enligt enkäten", "according to the survey"),
    ("i de flesta fall", "in most cases"), ("sedan stödet infördes", "since the support was introduced"),
    ("trots färre medel", "despite less funding"), ("men inte på landsbygden", "but not in rural areas"),
)  # fmt: skip
AXES = {
    "attainment": ("not_met", "partly", "largely", "met"),
    "sufficiency": ("insufficient", "partly_sufficient", "sufficient"),
    "contribution": ("none_shown", "weak", "some", "strong"),
    "trend": ("worsening", "unchanged", "improving"),
}
LOCATORS = ("s. %s", '"s. %s, tabell 3"', "avsnitt %s")
PUBLISHERS = ("Statskontoret", "Riksrevisionen", "Vårdanalys", "Socialstyrelsen", "Brå", "IFAU")
Lines = list[str]


class Author:
    """Writes one file; every choice of words and of style is drawn from `chance`."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self._number, self._chance = number, chance
        self._year = chance.randint(2012, 2024)
        self._sources = [f"{name}-{chance.randint(1, 99):02}" for name in ("rapport", "enkat", "intervju")]

    def file(self) -> str:
        year = self._year
        lines = [
            f"# Uppdrag {self._number}, as judged in {year}. Every score is this file's, with the reason beside it.",
            f"assignment: uppdrag-{self._number}",
            f"year: {year}",
            *self._text("title", 0),
            "rubric: maluppfyllelse@1.0",
            self._chance.choice(('period: {from: "%s", to: "%s"}', 'period:\n  from: "%s"\n  to: "%s"')) % (year - 4, year - 1),
            "commissioner: {sv: Regeringen, en: The Government}",
            *self._text("evaluator", 0),
            *self._folded("note", 0),
            "",
            "sources:",
            *(line for name in self._sources for line in self._source(name)),
            "",
            "goals:",
            *(line for number in range(2) for line in self._goal(number)),
            *self._records(),
            "published:",
            "  - verdict: partly",
            f"    source: {self._sources[0]}",
            '    locator: "s. 12–14"',
            *self._folded("explanation", 4),
            "override:",
            "  - axis: trend",
            "    verdict: unchanged",
            *self._text("reason", 4),
            "    by: Utredaren",
            f'    date: "{year}-11-0{self._chance.randint(1, 9)}"',
        ]  # fmt: skip
        return "\n".join(lines) + "\n"

    def _source(self, name: str) -> Lines:
        chance = self._chance
        return [
            f"  - id: {name}",
            *self._text("title", 4),
            f"    publisher: {chance.choice(PUBLISHERS)}",
            f"    year: {self._year - 1}  # as printed on the cover",
            f"    url: https://www.example.se/rapporter/{self._year}/{name}-{chance.randint(1000, 9999)}.pdf",
            f"    independence: {chance.choice(('independent', 'second_hand'))}",
        ]

    def _goal(self, number: int) -> Lines:
        name = f"mal-{number}"
        lines = [
            f"  - id: {name}",
            *self._text("title", 4),
            *(["    essential: true"] if number == 0 else []),
            "    leverage: partial",
            *self._text("leverage_note", 4),
            "    criteria:",
        ]
        for criterion in range(2):
            lines += self._criterion(f"{name}-{'ab'[criterion]}", "sufficiency" if criterion else "contribution")
        return [*lines, ""]

    def _criterion(self, name: str, axis: str) -> Lines:
        first, second = self._chance.sample(self._sources, 2)
        return [
            f"      - id: {name}",
            *self._text("title", 8),
            "        evidence:",
            *self._evidence(f"{name}1", first, "attainment", AXES["attainment"][:2]),
            *self._evidence(f"{name}2", second, "attainment", AXES["attainment"]),
            *self._evidence(f"{name}3", first, axis, AXES[axis]),
        ]

    def _evidence(self, name: str, source: str, axis: str, levels: Sequence[str]) -> Lines:
        chance = self._chance
        details = [
            f"            strength: {chance.choice(('strong', 'moderate', 'weak'))}",
            f"            type: {chance.choice(('register', 'survey', 'interview', 'document'))}",
            f"            effect: {chance.choice(('output', 'outcome', 'impact'))}",
            f'            period: {{from: "{self._year - 3}", to: "{self._year - 2}-06"}}',
            f'            quote: {{sv: "{chance.choice(DEEDS)[0]}"}}',
        ]
        return [
            f"          - id: {name}",
            *self._text("claim", 12),
            f"            source: {source}",
            f"            locator: {chance.choice(LOCATORS) % chance.randint(5, 90)}",
            *([f"            axis: {axis}"] if axis != "attainment" else []),
            f"            score: {chance.choice(levels)}",
            *chance.choice((self._folded, self._text, self._text, lambda *_: []))("reason", 12),
            *chance.sample(details, 2),
        ]

    def _records(self) -> Lines:
        return [
            "gaps:",
            "  - id: lucka-1",
            *self._folded("text", 4),
            "    concerns: [mal-0, mal-1-a]",
            "    axes: [attainment]",
            f"    source: {self._sources[1]}",
            "",
            "recommendations:",
            "  - id: rek-1",
            *self._text("text", 4),
            "    addressees:",
            "      - {sv: Regeringen, en: The Government}",
            "      - Myndigheten",
            "    concerns: mal-1",
            "    status: partly_implemented",
            f"    status_source: {self._sources[2]}",
            f"    source: {self._sources[0]}",
            "",
        ]

    def _sentence(self) -> tuple[str, str]:
        parts = [self._chance.choice(words) for words in (SUBJECTS, DEEDS, WHERE)]
        sv, en = (" ".join(part[i] for part in parts) for i in (0, 1))
        return f"{sv[0].upper()}{sv[1:]}.", f"{en[0].upper()}{en[1:]}."

    def _text(self, key: str, indent: int) -> Lines:
        """A sentence in both languages, in one of the styles that YAML has."""
        (sv, en), pad, style = self._sentence(), " " * indent, self._chance.randrange(5)
        if style == 0:
            return [f"{pad}{key}: {{sv: {sv}, en: {en}}}"]
        if style == 1:
            return [f"{pad}{key}:", f'{pad}  sv: "{sv}"', f"{pad}  en: '{en}'"]
        if style == 2:
            return [f"{pad}{key}:", f"{pad}  sv: >-", f"{pad}    {sv}", f"{pad}  en: >-", f"{pad}    {en}"]
        return [f"{pad}{key}:", f"{pad}  sv: {sv}", f"{pad}  en: {en}"]

    def _folded(self, key: str, indent: int) -> Lines:
        """A paragraph in Swedish over several lines."""
        words = " ".join(self._sentence()[0] for _ in range(2))
        pad = " " * indent
        style = self._chance.choice((">-", "|", ""))
        return [
            f"{pad}{key}:{style and ' ' + style}",
            *textwrap.wrap(words, 100, initial_indent=f"{pad}  ", subsequent_indent=f"{pad}  "),
        ]


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: at one place that matches the first of a pair, the second stands instead."""

    name: str
    edits: tuple[tuple[str, str], ...]

    def sown(self, text: str, chance: random.Random) -> str:
        pattern, instead = chance.choice(self.edits)
        found = chance.choice([*re.finditer(pattern, text, re.MULTILINE)])
        return text[: found.start()] + found.expand(instead) + text[found.end() :]


FAULTS = (
    Fault("misspelt field", (("strength:", "strenght:"), ("locator:", "locater:"))),
    Fault("unknown source", ((r"(?<= source: )(\w+)-\d+$", r"\1"),)),
    Fault("unknown level", ((r"score: \w+", "score: mostly"), (r"score: \w+", "score: delvis"))),
    Fault("duplicate id", ((r"- id: (mal-\d-[ab])2", r"- id: \g<1>1"),)),
    Fault("duplicate key", ((r"^( +)(score: \w+)$", r"\1\2\n\1\2"),)),
    Fault("missing field", ((r"^( +)(claim|title):.*\n(\1 .*\n)*", ""),)),
    Fault("wrong type", ((r"^year: \d+", "year: i fjol"), ("essential: true", "essential: mycket"))),
    Fault("bad date", ((r'(?<=date: )"\d{4}.*"', '"2023-02-30"'), (r'(?<=date: )"\d{4}.*"', '"2023-13-01"'))),
    Fault("tab or broken indentation", ((r"^ {12}score:", "\t\t\tscore:"), ("^ {12}score:", "           score:"))),
    Fault("ambiguous word", ((r"score: \w+", "score: no"), (r"- id: mal-\d-[ab]3", "- id: on"))),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A file, and the kind of the fault sown in it."""

    path: Path
    fault: Fault | None


def write(folder: Path, numbers: Iterable[int]) -> list[Written]:
    """A file for each number, which is its seed."""
    files = []
    for number in numbers:
        chance = random.Random(number)
        text = Author(number, chance).file()
        turn, rest = divmod(number, ONE_IN)
        fault = FAULTS[turn % len(FAULTS)] if rest == 0 else None
        path = folder / f"uppdrag-{number:05}.yaml"
        path.write_text(fault.sown(text, chance) if fault else text, encoding="utf-8")
        files.append(Written(path, fault))
    return files
