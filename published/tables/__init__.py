"""The published tables, one module each."""

from __future__ import annotations

from published.table import Table
from published.tables import adb, car, dex, dmn, gas, ieg, ifad, ndgain, sdg

TABLES: tuple[Table, ...] = tuple(module.TABLE for module in (car, adb, ieg, ifad, sdg, ndgain, gas, dex, dmn))
