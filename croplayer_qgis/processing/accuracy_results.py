"""What the accuracy algorithms share: how statistics are named, how results are told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

from croplayer_qgis.processing.layer_files import table_file
from croplayer_qgis.shared.messages.accuracy_fields import BUNDLED_STATISTICS


def with_statistics_file(values: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """The values with the file of the statistics, which may be named as a layer of the project."""
    text = str(values.get("statistics", ""))
    folder = Path(QgsProcessingUtils.tempFolder())
    found = table_file(text, (BUNDLED_STATISTICS,), context, folder)
    return {**values, "statistics": found} if found else values


def told(result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Tells the findings in the log; returns the report."""
    for sentence in result.get("sentences") or ():
        feedback.pushInfo(sentence)
    return {"REPORT": result.get("report")}
