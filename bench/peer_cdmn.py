"""cdmn (KU Leuven): each table as DMN XML, asked for overlaps, shadowed rules and gaps by `cdmn --errorcheck-…`.

One check of one table is one run. First the whole model is run, for it has to load; a verdict that it does not know is
replaced, so that the checks can go on. A level is one symbol in the whole model, so its node is part of its name; no name
may begin with another, for cdmn looks names up by how they begin. Told that a row never fires, we take either fault for found.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from report import Report, Told
from tables import Levels, Row, Table

SPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"
CHECKS = {"overlap": ("overlap",), "gap": ("gap",), "shadowed": ("shadowed", "unreachable-row")}
UNKNOWN = re.compile(r"Symbol not in vocabulary: (?P<level>\w+?)_of_(?P<node>\w+)")
GIVEN = re.compile(r"^(\w+?)_ := (\w+?)_of_\w+\.$", re.MULTILINE)
NEVER = re.compile(r"Not Rule_row\((\d+)\)")
ENDS = ("No models.", "Model 1", "No more consequences.")
"""What a check that came to an end says."""


class Cdmn:
    def __init__(self, program: Path) -> None:
        self._program = program

    def check(self, tables: tuple[Table, ...]) -> Report:
        told: list[Told] = []
        runs = 0
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "model.dmn"
            while True:
                model.write_text(as_dmn(tables))
                runs += 1
                said = self._run(model)
                unknown = UNKNOWN.search(said)
                if unknown is None:
                    break
                told.append(Told(unknown["node"], ("undeclared-verdict",), said.splitlines()[-1]))
                tables = tuple(_declared(it, unknown["level"]) if it.node == unknown["node"] else it for it in tables)
            for table in tables:
                for check, faults in CHECKS.items():
                    runs += 1
                    said = self._run(model, f"--errorcheck-{check}", f"{table.node}_")
                    told += _read(table, faults, f"--errorcheck-{check}: {said}")
        return Report(tuple(told), runs)

    def _run(self, model: Path, *options: str) -> str:
        command = [str(self._program), str(model), "--idp-z3", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        return (done.stdout + done.stderr).partition("Running the IDP-Z3 idp_engine.")[2].strip() or done.stderr


def _declared(table: Table, level: str) -> Table:
    rows = tuple(replace(row, verdict=table.levels[-1]) if row.verdict == level else row for row in table.rows)
    return replace(table, rows=rows)


def _read(table: Table, faults: tuple[str, ...], said: str) -> Iterator[Told]:
    if not any(end in said for end in ENDS):
        raise RuntimeError(f"cdmn did not check {table.node}: {said}")
    if "shadowed" in faults:
        for found in NEVER.finditer(said):
            row = table.rows[int(found[1])]
            yield Told(table.node, faults, said, place=f"row {row.name}")
    elif "Model 1" in said:
        inputs = {name for name, _ in table.inputs}
        case = sorted(f"{name}={level}" for name, level in GIVEN.findall(said) if name in inputs)
        yield Told(table.node, faults, said, case=", ".join(case))


def as_dmn(tables: tuple[Table, ...]) -> str:
    root = ET.Element("definitions", xmlns=SPACE, id="rubric", name="rubric", namespace="rubric")
    judged = {table.node for table in tables}
    for table in tables:
        decision = ET.SubElement(root, "decision", id=f"{table.node}_", name=f"{table.node}_")
        ET.SubElement(decision, "variable", name=f"{table.node}_", typeRef="string")
        for name, _ in table.inputs:
            if name in judged:
                needs = ET.SubElement(decision, "informationRequirement")
                ET.SubElement(needs, "requiredDecision", href=f"#{name}_")
        grid = ET.SubElement(decision, "decisionTable", hitPolicy="FIRST" if table.first else "UNIQUE")
        for name, levels in table.inputs:
            column = ET.SubElement(grid, "input", label=name)
            _text(ET.SubElement(column, "inputExpression", typeRef="string"), f"{name}_")
            _text(ET.SubElement(column, "inputValues"), _symbols(name, levels))
        output = ET.SubElement(grid, "output", name=f"{table.node}_", typeRef="string")
        _text(ET.SubElement(output, "outputValues"), _symbols(table.node, table.levels))
        for row in table.rows:
            _row(ET.SubElement(grid, "rule"), table, row)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _row(rule: ET.Element, table: Table, row: Row) -> None:
    for (name, levels), accepted in zip(table.inputs, row.when, strict=True):
        _text(ET.SubElement(rule, "inputEntry"), "-" if accepted == levels else _symbols(name, accepted))
    _text(ET.SubElement(rule, "outputEntry"), _symbols(table.node, (row.verdict,)))


def _symbols(node: str, levels: Levels) -> str:
    return ",".join(f'"{level}_of_{node}"' for level in levels)


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text
