"""All mutants of a file, and a sample of them.

Left out are those that no test can see, or that say nothing about tests: annotations and aliases of types, decorators (with
the arguments of `dataclass`), `if TYPE_CHECKING`, `__slots__` and other dunder names of a module or class, assertions (and
`strict=` of `zip`, which is one), the raising of `AssertionError`, limits (named numbers of two digits or more at the top
of a module, of which one more or less is a matter of taste), what does not compile, and what compiles to the same tree.
Texts, and so the keys of messages, are changed by no operator.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from mutants.operators import Span, operators

OPERATORS = operators()


@dataclass(frozen=True)
class Mutant:
    """A file in which the operator was applied to the occurrence that it counts so."""

    path: Path
    operator: str
    occurrence: int
    line: int

    def code(self) -> str:
        return str(mutate_code(self.path.read_text(encoding="utf-8"), OPERATORS[self.operator], self.occurrence))

    def diff(self, root: Path) -> str:
        name = f"{self.path.relative_to(root)}:{self.line}"
        before, after = self.path.read_text(encoding="utf-8").splitlines(), self.code().splitlines()
        return "\n".join(difflib.unified_diff(before, after, name, f"{name} {self.operator}", n=1, lineterm=""))


def sample(folders: list[Path], count: int, seed: int) -> list[Mutant]:
    """As many mutants as asked for, each as likely as any other; all where there are fewer. What a seed draws stays drawn
    when code elsewhere changes."""
    drawn = [mutant for folder in folders for path in sorted(folder.rglob("*.py")) for mutant in mutants(path)]
    drawn.sort(key=lambda it: sha256(f"{seed} {it.path.name} {it.operator} {it.occurrence}".encode()).digest())
    found: list[Mutant] = []
    seen: set[tuple[Path, str]] = set()
    for mutant in drawn:
        if len(found) == count:
            break
        tree = _tree(mutant.code())
        if tree and tree != _tree(mutant.path.read_text(encoding="utf-8")) and (mutant.path, tree) not in seen:
            seen.add((mutant.path, tree))
            found.append(mutant)
    return found


def mutants(path: Path) -> Iterator[Mutant]:
    source = path.read_text(encoding="utf-8")
    left_out = list(_left_out(ast.parse(source)))
    counts = dict.fromkeys(OPERATORS, 0)
    for node in ast_nodes(get_ast(source)):
        for name, operator in OPERATORS.items():
            for start, end in operator.mutation_positions(node):
                if not any(a <= start and end <= b for a, b in left_out) and not _unpacks(name, node):
                    yield Mutant(path, name, counts[name], start[0])
                counts[name] += 1


def _left_out(module: ast.Module) -> Iterator[Span]:
    for node in ast.walk(module):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _spans(node.returns, *node.decorator_list)
            case ast.ClassDef():
                yield from _spans(*node.decorator_list)
            case ast.arg() | ast.AnnAssign():
                yield from _spans(node.annotation)
            case ast.keyword(arg="strict"):
                yield from _spans(node.value)
            case ast.If(test=ast.Name("TYPE_CHECKING")) | ast.Assert():
                yield from _spans(node)
            case ast.Raise(exc=ast.Name("AssertionError") | ast.Call(func=ast.Name("AssertionError"))):
                yield from _spans(node)
            case ast.Assign(targets=[ast.Name(name)]) if name.startswith("__"):
                yield from _spans(node)
    for node in module.body:
        if isinstance(node, ast.Assign) and (_is_alias(node.value) or _is_limit(node.value)):
            yield from _spans(node)


def _is_alias(value: ast.expr) -> bool:
    """An alias of a type, at the top of a module: `Score = tuple[int | None, str]`."""
    kinds = (ast.Subscript, ast.BinOp, ast.BitOr, ast.Name, ast.Attribute, ast.Tuple, ast.List, ast.Constant, ast.Load)
    return isinstance(value, ast.Subscript | ast.BinOp) and all(isinstance(it, kinds) for it in ast.walk(value))


def _is_limit(value: ast.expr) -> bool:
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    numbers = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, int | float)]
    return len(numbers) == len(parts) and max(numbers, default=0) > 9


def _spans(*nodes: ast.stmt | ast.expr | None) -> Iterator[Span]:
    for node in nodes:
        if node is not None:
            yield (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)


def _unpacks(name: str, node: object) -> bool:
    """Stars before arguments, and between parameters, are no arithmetic."""
    if not name.startswith("ReplaceBinaryOperator"):
        return False
    before = node.get_previous_leaf()  # type: ignore[attr-defined]
    return before is None or before.value in ("(", "[", "{", ",", "lambda")


def _tree(source: str) -> str:
    """What two texts have in common that Python reads alike; nothing of what it cannot read."""
    try:
        compile(source, "", "exec")
    except SyntaxError:
        return ""
    return ast.dump(ast.parse(source))
