"""`make mutants`: draws mutants, runs the tests that run the changed line, and tells how many were killed.

Tests run fastest first until one fails. Laws drawn by Hypothesis take part, always with the same examples. A mutant is
timed out where its tests take many times what they take without it: an endless loop, most often.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import accumulate, chain, takewhile
from pathlib import Path
from types import CodeType

import pytest

from mutants.forked import End, Work, ends, prepare, tests
from mutants.measure import Measured, measured
from mutants.sow import Mutant, sample

MOST = 60.0
"""Seconds of tests that a mutant is tried with."""
TIMES = 2
"""A run may take so many times what its tests take by themselves, and a few seconds more."""


class Sown(SourceFileLoader):
    """Reads one module as the mutant has it."""

    def __init__(self, mutant: Mutant, root: Path) -> None:
        inside = mutant.path.relative_to(root / "src").with_suffix("")
        name = ".".join(inside.parts).removesuffix(".__init__")
        super().__init__(name, str(mutant.path))
        self.code = mutant.code()

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return spec_from_file_location(fullname, self.path, loader=self) if fullname == self.name else None

    def get_code(self, fullname: str) -> CodeType | None:
        return compile(self.code, self.path, "exec", dont_inherit=True)


class Only:
    """A plugin of pytest: these tests and no other, in this order."""

    def __init__(self, names: list[str]) -> None:
        self.order = {name: i for i, name in enumerate(names)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((it for it in items if it.nodeid in self.order), key=lambda it: self.order[it.nodeid])


def judged(root: Path, mutant: Mutant | None, names: list[str], known: Measured, floor: float) -> Work:
    """A run of these tests, with a mutant or without."""

    def work() -> int:
        if mutant:
            sys.meta_path.insert(0, Sown(mutant, root))
        files = sorted({name.partition("::")[0] for name in names})
        return tests(root, ["-x", *files], Only(names))

    return work, floor + TIMES * sum(known.seconds[name] for name in names)


def within(names: list[str], known: Measured) -> list[str]:
    """The fastest, as many as may be tried, and one in any case."""
    total = accumulate(known.seconds[name] for name in names)
    return [name for name, _ in takewhile(lambda it: it[1] <= MOST, zip(names, total, strict=True))] or names[:1]


def main() -> int:
    asked = arguments()
    root = asked.root.resolve()
    prepare(root)
    known = measured(root, asked.package, asked.jobs, asked.ignore)
    folders = [root / "src" / asked.package / part for part in asked.parts] or [root / "src" / asked.package]
    drawn = sample(folders, asked.count, asked.seed)
    touching = [known.touching(str(it.path.relative_to(root)), it.line) for it in drawn]
    tried = [within(names, known) for names in touching]
    every = within(known.ordered({name for names in tried for name in names}), known)
    if [end for _, end in ends([judged(root, None, every, known, asked.floor)])] != [End.SURVIVED] and every:
        raise SystemExit("the tests fail without a mutant when they are run like this")
    some = [i for i, names in enumerate(tried) if names]
    works = [judged(root, drawn[i], tried[i], known, asked.floor) for i in some]
    untouched = ((i, End.SURVIVED) for i, names in enumerate(tried) if not names)
    found: dict[int, End] = {}
    for i, end in chain(untouched, ((some[n], end) for n, end in ends(works, asked.jobs))):
        found[i] = end
        if end is not End.KILLED:
            print(f"\n{end}, by {len(tried[i])} of {len(touching[i])} tests that run the line")
            print(drawn[i].diff(root), flush=True)
    count = Counter(found.values())
    share = (count[End.KILLED] + count[End.TIMED_OUT]) / len(drawn) if drawn else 1
    print(
        "\n" + ", ".join(f"{count[end]} {end}" for end in End),
        f"of {len(drawn)} mutants, seed {asked.seed}: {share:.1%} seen",
    )
    if capped := sum(tried[i] != touching[i] for i, end in found.items() if end is End.SURVIVED):
        print(f"{capped} survivors were not tried with all tests that run the line, since those take over {MOST:.0f} s")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("package")
    parser.add_argument("parts", nargs="*", help="folders of the package; the whole where none is named")
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--floor", type=float, default=15, help="seconds that a run may take in any case")
    parser.add_argument(
        "--ignore", action="append", default=[], help="a file of tests that runs nothing in this process"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
