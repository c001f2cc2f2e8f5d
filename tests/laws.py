"""The laws, drawn at random and in depth, in rounds until the time is over: `python -m tests.laws --minutes 10`.

Every round draws by a seed of its own, which is printed. A law that fell is left out of the rounds after, and its case is
printed as a decorator that makes it a test for good. What else is given goes to pytest. The exit status is 1 if a law fell.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

ENDED = (0, 1, 5)
"""Statuses of pytest after a whole round: every law held, some fell, none was left."""
ENDING = 20.0
"""Seconds that a round may take to end once it is told to."""


def command(seed: int, noted: Path, fallen: list[str], more: list[str]) -> list[str]:
    return [
        *(sys.executable, "-m", "pytest", "-m", "hypothesis", "-p", "tests.support.fallen", f"--fallen={noted}"),
        *("--hypothesis-profile=laws", f"--hypothesis-seed={seed}", "--tb=no", "--no-summary"),
        *(f"--deselect={name}" for name in fallen),
        *more,
    ]


def ended(run: subprocess.Popen[bytes], seconds: float) -> int | None:
    """The status of a round, or None if it was stopped because the time was over."""
    try:
        return run.wait(max(0.0, seconds))
    except subprocess.TimeoutExpired:
        return None
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            if run.poll() is None:
                run.send_signal(number)
                with suppress(subprocess.TimeoutExpired):
                    run.wait(ENDING)
        if run.poll() is None:
            run.kill()


def search(minutes: float, seed: int | None, more: list[str]) -> int:
    end = time.monotonic() + minutes * 60
    fallen: list[str] = []
    rounds = 0
    with TemporaryDirectory() as folder:
        noted = Path(folder) / "fallen"
        noted.touch()
        try:
            while time.monotonic() < end:
                rounds += 1
                seed = random.randrange(1 << 32) if seed is None else seed
                print(f"Round {rounds}, seed {seed}", flush=True)
                # a group of its own, so that Ctrl-C reaches the round once, by us
                run = subprocess.Popen(command(seed, noted, fallen, more), start_new_session=True)
                status = ended(run, end - time.monotonic())
                fallen = noted.read_text(encoding="utf-8").split("\n")[:-1]
                if status is None:
                    print(f"The time is over in round {rounds}.")
                elif status == 5 and fallen:
                    break
                elif status not in ENDED[:2]:
                    print(f"pytest ended with status {status}.", file=sys.stderr)
                    return 2
                seed = None
        except KeyboardInterrupt:
            fallen = noted.read_text(encoding="utf-8").split("\n")[:-1]
            print(f"Stopped in round {rounds}.")
    print("\n".join([f"Laws that fell: {len(fallen)}", *fallen]))
    return 1 if fallen else 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Draw the laws at random until the time is over.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, help="of the first round")
    options, more = parser.parse_known_args(arguments)
    return search(options.minutes, options.seed, more)


if __name__ == "__main__":
    sys.exit(main())
