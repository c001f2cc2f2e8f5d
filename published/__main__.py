"""`python -m published [FOLDER]`: agreement over the published tables in FOLDER, or over the compact figures."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from published import figures, report
from published.agreement import Agreement, agreement
from published.tables import TABLES

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "tests" / "published"
PAGE = ROOT / "docs" / "agreement.md"


def from_tables(folder: Path) -> list[Agreement]:
    return [agreement(table, table.rubrics(table.models(folder)), table.read(folder)) for table in TABLES]


def from_figures() -> list[Agreement]:
    found = []
    for table in TABLES:
        rows, models = figures.read(table, FIGURES)
        found.append(agreement(table, table.rubrics(models), rows))
    return found


def fresh(folder: Path) -> dict[Path, str]:
    """The compact figures as the tables in a folder give them."""
    found: dict[Path, str] = {}
    for table in TABLES:
        written = figures.files(table, table.read(folder), table.models(folder))
        found |= {FIGURES / name: text for name, text in written.items()}
    return found


def main() -> int:
    """0, or 1 where the compact figures are not those of the tables."""
    parser = argparse.ArgumentParser(prog="python -m published", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="the published tables; the compact figures unless given")
    parser.add_argument("--write", action="store_true", help="write the figures and docs/agreement.md anew")
    asked = parser.parse_args()
    if asked.folder and not asked.folder.is_dir():
        parser.error(f"no folder {asked.folder}")
    wanted = fresh(asked.folder) if asked.folder else {}
    if asked.write:
        FIGURES.mkdir(exist_ok=True)
        for path, text in wanted.items():
            path.write_text(text, encoding="utf-8")
        PAGE.write_text(report.markdown(from_figures()), encoding="utf-8")
    for line in report.text(from_tables(asked.folder) if asked.folder else from_figures()):
        print(line)
    stale = [path.name for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
    if stale:
        print(f"not as in the tables: {', '.join(stale)} (run: make figures)")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
