"""What a mutant changes: operators of cosmic-ray, and those it lacks, written as it writes its own.

Of cosmic-ray's replacements of one operator by another, only the nearest are used: those that move a boundary or turn the
sense. The rest (`|` by `**`) raise at once and say nothing about tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import parso
from cosmic_ray.operators.operator import Example, Operator
from cosmic_ray.plugins import OPERATOR_PROVIDERS

COMPARISONS = "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is"
ARITHMETIC = """Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_FloorDiv Pow_Mul LShift_RShift RShift_LShift BitOr_BitAnd
BitAnd_BitOr"""
UNARY = "Delete_Not Delete_USub Delete_Invert"
PLAIN = """AddNot ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd ReplaceBreakWithContinue
ReplaceContinueWithBreak NumberReplacer ZeroIterationForLoop"""
Node = Any
"""A node of parso's tree."""
Span = tuple[tuple[int, int], tuple[int, int]]


class RemoveOperand(Operator):
    """One operand of `and` or `or` is left out."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type in ("and_test", "or_test"):
            yield from (_span(operand) for operand in node.children[::2])

    def mutate(self, node: Node, index: int) -> Node:
        return _without(node, index)

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return Example("a and b", " b"), Example("a and b", "a", occurrence=1)


class RemoveCall(Operator):
    """A call with one argument becomes its argument."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type in ("atom_expr", "power") and len(node.children) == 2 and node.children[0].type == "name":
            after = node.children[1]
            if after.children[0].value == "(" and len(after.children) == 3 and _plain(after.children[1]):
                yield _span(node)

    def mutate(self, node: Node, index: int) -> Node:
        prefix = node.get_first_leaf().prefix
        return parso.parse(f"{prefix}({node.children[1].children[1].get_code().strip()})")

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("abs(x)", "(x)"),)


class ReturnNone(Operator):
    """What is returned becomes None."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type == "return_stmt" and node.children[1].get_code().strip() != "None":
            yield _span(node)

    def mutate(self, node: Node, index: int) -> Node:
        node.children[1] = parso.parse(" None")
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("def f():\n    return 1", "def f():\n    return None"),)


class RemoveCondition(Operator):
    """A comprehension takes all."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type == "comp_if":
            yield _span(node)

    def mutate(self, node: Node, index: int) -> Node | None:
        return node.children[2] if len(node.children) > 2 else None

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("[x for x in y if x]", "[x for x in y]"),)


class RemovePart(Operator):
    """A part is left out of what is compared: of two tuples, `(a.x, a.y) == (b.x, b.y)`, or of a key that is returned."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type == "testlist" and node.parent.type == "return_stmt":
            yield from (_span(part) for part in node.children[::2])
        if node.type == "comparison" and len(node.children) == 3:
            left, right = (_parts(side) for side in (node.children[0], node.children[2]))
            if left and right and len(left.children) == len(right.children):
                yield from (_span(part) for part in left.children[::2])

    def mutate(self, node: Node, index: int) -> Node:
        if node.type == "testlist":
            return _shorter(node, index)
        for side in (node.children[0], node.children[2]):
            side.children[1] = _shorter(_parts(side), index)
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return Example("(a, b, c) == (d, e, f)", "( b, c) == ( e, f)"), Example("(a, b) == (c, d)", "( b,) == ( d,)")


WORDS = {"min": "max", "max": "min", "any": "all", "all": "any", "in": "not in"}
WORDS |= {"+=": "-=", "-=": "+=", "|=": "&=", "&=": "|=", "*=": "+="}


class ReplaceWord(Operator):
    """A word by its opposite."""

    def mutation_positions(self, node: Node) -> Iterator[Span]:
        if node.type in ("name", "operator", "keyword") and node.value in WORDS:
            called = node.type == "name" and node.get_next_leaf().value == "("
            compares = node.value == "in" and node.parent.type == "comparison"
            if called or compares or node.value.endswith("="):
                yield _span(node)

    def mutate(self, node: Node, index: int) -> Node:
        node.value = WORDS[node.value]
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return Example("min(x)", "max(x)"), Example("a in b", "a not in b"), Example("a += 1", "a -= 1")


OWN = {own.__name__: own for own in (RemoveOperand, RemoveCall, ReturnNone, RemoveCondition, RemovePart, ReplaceWord)}


def operators() -> dict[str, Operator]:
    """Those in use, by name."""
    core = OPERATOR_PROVIDERS["core"]
    names = [f"ReplaceComparisonOperator_{name}" for name in COMPARISONS.split()]
    names += [f"ReplaceBinaryOperator_{name}" for name in ARITHMETIC.split()]
    names += [f"ReplaceUnaryOperator_{name}" for name in UNARY.split()] + PLAIN.split()
    return {name: core[name]() for name in names} | {name: own() for name, own in OWN.items()}


def _span(node: Node) -> Span:
    return node.start_pos, node.end_pos


def _plain(argument: Node) -> bool:
    """One argument by place, not by keyword or with a star."""
    return argument.type not in ("argument", "arglist") or argument.children[-1].type == "sync_comp_for"


def _parts(side: Node) -> Node:
    inner = side.children[1] if side.type == "atom" and side.children[0].value == "(" else None
    return (
        inner if inner is not None and inner.type == "testlist_comp" and inner.children[1].type == "operator" else None
    )


def _shorter(node: Node, index: int) -> Node:
    """A tuple without a part; one part alone needs its comma."""
    left = _without(node, index)
    return left if left is node else parso.parse(f"{left.get_code()},")


def _without(node: Node, index: int) -> Node:
    """A list of parts with signs or words between them, without a part and what stands beside it."""
    start = max(2 * index - 1, 0)
    node.children = node.children[:start] + node.children[start + 2 :]
    return node if len(node.children) > 1 else node.children[0]
