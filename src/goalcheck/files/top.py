"""Name files from the top of the repository they lie in, as services that show something beside the code want them."""

from __future__ import annotations

import os
from pathlib import Path

from goalcheck.files.disk import exists


def from_top(file: str) -> str:
    """A file named so, from whatever folder it was named; one that lies in no repository keeps its name.

    Links are named as they are, not followed: so does git.
    """
    path = Path(os.path.abspath(file))  # noqa: PTH100
    top = next((it for it in path.parents if exists(it / ".git")), None)
    return file if top is None else path.relative_to(top).as_posix()
