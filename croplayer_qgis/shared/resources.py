"""Finds the files shipped with CropLayer, in a checkout and in an installed plugin."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource_path(*parts: str) -> Path:
    """Path of a shipped file or folder under ``resources/``.

    The plugin zip holds ``resources/`` inside the package, a checkout holds it beside the package.
    """
    packaged = _PACKAGE / "resources"
    root = packaged if packaged.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
