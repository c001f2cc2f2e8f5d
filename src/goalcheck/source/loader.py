"""The parser of YAML: libyaml, or the one in Python, made to take the tabs between words that libyaml takes."""

from __future__ import annotations

from typing import Any

import yaml

BREAKS = "\r\n\x85\u2028\u2029"


class PureLoader(yaml.SafeLoader):
    """PyYAML's own parser refuses every tab that is not in quotes or a comment; libyaml and YAML itself only those that
    indent. Which of the two is installed must not decide whether a file is refused."""

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
"""libyaml where PyYAML was built with it. The parser in Python reads the same, but for what hardly anyone writes: a tab next
to U+0085, U+2028 or U+2029, these as ends of lines within a word, and `|#`, which only libyaml takes. Of a text that both
refuse they may name another fault, and where nothing stands they may place it otherwise."""
