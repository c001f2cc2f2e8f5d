"""The front door: answers `--version` before anything heavy is imported."""

import gc
import sys


def main() -> int:
    """Run the command line; its exit status."""
    gc.set_threshold(100_000)  # nearly all that is made here goes without it, and what is loaded stays
    if sys.argv[1:] in (["--version"], ["-V"]):
        from goalcheck import __version__

        sys.stdout.write(f"goalcheck {__version__}\n")
        return 0
    from goalcheck.cli import run

    try:
        return run(sys.argv[1:])
    finally:
        gc.freeze()  # else the interpreter looks through all that was loaded once more before it ends


if __name__ == "__main__":
    sys.exit(main())
