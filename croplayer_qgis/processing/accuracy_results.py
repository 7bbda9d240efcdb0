"""How the accuracy algorithms tell their results."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback


def told(result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Tells the findings in the log; returns the report."""
    for sentence in result.get("sentences") or ():
        feedback.pushInfo(sentence)
    return {"REPORT": result.get("report")}
