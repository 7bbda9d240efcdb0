"""Which files run inside QGIS, and which of them need nothing of it but Qt."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PACKAGE = ROOT / "croplayer_qgis"
_FOLDERS = ("gui", "processing", "layers", "client", "shared")


def files() -> list[Path]:
    """Every file of the QGIS side."""
    return sorted(
        [*_PACKAGE.glob("*.py"), *(file for name in _FOLDERS for file in (_PACKAGE / name).rglob("*.py"))]
    )


def module_name(file: Path) -> str:
    """Dotted name of a file's module."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules_on_qt_alone() -> list[str]:
    """Modules that import ``qgis.PyQt``, themselves or through others, and no other part of QGIS."""
    found = [module_name(file) for file in files()]
    return [name for name in found if _from_qgis(name) == {"qgis.PyQt"}]


@cache
def _from_qgis(module: str) -> frozenset[str]:
    parts, seen, waiting = set(), set(), [module]
    while waiting:
        name = waiting.pop()
        for imported in _imports(name) - seen:
            seen.add(imported)
            if imported.startswith("qgis"):
                parts.add(".".join(imported.split(".")[:2]))
            else:
                waiting.append(imported)
    return frozenset(parts)


def _imports(module: str) -> set[str]:
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if not module.startswith("croplayer_qgis") or not file.is_file():
        return set()
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.startswith(("qgis.", "croplayer_qgis."))}
