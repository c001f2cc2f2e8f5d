"""The version, and where the project lives on the web.

Nothing is fetched from there: the addresses are shown, and name the schemas.
"""

from __future__ import annotations

from goalcheck import __version__

VERSION = __version__
HOME = "https://github.com/goalcheck/goalcheck"


def page(path: str) -> str:
    """The address at which a file of the project, as this version has it, is shown to a reader."""
    return f"{HOME}/blob/v{VERSION}/{path}"


def raw(path: str) -> str:
    """The address of the file itself."""
    return f"{HOME}/raw/v{VERSION}/{path}"
