"""Finds the names a file takes from ``qgis.PyQt`` that Qt 6 does not have."""

import ast
import importlib
from enum import Enum
from inspect import isclass
from types import ModuleType
from typing import Any

GONE = {"exec_": "exec()", "print_": "print()"}
"""Methods PyQt6 has under another name on whatever class, also where the class is one of QGIS."""


def problems(source: str, file: str) -> list[str]:
    """``FILE:LINE: what is wrong``, one a name that PyQt6 lacks."""
    tree = ast.parse(source)
    names, found = _imported(tree)
    found += [
        (node.lineno, f"{node.attr}() is {GONE[node.attr]} in PyQt6")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in GONE
    ]
    for chain, line in _chains(tree):
        if chain[0] in names:
            missing = _first_missing(names[chain[0]], chain)
            found += [(line, f"PyQt6 has no {missing}")] if missing else []
    return [f"{file}:{line}: {text}" for line, text in sorted(set(found))]


def _imported(tree: ast.Module) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """What the names from ``qgis.PyQt`` are in Qt 6, and those that are nothing there.

    Of an import with a fallback for ``ImportError`` one way has to work.
    """
    names: dict[str, Any] = {}
    missing: list[tuple[str, int, str]] = []
    optional: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any(_catches_import_error(handler) for handler in node.handlers):
            optional |= {inner for part in (*node.body, *node.handlers) for inner in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            missing += [
                (
                    alias.name,
                    node.lineno,
                    f"import {alias.name.partition('.')[2] or alias.name} from qgis.PyQt",
                )
                for alias in node.names
                if alias.name.startswith(("qgis.PyQt", "PyQt", "sip"))
            ]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
            for alias in node.names:
                value = _member(node.module, alias.name)
                if value is not None:
                    names[alias.asname or alias.name] = value
                else:
                    missing.append(
                        (
                            alias.asname or alias.name,
                            node.lineno,
                            f"PyQt6 has no {alias.name} in {node.module}",
                        )
                    )
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("PyQt", "sip")):
            missing.append(("", node.lineno, f"{node.module} is not to be had in every QGIS; qgis.PyQt is"))
    lines = {node.lineno for node in optional if isinstance(node, ast.ImportFrom)}
    return names, [(line, text) for name, line, text in missing if not (line in lines and name in names)]


def _catches_import_error(handler: ast.ExceptHandler) -> bool:
    return isinstance(handler.type, ast.Name) and handler.type.id in ("ImportError", "ModuleNotFoundError")


def _member(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name, None)
    except ImportError:
        return None


def _chains(tree: ast.Module) -> list[tuple[tuple[str, ...], int]]:
    """Every ``a.b.c`` that starts at a plain name, the longest form of each."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    chains = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            parts, part = [], node
            while isinstance(part, ast.Attribute):
                parts.append(part.attr)
                part = part.value
            if isinstance(part, ast.Name):
                chains.append(((part.id, *reversed(parts)), node.lineno))
    return chains


def _first_missing(value: Any, chain: tuple[str, ...]) -> str | None:
    """Shortest beginning of the chain that is not there; None when all of it is, as far as can be known."""
    for length in range(1, len(chain)):
        if not (isclass(value) or isinstance(value, (ModuleType, Enum))):
            return None
        if not hasattr(value, chain[length]):
            return ".".join(chain[: length + 1])
        value = getattr(value, chain[length])
    return None
