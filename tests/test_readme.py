"""The documents are true: their commands run, and what they show is what they print. `pytest --renew` writes the outputs anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest

from goalcheck.cli.commands import TASKS
from tests.support.paths import ROOT

DOCS = ROOT / "docs"
READMES = [ROOT / "README.md", ROOT / "README.sv.md"]
ALL = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
PAGES = [page for page in ALL if BLOCK.search(page.read_text(encoding="utf-8"))]
MOST_LINES = 250
"""Of a README, so that it is read to its end."""
READABLE = 4.5
"""The contrast of text that WCAG 2 asks for at level AA."""
ENVIRONMENT = {
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "COLUMNS": "80",
    "LC_ALL": "C.UTF-8",
    "PYTHONIOENCODING": "utf-8",
}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def printed(command: str, folder: Path = ROOT) -> str:
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    return done.stdout + done.stderr


def first_file(page: Path) -> tuple[str, str]:
    """The file that a README has its reader save: its name, as the first command after it says, and its text."""
    found = re.search(r"```yaml\n(.*?)```\s+```console\n\$ goalcheck assess (\S+)", page.read_text("utf-8"), re.DOTALL)
    assert found
    return found[2], found[1]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_prints_what_the_page_shows(page: Path, renew: bool, tmp_path: Path) -> None:
    folder = ROOT
    if page in READMES:
        folder = tmp_path
        saved, text = first_file(page)
        (folder / saved).write_text(text, encoding="utf-8")

    def shown(block: re.Match[str]) -> str:
        commands = [line.removeprefix("$ ") for line in block[1].splitlines() if line.startswith("$ ")]
        if commands[0].startswith("make"):
            return block[0]
        return "```console\n" + "".join(f"$ {command}\n{printed(command, folder)}" for command in commands) + "```"

    found = BLOCK.sub(shown, page.read_text(encoding="utf-8"))
    if renew:
        page.write_text(found, encoding="utf-8")
    assert found == page.read_text(encoding="utf-8")


EXAMPLES = [(page, example) for page in ALL for example in PYTHON.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("page", "example"), EXAMPLES, ids=[name(page) for page, _ in EXAMPLES])
def test_the_python_examples_run(page: Path, example: str) -> None:
    done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
    if page in READMES:
        assert done.stdout.startswith("largely\n")


@pytest.mark.parametrize("page", READMES, ids=name)
def test_the_first_file_is_judged_and_valid(page: Path, tmp_path: Path) -> None:
    saved, text = first_file(page)
    (tmp_path / saved).write_text(text, encoding="utf-8")
    assert "Attainment: ◕ largely met" in printed(f"goalcheck assess {saved} --lang en", tmp_path)
    assert "Errors: 0" in printed(f"goalcheck validate {saved} --lang en", tmp_path)


@pytest.mark.parametrize("page", READMES, ids=name)
def test_a_readme_is_short(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_the_readmes_say_the_same() -> None:
    """The same sections in the same order, each with the same blocks and links; and the same commands."""

    def sections(page: Path) -> list[list[str]]:
        found = []
        for section in page.read_text(encoding="utf-8").split("\n## "):
            blocks = re.findall(r"^```(\w+)", section, re.MULTILINE)
            links = re.findall(r"\]\(([^)]+)\)", section)
            found.append(blocks + [link.replace(".sv.md", ".md") for link in links])
        return found

    english, swedish = (sections(page) for page in READMES)
    swedish[0].remove("docs/diagnostics.md")  # it says which pages are in Swedish
    assert swedish == english
    assert listed(READMES[0]) == listed(READMES[1])


def listed(page: Path) -> list[str]:
    """The commands in the table of a README."""
    return re.findall(r"^\| `goalcheck ([^`]+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_command_is_listed_once() -> None:
    commands = {group: [name for names in tasks.values() for name in names] for group, tasks in TASKS.items()}
    wanted = [it for it in commands["goalcheck"] if it not in commands]
    wanted += [f"rubric {it}" for it in commands["rubric"]]
    found = [re.split(r" (?=[A-Z\[-])", it)[0] for it in listed(READMES[0])]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=name)
def test_a_page_begins_with_the_question_it_answers(page: Path) -> None:
    title, nothing, question, after = page.read_text(encoding="utf-8").split("\n")[:4]
    assert title.startswith("# ")
    assert (nothing, after) == ("", "")
    assert re.fullmatch(r"[^.?]+(\.\w[^.?]*)*\?", question)


def test_every_page_is_in_the_index() -> None:
    index = DOCS / "README.md"
    links = re.findall(r"\]\(([^)#:]+)\)", index.read_text(encoding="utf-8"))
    assert {DOCS / link for link in links} >= set(DOCS.rglob("*.md")) - {index}


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("*.md")), ids=name)
def test_a_decision_says_when_it_was_made_and_whether_it_stands(page: Path) -> None:
    title, nothing, made, after = page.read_text(encoding="utf-8").split("\n")[:4]
    assert title.startswith("# ")
    assert (nothing, after) == ("", "")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d · (accepted|replaced by \d{4})( · .+)?", made)


def test_links_lead_somewhere() -> None:
    for path in ALL:
        text = path.read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]+))?\)", text)
        pictures = [(it, "") for it in re.findall(r"(?:src|srcset)=\"([^\"]+)\"", text)]
        for target, anchor in links + pictures:
            file = path.parent / target if target else path
            assert file.exists(), (path, target)
            assert not anchor or anchor in anchors(file), (path, target, anchor)


def anchors(page: Path) -> set[str]:
    """What a link to a heading can say, as GitHub makes it."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def luminance(colour: str) -> float:
    parts = [value / 255 for value in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("picture", sorted(DOCS.glob("pictures/*.svg")), ids=name)
def test_a_picture_is_readable_and_fetches_nothing(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8")
    ground = re.search(r"<rect [^>]*rx=[^>]*fill=\"(#\w+)\"", text)
    assert ground
    for colour in re.findall(r"fill: (#\w+)", text):
        lighter, darker = sorted((luminance(colour), luminance(ground[1])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= READABLE, colour
    assert re.findall(r"https?:[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@import|@font-face|url\((?!#)|href", text)
    assert Xml.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 (it is our own)


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="make uses its own environment")
@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_first_command_prints_the_judgement() -> None:
    assert "Samlad bedömning" in printed("make assess")
