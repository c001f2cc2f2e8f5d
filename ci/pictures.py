"""Draw the pictures of README: what `goalcheck assess` prints, in each language, on a light and on a dark ground.

    python ci/pictures.py           write docs/pictures anew
    python ci/pictures.py --check   exit with 1 where a picture there is not what it would be

The pictures ask nothing of the reader's machine: no font or other file is fetched.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
COMMAND = "goalcheck assess assignments/heder.yaml"
COLUMNS = 80
LAST = {"en": "Why", "sv": "Varför"}
"""The heading before which a picture ends, by language."""

RED, GREEN, MAGENTA = 1, 2, 5
"""The colours that goalcheck uses, by their number in a terminal."""

FORM = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>$ COMMAND</title>
<style>
text {{
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
  font-size: {char_height}px;
}}
{styles}
</style>
<defs>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="8" fill="BACKGROUND" stroke="BORDER" stroke-width="2"/>
<text x="9" y="28" fill="PROMPT">$ COMMAND</text>
<g transform="translate({terminal_x}, {terminal_y})">
{matrix}
</g>
</svg>
"""


def theme(background: str, foreground: str, red: str, green: str, magenta: str) -> TerminalTheme:
    colours = [rgb(foreground)] * 8
    colours[RED], colours[GREEN], colours[MAGENTA] = rgb(red), rgb(green), rgb(magenta)
    return TerminalTheme(rgb(background), rgb(foreground), colours, colours)


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


THEMES = {
    "light": theme("#ffffff", "#0b0f14", red="#a40e26", green="#116329", magenta="#6639ba"),
    "dark": theme("#0d1117", "#f0f6fc", red="#ff7b72", green="#56d364", magenta="#d2a8ff"),
}
BORDERS = {"light": "#d0d7de", "dark": "#3d444d"}


def judgement(language: str) -> str:
    """What the program prints, colours and all, up to the list of reasons."""
    done = subprocess.run(
        [sys.executable, "-m", *COMMAND.split(), "--lang", language],
        cwd=ROOT,
        env={"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = done.stdout.splitlines()
    end = next(i for i, line in enumerate(lines) if Text.from_ansi(line).plain == LAST[language])
    return "\n".join(lines[:end]).rstrip()


def picture(printed: str, ground: str) -> str:
    console = Console(width=COLUMNS, file=StringIO(), record=True, force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(printed), end="")
    colours = THEMES[ground]
    form = FORM.replace("COMMAND", COMMAND).replace("BACKGROUND", colours.background_color.hex)
    form = form.replace("PROMPT", colours.foreground_color.hex).replace("BORDER", BORDERS[ground])
    return console.export_svg(theme=colours, code_format=form, unique_id="goalcheck")


def pictures() -> Iterator[tuple[Path, str]]:
    for language in LAST:
        printed = judgement(language)
        for ground in THEMES:
            yield PICTURES / f"assess-{language}-{ground}.svg", picture(printed, ground)


def main(arguments: list[str]) -> int:
    stale = [(path, text) for path, text in pictures() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if arguments == ["--check"]:
        for path, _ in stale:
            print(f"{path.relative_to(ROOT)} is not fresh; run: make pictures")
        return 1 if stale else 0
    PICTURES.mkdir(exist_ok=True)
    for path, text in stale:
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
