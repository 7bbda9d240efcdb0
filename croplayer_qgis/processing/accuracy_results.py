"""What the accuracy algorithms share: folder, confidence level, report, and how results are told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFolderDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.translation import tr

LEVEL, FOLDER, REPORT = "LEVEL", "FOLDER", "REPORT"


def add_results(algorithm: QgsProcessingAlgorithm) -> None:
    """Declares confidence level, folder and report."""
    title, help_text = tr("Confidence level (0-1)"), tr("Of the intervals given with each estimate.")
    algorithm.addParameter(declare.number(LEVEL, title, help_text, 0.95, 0.5, 0.999, advanced=True))
    algorithm.addParameter(QgsProcessingParameterFolderDestination(FOLDER, tr("Folder of the results")))
    algorithm.addOutput(QgsProcessingOutputHtml(REPORT, tr("Report")))


def told(result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Tells the findings in the log; returns the shared outputs."""
    for sentence in result.get("sentences") or ():
        feedback.pushInfo(sentence)
    folder = str(result["folder"])
    report = Path(folder) / "report.html"
    return {FOLDER: folder, REPORT: str(report) if report.is_file() else None}
