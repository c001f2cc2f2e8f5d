"""A plugin for pytest: prints the case in which a law falls as decorators to paste above the law.

Hypothesis prints what it drew as text that need not be Python, and its patches leave out examples with members of
enumerations. Here the values themselves are written, without the fields that have their default, and with the imports
they need. What cannot be written, as draws in the middle of a law, is kept as Hypothesis encodes it for this version.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import wraps
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import is_hypothesis_test

BLOB = re.compile(r"@reproduce_failure\('[^']+', b'[^']*'\)")
UNWRITABLE = (
    "# What was drawn cannot be written out: this holds for this version of Hypothesis, while the law draws as it does."
)
NO_CASE = "# No example was kept: the law fell by chance, or by something other than what is drawn."
END = "# end of the case"
MOST = 12
"""Lines of an error that are shown."""
PLAIN = (str, bytes, bool, int, float, type(None))


class Unwritable(Exception):
    """A value of which no text gives it back."""


class Writer:
    """Values as Python that gives them back, and the names that it uses by module."""

    def __init__(self) -> None:
        self.names: dict[str, type] = {}

    def text(self, value: Any) -> str:
        kind = type(value)
        if isinstance(value, Enum):
            return f"{self._named(kind)}.{value.name}"
        if kind in PLAIN:
            return str(repr(value))
        if kind is Fraction:
            return f"{self._named(kind)}({value.numerator}, {value.denominator})"
        if kind in (tuple, list, set, frozenset):
            return self._several(kind, [self.text(it) for it in value])
        if kind is dict:
            return "{" + ", ".join(f"{self.text(key)}: {self.text(it)}" for key, it in value.items()) + "}"
        if isinstance(value, Path):
            return f"{self._named(Path)}({str(value)!r})"
        if is_dataclass(value):
            return f"{self._named(kind)}({', '.join(self._fields(value))})"
        raise Unwritable(kind)

    def _several(self, kind: type, items: list[str]) -> str:
        inside = ", ".join(items)
        if kind is tuple:
            return f"({inside},)" if len(items) == 1 else f"({inside})"
        if kind is list:
            return f"[{inside}]"
        return f"{kind.__name__}([{inside}])"

    def _fields(self, value: Any) -> Iterator[str]:
        for field in fields(value):
            held = getattr(value, field.name)
            if field.init and not _is_default(field, held):
                yield f"{field.name}={self.text(held)}"

    def _named(self, kind: type) -> str:
        if "." in kind.__qualname__ or self.names.setdefault(kind.__name__, kind) is not kind:
            raise Unwritable(kind)
        return kind.__name__


def _is_default(field: Field[Any], held: Any) -> bool:
    if field.default_factory is not MISSING:
        return bool(field.default_factory() == held)
    return field.default is not MISSING and bool(field.default == held)


def case(drawn: dict[str, Any], namespace: dict[str, Any]) -> str:
    """The decorator that gives a law these arguments, below what the module has to import for it. Raises Unwritable."""
    writer = Writer()
    call = f"example({', '.join(f'{name}={writer.text(value)}' for name, value in drawn.items())})"
    if eval(call, {**writer.names, "example": lambda **arguments: arguments}) != drawn:  # noqa: S307 written above
        raise Unwritable
    wanted = {name: kind.__module__ for name, kind in writer.names.items()} | {"example": "hypothesis"}
    imports = [f"from {module} import {name}" for name, module in sorted(wanted.items()) if name not in namespace]
    taken = [name for name, kind in writer.names.items() if namespace.get(name, kind) is not kind]
    if taken:
        raise Unwritable(taken)
    return "\n".join([*imports, f"@{call}"])


def laid_out(text: str) -> str:
    """As the formatter would write it, where there is one."""
    ruff = Path(sys.executable).parent / "ruff"
    above = f"{text}\ndef test() -> None: ...\n"
    if not ruff.exists():
        return text
    done = subprocess.run([ruff, "format", "-"], input=above, capture_output=True, encoding="utf-8")
    return done.stdout.rpartition("def test()")[0].rstrip() if done.returncode == 0 else text


def _noting(law: Callable[..., None], note: Callable[[dict[str, Any]], None]) -> Callable[..., None]:
    @wraps(law)
    def noted(*arguments: Any, **drawn: Any) -> None:
        note(drawn if not arguments else {})
        law(*arguments, **drawn)

    return noted


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """The last call of a law that falls is the one with the simplest example that was found."""
    law = getattr(item, "obj", None)
    if law is None or not is_hypothesis_test(law):
        return (yield)
    inner, last = law.hypothesis.inner_test, {}

    def note(drawn: dict[str, Any]) -> None:
        last["drawn"] = drawn

    law.hypothesis.inner_test = _noting(inner, note)
    try:
        return (yield)
    finally:
        law.hypothesis.inner_test = inner
        item.__dict__["drawn"] = last.get("drawn", {})


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call" and report.failed and isinstance(item, pytest.Function) and call.excinfo:
        error = call.excinfo.value
        notes = "\n".join(getattr(error, "__notes__", []))
        said = "\n".join(f"{type(error).__name__}: {error}".splitlines()[:MOST])
        report.__dict__["case"] = (_case_of(item, notes), said)
    return report


def _case_of(item: pytest.Function, notes: str) -> str:
    drawn = item.__dict__.get("drawn", {})
    try:
        if not drawn or any(name in item.funcargs for name in drawn):
            raise Unwritable
        return laid_out(case(drawn, vars(item.module)))
    except Unwritable:
        blob = BLOB.search(notes)
        return f"{UNWRITABLE}\nfrom hypothesis import reproduce_failure\n\n\n{blob[0]}" if blob else NO_CASE


class Told:
    """Prints each case as soon as it is found, and notes in a file which laws fell."""

    def __init__(self, noted: Path | None) -> None:
        self.noted = noted

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if "case" not in report.__dict__:
            return
        text, said = report.__dict__["case"]
        if self.noted:
            with self.noted.open("a", encoding="utf-8") as file:
                file.write(report.nodeid + "\n")
        path, _, name = report.nodeid.partition("::")
        print(f"\n\nA law fell: {report.nodeid}\n{said}\n", flush=True)
        print(f"# {path}: imports at the top, the decorator above {name}\n{text}\n{END}\n", flush=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In another order each round, and the same one in every process, so that a short search is not always of the same."""
    Random(config.getoption("hypothesis_seed")).shuffle(items)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fallen", type=Path, help="a file to note in which laws fell")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Told(config.getoption("--fallen")), "told-cases")
