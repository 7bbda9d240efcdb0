"""Makes mutants: copies of a module with one small fault each, of the kinds that people make."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}  # fmt: skip
_ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
_EITHER_ORDER = {
    "min",
    "max",
    "minimum",
    "maximum",
    "fmin",
    "fmax",
    "hypot",
    "logical_and",
    "logical_or",
    "allclose",
}
"""Functions whose arguments may change places."""
_NAMES = {
    "min": "max", "max": "min", "minimum": "maximum", "maximum": "minimum", "fmax": "fmin", "fmin": "fmax",
    "any": "all", "all": "any", "zeros": "ones", "ones": "zeros", "argmax": "argmin", "argmin": "argmax",
    "floor": "ceil", "ceil": "floor", "rint": "floor", "west": "east", "east": "west", "south": "north",
    "north": "south", "row": "col", "col": "row", "x0": "x1", "x1": "x0", "y0": "y1", "y1": "y0",
    "height": "width", "width": "height", "first": "second", "second": "first",
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One fault.

    Attributes:
        line: Of the module.
        was: The piece of code.
        became: What stands in its place.
        source: The whole module with the fault.
    """

    line: int
    was: str
    became: str
    source: str


def mutants(source: str) -> list[Mutant]:
    """All mutants of a module in the order of its lines; texts, annotations and constants' names stay."""
    tree = ast.parse(source)
    found = []
    for number, node in enumerate(_nodes(tree)):
        for changed in _changes(node):
            other = copy.deepcopy(tree)
            original = list(_nodes(other))[number]
            was = ast.unparse(node)
            _Replace(original, changed).visit(other)
            text = ast.unparse(ast.fix_missing_locations(other))
            found.append(Mutant(node.lineno, was, ast.unparse(changed), text))
    return found


def _nodes(tree: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Expressions and statements that may be mutated; annotations, texts and imports are passed over."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list", "bases", "type_comment"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(
                child, (ast.Import, ast.ImportFrom, ast.JoinedStr)
            ):
                continue
            if isinstance(child, ast.Raise):  # what an error says is not a number
                continue
            if isinstance(child, (ast.expr, ast.stmt)):
                yield child
            yield from _nodes(child)


def _changes(node: ast.expr | ast.stmt) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield _with(node, ops=[_COMPARE[type(node.ops[0])]()])
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        if not (isinstance(node.op, (ast.BitOr, ast.Mod)) and _is_text_or_type(node)):
            yield _with(node, op=_ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.AugAssign) and type(node.op) in _ARITHMETIC:
        yield _with(node, op=_ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.BoolOp):
        yield _with(node, op=ast.And() if isinstance(node.op, ast.Or) else ast.Or())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub, ast.Invert)):
        yield node.operand
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.copy_location(ast.Constant(not node.value), node)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield ast.copy_location(ast.Constant(node.value + 1), node)
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and node.attr in _NAMES:
        yield _with(node, attr=_NAMES[node.attr])
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            yield _with(node, func=ast.Name(_NAMES[node.func.id], ast.Load()))
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        plain = name not in _EITHER_ORDER and not any(isinstance(one, ast.Starred) for one in node.args)
        if plain and len(node.args) >= 2 and ast.dump(node.args[-1]) != ast.dump(node.args[-2]):
            yield _with(node, args=[*node.args[:-2], node.args[-1], node.args[-2]])
    elif isinstance(node, (ast.If, ast.IfExp)):
        yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Continue):
        yield ast.copy_location(ast.Break(), node)
    elif _only_acts(node):
        yield ast.copy_location(ast.Pass(), node)


def _only_acts(node: ast.AST) -> bool:
    """Whether a statement calls something for its effect, or sets an item or attribute."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Call)
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], (ast.Subscript, ast.Attribute))


def _is_text_or_type(node: ast.BinOp) -> bool:
    """Whether ``|`` joins types or dictionaries, or ``%`` fills a text."""
    return isinstance(node.left, (ast.Name, ast.Constant, ast.Dict)) or isinstance(node.right, ast.DictComp)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else self.generic_visit(node)
