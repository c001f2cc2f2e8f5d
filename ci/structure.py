"""The structure of the package, read from its source: how large it is, and which room imports which.

python ci/structure.py            print the figures
python ci/structure.py --write    draw the rooms in docs/architecture.md
python ci/structure.py --check    exit with 1 where that drawing is not what it would be, or two classes have one name
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "goalcheck"
PAGE = ROOT / "docs" / "architecture.md"
MARK = "<!-- rooms, written by `make rooms` -->\n"
DATA = ("catalogue",)
"""Rooms of texts, which are no code."""
REPEATED = 6
"""Lines in a row that stand in two places."""
FOLLOWED = {
    "assess": ("assess", "assignments/heder.yaml"),
    "diff": ("diff", "assignments/heder.yaml", "assignments/heder-2023.yaml"),
    "firm": ("firm", "assignments/heder.yaml"),
}
TRACE = """
import sys
from goalcheck.__main__ import main
seen = []
def note(frame, event, argument):
    name = frame.f_globals.get("__name__", "")
    if event == "call" and name.startswith("goalcheck.") and frame.f_code.co_name != "<module>":
        if not seen or seen[-1] != name:
            seen.append(name)
sys.setprofile(note)
try:
    main()
finally:
    sys.setprofile(None)
    print(*dict.fromkeys(seen), file=sys.stderr)
"""


@dataclass(frozen=True)
class Module:
    """A source file. `room`: the folder of the package that it lies in, or its own name."""

    name: str
    room: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return self.text.count("\n")


def modules() -> list[Module]:
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found.append(Module(name, parts[1] if len(parts) > 1 else parts[0], text, ast.parse(text)))
    return found


def imports(module: Module, names: frozenset[str]) -> Iterator[str]:
    """The modules of the package that a module names in its imports, wherever they stand."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in names else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def between_rooms(found: list[Module]) -> Counter[tuple[str, str]]:
    """How many modules of one room import from another."""
    rooms = {it.name: it.room for it in found}
    names = frozenset(rooms)
    pairs: Counter[tuple[str, str]] = Counter()
    for module in found:
        if module.name == "goalcheck":  # names everything, and imports it when it is asked for
            continue
        reached = {rooms[it] for it in imports(module, names) if it in rooms}
        pairs.update((module.room, room) for room in reached - {module.room, "__init__"})
    return pairs


def figures(found: list[Module]) -> Iterator[tuple[str, object]]:
    code = [it for it in found if it.room not in DATA]
    classes = [node for it in code for node in ast.walk(it.tree) if isinstance(node, ast.ClassDef)]
    shapes = [node for node in classes if node.name.endswith("Document")]
    functions = [
        (int(node.end_lineno or 0) - node.lineno + 1, f"{it.name}.{node.name}")
        for it in code
        for node in ast.walk(it.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    longest = max(code, key=lambda it: it.lines)
    yield "lines of code, without the catalogue", sum(it.lines for it in code)
    yield "lines of the catalogue in Python", sum(it.lines for it in found) - sum(it.lines for it in code)
    data = sorted((SOURCE / "catalogue" / "languages").iterdir())
    yield "lines of the catalogue, as data", sum(it.read_text(encoding="utf-8").count("\n") for it in data)
    yield "modules", len(code)
    yield "longest module", f"{longest.lines} {longest.name}"
    yield "modules over 300 lines", sum(it.lines > 300 for it in code)
    yield "classes", f"{len(classes)}, of which {len(shapes)} are shapes of JSON"
    yield "names of classes that stand twice", len(twice(found))
    yield "functions", len(functions)
    yield "lines of a function, median", median(length for length, _ in functions)
    yield "longest function", "{} {}".format(*max(functions))
    yield "lines that stand elsewhere too", repeated(code)
    yield "pairs of rooms where one imports the other", len(between_rooms(found))
    for name, arguments in FOLLOWED.items():
        entered = followed(arguments)
        yield f"modules that `{name}` enters", f"{len(entered)} in {len({it.split('.')[1] for it in entered})} rooms"


def twice(found: list[Module]) -> list[str]:
    """The names that several classes of the package have."""
    names = Counter(it.name for module in found for it in ast.walk(module.tree) if isinstance(it, ast.ClassDef))
    return [name for name, count in names.items() if count > 1]


def repeated(found: list[Module]) -> int:
    """Lines that are part of at least REPEATED equal lines in a row somewhere else, imports and blank lines apart."""
    runs: dict[tuple[str, ...], set[tuple[str, int]]] = {}
    for module in found:
        lines = [
            (number, line.strip())
            for number, line in enumerate(module.text.splitlines())
            if line.strip() and not re.match(r"\s*(from|import) ", line)
        ]
        for start in range(len(lines) - REPEATED + 1):
            run = lines[start : start + REPEATED]
            places = runs.setdefault(tuple(text for _, text in run), set())
            places.update((module.name, number) for number, _ in run)
    return len(set().union(*(places for places in runs.values() if len(places) > REPEATED)))


def followed(arguments: tuple[str, ...]) -> list[str]:
    """The modules whose functions run in a command, in the order in which they are entered."""
    done = subprocess.run(
        [sys.executable, "-c", TRACE, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8"},
    )
    return done.stderr.splitlines()[-1].split()


def drawing(found: list[Module]) -> str:
    """The rooms with what is in them, highest first, and their imports as a mermaid chart."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (lines,) = (it["layers"] for it in settings["tool"]["importlinter"]["contracts"] if it["type"] == "layers")
    layers = [room for line in lines for room in line.split(" | ")]
    about = {it.name.removeprefix("goalcheck."): ast.get_docstring(it.tree) or "" for it in found}
    rows = ["| room | what is there | modules | lines |", "| --- | --- | --: | --: |"]
    for room in layers:
        inside = [it for it in found if it.room == room]
        said = about.get(room, "").split("\n\n")[0].replace("\n", " ")
        rows.append(f"| `{room}` | {said} | {len(inside)} | {sum(it.lines for it in inside):,} |")
    place = {room: number for number, room in enumerate(layers)}
    pairs = sorted(reduced(set(between_rooms(found))), key=lambda it: (place[it[0]], place[it[1]]))
    chart = ["```mermaid", "flowchart TD", *(f"    {one} --> {other}" for one, other in pairs), "```"]
    return "\n".join([*rows, "", *chart]) + "\n"


def reduced(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Without the arrows to what is reached over another room too. There are no circles."""
    below: dict[str, set[str]] = {}
    for one, other in pairs:
        below.setdefault(one, set()).add(other)

    def reached(room: str) -> set[str]:
        return below.get(room, set()).union(*(reached(it) for it in below.get(room, ())))

    return {(one, other) for one, other in pairs if not any(other in reached(it) for it in below[one] - {other})}


def main(arguments: list[str]) -> int:
    found = modules()
    if not arguments:
        for name, figure in figures(found):
            print(f"{name}: {figure}")
        return 0
    before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
    text = MARK.join((before, drawing(found), after))
    if arguments == ["--check"]:
        if text != PAGE.read_text(encoding="utf-8"):
            print(f"{PAGE.relative_to(ROOT)} is not fresh; run: make rooms")
            return 1
        if names := twice(found):
            print(f"one name, several classes: {', '.join(names)}")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
