"""The front door: answers `--version` before anything heavy is imported."""

import gc
import sys


def main() -> int:
    """Run the command line; its exit status."""
    gc.set_threshold(100_000)  # nearly all that is made here goes without it, and what is loaded stays
    try:
        if sys.argv[1:] in (["--version"], ["-V"]) and _version():
            return 0
        from goalcheck.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while all that is being loaded
        return 130
    finally:
        gc.freeze()  # else the interpreter looks through all that was loaded once more before it ends


def _version() -> bool:
    """Print the version. What keeps it from being printed is told by those who know how."""
    from goalcheck import __version__

    try:
        sys.stdout.write(f"goalcheck {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
