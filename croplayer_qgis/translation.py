"""Translates the strings a user sees; the one context of all translation files is ``CropLayer``."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """``text`` in QGIS's language, or as it is where no translation exists."""
    return str(QCoreApplication.translate("CropLayer", text))
