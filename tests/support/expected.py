"""What a case expects: an output in one file or in several, in which a line `…` stands for lines left out."""

from __future__ import annotations

from pathlib import Path

LEFT_OUT = "…\n"


def files(folder: Path) -> list[Path]:
    """In the order of the output."""
    return [folder / "expected"] if (folder / "expected").exists() else sorted(folder.glob("expected-*"))


def read(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in files(folder))


def missing(expected: str, found: str) -> str | None:
    """The first passage that does not stand, whole lines and in this order, in what was found; None if all do."""
    passages = expected.split("\n" + LEFT_OUT)
    first, last, rest = passages[0] + "\n", passages[-1], found
    if not rest.startswith(first):
        return _differing(first, rest)
    rest = rest[len(first) - 1 :]
    for passage in passages[1:-1]:
        at = rest.find(f"\n{passage}\n")
        if at < 0:
            return passage
        rest = rest[at + 1 + len(passage) :]
    return None if rest.endswith("\n" + last) else last


def _differing(expected: str, found: str) -> str:
    lines = zip(expected.splitlines(), found.splitlines(), strict=False)
    return next((f"{ours!r}, not {theirs!r}" for ours, theirs in lines if ours != theirs), expected)


def written(folder: Path, found: str) -> None:
    """Write the output anew, in as many files as before; where a passage has changed, whole, to be cut again by hand."""
    old = read(folder) if files(folder) else ""
    if "\n" + LEFT_OUT in old and missing(old, found) is None:
        return
    parts = files(folder)
    starts = [path.read_text(encoding="utf-8").split("\n")[0] for path in parts[1:]]
    for path, start in zip(parts, starts, strict=False):
        before, mark, after = found.partition(f"\n{start}\n")
        assert mark, f"{folder.name}: no line {start!r} to begin the next file of the output with"
        path.write_text(before + "\n", encoding="utf-8")
        found = f"{start}\n{after}"
    (parts[-1] if parts else folder / "expected").write_text(found, encoding="utf-8")
