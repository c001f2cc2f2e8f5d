"""Web addresses: the only ones that are ever shown as links."""

from __future__ import annotations

import re

WEB_ADDRESS = re.compile(r"https?://[!#$%&()*+,.0-9:;=?A-Z_a-z~/\-]+", re.ASCII)
"""No user name, blank, quote, bracket or backslash, and a host in ASCII: what is shown is where it leads."""


def is_web_address(text: str) -> bool:
    return WEB_ADDRESS.fullmatch(text) is not None
