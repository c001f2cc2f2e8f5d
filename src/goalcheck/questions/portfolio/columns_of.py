"""Which column of a table is which: fits a rubric to a header, or says all that does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from fractions import Fraction
from unicodedata import normalize

from goalcheck.checks.cell import GIVEN, CellReader
from goalcheck.core.diagnostic import Located
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest
from goalcheck.core.number import read_number
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan
from goalcheck.model.rubric import Axis, NodeKind, Rubric
from goalcheck.phrases.cells import FIELDS
from goalcheck.questions.portfolio.refusal import Refused
from goalcheck.questions.portfolio.request import Request
from goalcheck.questions.portfolio.table import InputTable, fault
from goalcheck.rules.bag import Child

BELOW = {NodeKind.ASSIGNMENT: "goal", NodeKind.GOAL: "criterion", NodeKind.CRITERION: "evidence"}
"""What the children of a node are."""
OWN = ("row", "id", "group", "year", "published", "agrees")
"""Names of columns of the result beside those of FIELDS."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A slot to be given, and the column that gives it; None: no column does."""

    slot: int
    column: int | None
    cells: CellReader


@dataclass(frozen=True, slots=True)
class AxisColumns:
    """One axis: its plan, and where its leaves come from."""

    axis: Axis
    plan: Plan
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """The columns of a table by what they are, as positions in its header."""

    judgings: tuple[AxisColumns, ...]
    id: int | None
    group: int | None
    year: int | None
    published: int | None
    published_cells: CellReader | None
    keep: tuple[int, ...]

    @property
    def texts(self) -> tuple[int, ...]:
        """The columns that are shown or written as they are."""
        named = [i for i in (self.id, self.group, self.year) if i is not None]
        return tuple(dict.fromkeys([*named, *self.keep]))

    @property
    def wanted(self) -> tuple[int, ...]:
        """Every column that is read."""
        leaves = [leaf.column for judging in self.judgings for leaf in judging.leaves if leaf.column is not None]
        published = [self.published] if self.published is not None else []
        return tuple(dict.fromkeys([*leaves, *published, *self.texts]))


def lay_out(rubric: Rubric, table: InputTable, request: Request) -> ColumnLayout:
    """Fit a valid rubric to a table. Raises Misuse; Refused where the rubric does not fit, with all that does not."""
    return _Fitter(rubric, table, request).layout()


