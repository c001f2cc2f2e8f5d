"""Fuzz the loader and everything behind it, for FUZZ_SECONDS: `make fuzz`.

With atheris, inputs that reach new code are kept and changed further, in .fuzz/corpus; where it cannot be installed, the
seeds are changed at random. What breaks a law is written to .fuzz/finds, once for each place where it broke.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

try:
    import atheris
except ImportError:
    atheris = None

if atheris is None:
    from fuzz import laws, mutate, seeds
else:
    with atheris.instrument_imports(include=["goalcheck"]):
        from fuzz import laws, mutate, seeds
        from goalcheck.questions.validate.command import FORMS
        from goalcheck.runner.forms import form

        for name in FORMS:  # each is imported when it is wanted; now, so that it is followed too
            form("validate", name)

HERE = Path(__file__).resolve().parent.parent / ".fuzz"
SLOW = 1.0
"""Seconds of processor time after which an input is kept as slow."""
LONGEST = 1 << 15
"""Bytes of an input."""


class Run:
    """What has been tried and found so far."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds
        self.tried = 0
        self.finds: dict[str, str] = {}
        self._rubrics = laws.rubrics()

    def one(self, data: bytes) -> None:
        self.tried += 1
        before = time.process_time()
        try:
            laws.hold(data, self._rubrics)
        except Exception as error:  # whatever it is, it is a find
            self._keep(_place(error), f"{type(error).__name__}: {error}", data)
        taken = time.process_time() - before
        if taken > SLOW:
            self._keep(f"slow-{taken:.0f}", f"took {taken:.1f} s", data)

    def _keep(self, where: str, said: str, data: bytes) -> None:
        if where in self.finds:
            return
        name = f"{where}-{sha256(data).hexdigest()[:8]}".replace("/", ".")
        self.finds[where] = f"{said[:200]}  [{name}]"
        (HERE / "finds").mkdir(parents=True, exist_ok=True)
        (HERE / "finds" / name).write_bytes(data)
        print(f"{where}: {self.finds[where]}", flush=True)

    def over(self) -> bool:
        return time.monotonic() > self.end

    def summary(self) -> int:
        how = "with" if atheris is not None else "without"
        print(f"{self.tried} inputs {how} atheris, {len(self.finds)} finds in {HERE / 'finds'}", flush=True)
        return 1 if self.finds else 0


def _place(error: Exception) -> str:
    """Where a law broke: the innermost line of ours; a law that says so itself, by its words."""
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, AssertionError) and frames[-1].filename.endswith("laws.py"):
        return "law-" + "-".join(str(error).split("\n")[0].split())[:80]
    ours = next((frame for frame in reversed(frames) if "goalcheck" in frame.filename), frames[-1])
    return f"{type(error).__name__}-{Path(ours.filename).name}-{ours.lineno}"


def guided(run: Run) -> None:
    """Inputs as atheris finds them; ends the process, since its loop never returns."""

    def one(data: bytes) -> None:
        run.one(data)
        if run.over():
            os._exit(run.summary())

    def change(data: bytes, most: int, seed: int) -> bytes:
        changed: bytes = atheris.Mutate(data, most) if seed % 8 == 0 else mutate.mutated(data, seed, found)
        return changed[:most]

    found = seeds.seeds()
    corpus = HERE / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for data in found:
        (corpus / sha256(data).hexdigest()[:16]).write_bytes(data)
    options = ["-timeout=60", f"-max_len={LONGEST}", "-print_final_stats=1", "-verbosity=0"]
    setup: Callable[..., Any] = atheris.Setup
    setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=change)
    atheris.Fuzz()


def unguided(run: Run) -> None:
    """The seeds, changed at random, each time otherwise."""
    found = seeds.seeds()
    start = time.time_ns()
    for data in found:
        run.one(data)
        if run.over():
            return
    while not run.over():
        number = start + run.tried
        run.one(mutate.mutated(found[number % len(found)], number, found)[:LONGEST])


def main() -> int:
    """0 where nothing was found, else 1."""
    seconds = float(os.environ.get("FUZZ_SECONDS") or 60)
    run = Run(seconds)
    if atheris is not None:
        guided(run)
    unguided(run)
    return run.summary()


if __name__ == "__main__":
    sys.exit(main())
