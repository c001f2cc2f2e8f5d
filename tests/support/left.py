"""What a run of the tests leaves to others, said at its end: deeper laws, real clients, and what was skipped and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import settings

CLIENTS = "clients left out"
"""Where a process of xdist notes its count for the process that started it."""


class Left:
    """Counts in each process; only the first one tells."""

    def __init__(self) -> None:
        self.clients = 0

    def pytest_deselected(self, items: Iterable[pytest.Item]) -> None:
        self.clients += sum(item.get_closest_marker("client") is not None for item in items)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput[CLIENTS] = self.clients

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Every process of xdist has collected the same tests."""
        self.clients = max(self.clients, getattr(node, "workeroutput", {}).get(CLIENTS, 0))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        left = list(self._left(terminalreporter))
        if left:
            terminalreporter.section("left to others")
            terminalreporter.write_line(" · ".join(left))

    def _left(self, reporter: pytest.TerminalReporter) -> Iterator[str]:
        stats = reporter.stats
        passed = [*stats.get("passed", []), *stats.get("failed", [])]
        laws = len({it.nodeid for it in passed if "hypothesis" in it.keywords})
        if laws and settings.get_current_profile_name() == "test":
            yield f"{laws} {'law' if laws == 1 else 'laws'} at random and deeper (make laws)"
        # with -k or another -m the clients may have been left out for another reason
        if self.clients and not reporter.config.option.keyword and reporter.config.option.markexpr == "not client":
            yield f"{self.clients} {'test' if self.clients == 1 else 'tests'} of real clients and of what takes long (make clients)"
        reasons = Counter(_reason(it) for it in stats.get("skipped", []))
        yield from (f"{count} skipped: {reason}" for reason, count in sorted(reasons.items()))


def _reason(report: Any) -> str:
    place = report.longrepr
    return str(place[2] if isinstance(place, tuple) else place).removeprefix("Skipped: ")