class _Fitter:
    def __init__(self, rubric: Rubric, table: InputTable, request: Request) -> None:
        self._rubric, self._request = rubric, request
        self._header = tuple(normalize("NFC", name) for name in table.header)
        self._file = table.file
        self._faults: list[Located] = []
        self._columns = {_node_name(node, self._first.id): column for node, column in request.map}

    @property
    def _first(self) -> Axis:
        names = self._request.axes or (self._rubric.axes[0].id,)
        found = self._rubric.axis(names[0])
        if found is None:
            known = tuple(axis.id for axis in self._rubric.axes)
            raise Misuse(message("usage-no-axis", name=names[0], known=known))
        return found

    def layout(self) -> ColumnLayout:
        self._check_codes()
        named = {
            name: self._asked(name)
            for name in (self._request.id, self._request.group, self._request.year, self._request.published)
            if name
        }
        judgings = tuple(self._judgings())
        self._check_map(judgings)
        if self._faults:
            raise Refused(tuple(self._faults))
        request = self._request
        return ColumnLayout(
            judgings,
            named.get(request.id or ""),
            named.get(request.group or ""),
            named.get(request.year or ""),
            named.get(request.published or ""),
            self._published(judgings[0]),
            tuple(self._kept(named)),
        )

    def _kept(self, named: dict[str, int]) -> Iterator[int]:
        """The columns carried along, but for those that are written anyway. None may bear the name of one of ours."""
        own = {field + mark for field in FIELDS for mark in ("", *(f"@{axis.id}" for axis in self._rubric.axes))}
        for name in self._request.keep:
            if name in named:
                continue
            if name in OWN or name in own:
                raise Misuse(message("usage-name-taken", name=name))
            yield self._asked(name)

    def _judgings(self) -> Iterator[AxisColumns]:
        """The first axis, and each other that is asked for or has columns of its own."""
        compiler, bag, weights = Compiler(self._rubric), self._bag(), self._weights()
        for axis in self._axes():
            plan = outline(
                compiler, axis, kind=self._request.kind if bag else NodeKind.ASSIGNMENT, bag=bag, weights=weights
            )
            leaves = [(i, slot) for i, slot in enumerate(plan.slots) if slot.rule is None]
            if not plan.slots or not leaves:
                key = "usage-axis-without-rule" if not plan.slots else "usage-no-leaves"
                raise Misuse(message(key, axis=axis.id))
            blank = self._request.blank or (Status.NOT_APPLICABLE if bag else Status.NOT_ASSESSED)
            found = []
            for i, slot in leaves:
                column = self._bagged(slot.id) if bag else self._column_of(slot.id, axis)
                name = self._header[column] if column is not None else slot.id
                missing = self._request.missing or Status.NOT_ASSESSED
                cells = CellReader(
                    name,
                    slot.scale,
                    dict(self._request.codes),
                    blank if column is not None else missing,
                    decimal_comma=self._request.decimal_comma,
                    ignore_case=self._request.ignore_case,
                )
                found.append(Leaf(i, column, cells))
            yield AxisColumns(axis, plan, tuple(found))

    def _weights(self) -> dict[str, Fraction]:
        """What each node weighs, as the user says it."""
        known = [node.id for node in self._rubric.nodes]
        found: dict[str, Fraction] = {}
        for node, text in self._request.weights:
            weight = read_number(text)
            if node not in known:
                raise Misuse(message("usage-no-leaf", name=node, known=tuple(known[:20])))
            if weight is None or weight < 0:
                raise Misuse(message("usage-no-weight", name=node, text=text))
            found[node] = weight
        return found

    def _axes(self) -> list[Axis]:
        first = self._first
        chosen = [first]
        for name in self._request.axes[1:]:
            axis = self._rubric.axis(name)
            if axis is None:
                raise Misuse(message("usage-no-axis", name=name, known=tuple(it.id for it in self._rubric.axes)))
            chosen.append(axis)
        for axis in self._rubric.axes if not self._request.axes else ():
            mark = f"@{axis.id}"
            if axis is not first and any(name.endswith(mark) for name in (*self._header, *self._columns)):
                chosen.append(axis)
        if about := next((axis for axis in chosen if axis.about), None):
            raise Misuse(message("usage-axis-about", axis=about.id, other=about.about or ""))
        return chosen

    def _bag(self) -> tuple[Child, ...]:
        patterns = self._request.bag
        for pattern in patterns:
            if not any(fnmatchcase(name, pattern) for name in self._header):
                self._asked(pattern)
        scale = self._rubric.scale_of("", self._first)
        names = [name for name in self._header if any(fnmatchcase(name, pattern) for pattern in patterns)]
        return tuple(Child(name, BELOW[self._request.kind], scale) for name in names)

    def _bagged(self, name: str) -> int:
        self._once(name)
        return self._header.index(name)

    def _column_of(self, node: str, axis: Axis) -> int | None:
        """The column of a node: as mapped, else of its id, else of its title in any language."""
        mark = "" if axis.id == self._first.id else f"@{axis.id}"
        if (mapped := self._columns.get(node + mark)) is not None:
            return self._asked(mapped)
        own = self._rubric.node(node)
        titles = [words for _, words in own.title.entries] if own else []
        for name in (node, *titles):
            if name + mark in self._header:
                self._once(name + mark)
                return self._header.index(name + mark)
        if self._request.missing is None:
            self._lacking(node + mark, [name + mark for name in (node, *titles)])
        return None

    def _lacking(self, node: str, names: list[str]) -> None:
        near = next((near for name in names if (near := nearest(name, self._header))), "")
        if not near:
            self._faults.append(fault(self._file, 1, 1, "node-without-column", node=node))
        else:
            column = self._header.index(near) + 1
            self._faults.append(fault(self._file, 1, column, "node-without-column-near", node=node, near=near))

    def _once(self, name: str) -> None:
        """A column that is used stands once in the header."""
        if self._header.count(name) > 1:
            second = self._header.index(name, self._header.index(name) + 1) + 1
            said = fault(self._file, 1, second, "duplicate-column", name=name)
            self._faults += [said] if said not in self._faults else []

    def _asked(self, name: str) -> int:
        """The position of a column that an option names."""
        if name not in self._header:
            near = nearest(name, self._header)
            if near:
                raise Misuse(message("usage-no-column-near", name=name, near=near))
            raise Misuse(message("usage-no-column", name=name, known=self._header[:20]))
        self._once(name)
        return self._header.index(name)

    def _check_map(self, judgings: tuple[AxisColumns, ...]) -> None:
        first = self._first.id
        leaves = [
            slot.id if judging.axis.id == first else f"{slot.id}@{judging.axis.id}"
            for judging in judgings
            for slot in judging.plan.slots
            if slot.rule is None
        ]
        for node in self._columns:
            if node not in leaves:
                near = nearest(node, leaves)
                if near:
                    raise Misuse(message("usage-no-leaf-near", name=node, near=near))
                raise Misuse(message("usage-no-leaf", name=node, known=tuple(leaves[:20])))

    def _check_codes(self) -> None:
        """Every meaning is a status that can be given, or a level of some scale."""
        levels = {name for scale in self._rubric.scales for name in scale.names}
        for _, meaning in self._request.codes:
            if meaning not in levels and STATUSES.get(meaning) not in GIVEN:
                known = tuple(status.value for status in GIVEN)
                raise Misuse(message("usage-no-meaning", name=meaning, known=known))

    def _published(self, judging: AxisColumns) -> CellReader | None:
        """Published verdicts read like levels of the top node; they can be any status."""
        if self._request.published is None:
            return None
        scale = judging.plan.slots[-1].scale
        request = self._request
        codes, comma, fold = dict(request.codes), request.decimal_comma, request.ignore_case
        return CellReader(self._request.published, scale, codes, Status.NOT_ASSESSED, tuple(Status), comma, fold)


def _node_name(node: str, first: str) -> str:
    """`node@axis` of the first axis is `node`."""
    return node.removesuffix(f"@{first}")
