"""The YAML parser: libyaml, or PyYAML's own, changed to read what libyaml reads.

Which of the two is installed must not decide what a file means. Texts in which they are known to differ are read by the one
in Python on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from types import MappingProxyType
from typing import Any

import yaml
from yaml.scanner import ScannerError

BREAKS = "\r\n\x85\u2028\u2029"
FLOW = ",?[]{}"
READ_APART = tuple(
    re.compile(it)
    for it in (
        *BREAKS[2:],  # ends of lines that only YAML 1.1 knows
        r"\|[0-9+-]*[ \t]*#",  # a comment glued to the sign of a block of text
        r">[0-9+-]*[ \t]*#",
        r"\n *\t",  # a tab that begins a line
        r"\r *\t",
        r"\?(?<=[\s,\[{]\?)",  # a question mark that begins a word: within brackets it makes the word a key
    )
)
"""Where the two may differ. Each expression begins with a literal character, so that searching is fast."""


class PureLoader(yaml.SafeLoader):
    """PyYAML's own parser, more lenient. It rejects every tab outside quotes and comments, and every question mark within
    brackets; libyaml and YAML itself reject only tabs that indent, and let a question mark be part of a word."""

    taken_for: Mapping[str, str] = MappingProxyType({})
    """What PyYAML's own code sees in place of a character."""

    def peek(self, index: int = 0) -> str:
        sign: str = super().peek(index)
        return self.taken_for.get(sign, sign)

    @contextmanager
    def taking(self, sign: str, other: str) -> Iterator[None]:
        self.taken_for = {sign: other}
        try:
            yield
        finally:
            self.taken_for = {}

    def fetch_key(self) -> None:
        scanner: Any = self
        if scanner.flow_level:
            raise ScannerError(None, None, "found character '?' that cannot start any token", scanner.get_mark())
        scanner_of_pyyaml: Any = super()
        scanner_of_pyyaml.fetch_key()

    def scan_plain(self) -> Any:
        """Scan a word; within brackets libyaml requires a blank between the colon after it and what follows."""
        scanner: Any = self
        scanner_of_pyyaml: Any = super()
        with self.taking("?", "a") if scanner.flow_level else nullcontext():
            token = scanner_of_pyyaml.scan_plain()
        glued = scanner.peek() == ":" and scanner.peek(1) in FLOW
        if scanner.flow_level and (glued or ":?" in token.value):
            raise ScannerError(
                "while scanning a plain scalar", token.start_mark, "found unexpected ':'", scanner.get_mark()
            )
        return token

    def scan_block_scalar_indicators(self, start_mark: Any) -> Any:
        scanner_of_pyyaml: Any = super()
        with self.taking("\t", " "):
            return scanner_of_pyyaml.scan_block_scalar_indicators(start_mark)

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> Any:
        scanner_of_pyyaml: Any = super()
        with self.taking("\t", " "):
            return scanner_of_pyyaml.scan_block_scalar_ignored_line(start_mark)

    def scan_to_next_token(self) -> None:
        scanner: Any = self
        scanner_of_pyyaml: Any = super()
        scanner_of_pyyaml.scan_to_next_token()
        while scanner.peek() == "\t" and (scanner.flow_level or not scanner.allow_simple_key):
            while scanner.peek() in (" ", "\t"):
                scanner.forward()
            scanner_of_pyyaml.scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[Any] | None:
        scanner: Any = self
        length = 0
        while scanner.peek(length) in (" ", "\t"):
            length += 1
        if scanner.peek(length) not in BREAKS:
            blanks = scanner.prefix(length)
            scanner.forward(length)
            return [blanks] if blanks else []
        scanner.forward(length)
        scanner_of_pyyaml: Any = super()
        found: list[Any] | None = scanner_of_pyyaml.scan_plain_spaces(indent, start_mark)
        return found


Loader = getattr(yaml, "CSafeLoader", PureLoader)
"""libyaml if PyYAML was built with it."""


def loader_for(text: str) -> Any:
    """The parser for a text. If both parsers reject a text, they may report different faults, and they may place an empty
    value differently."""
    return PureLoader if any(it.search(text) for it in READ_APART) else Loader
