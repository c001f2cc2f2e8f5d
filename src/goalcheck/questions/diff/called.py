"""Whether git calls, as it does an external diff: asked in every comparison, so that this imports nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

CALLED_BY_GIT = "GIT_DIFF_PATH_COUNTER"
"""Which path of how many this is: git says it to every external diff."""
CONTENT = r"[0-9a-f]+|\."
"""An id or a mode; that of nothing is a dot."""


def is_driven(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether git calls, as it does an external diff: with 7 arguments, 9 for a renamed file, 1 for one with conflicts."""
    if len(arguments) == 1:
        return CALLED_BY_GIT in environment
    return len(arguments) in (7, 8, 9) and all(re.fullmatch(CONTENT, arguments[index]) for index in (2, 3, 5, 6))
