"""Keeps QGIS from opening mosaics of a job folder that CropLayer did not write so."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication

from croplayer_qgis.shared.foreign_job import FOREIGN_MOSAIC, is_mosaic_of_job, mosaic_problem
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.translation import tr


def may_be_opened(path: Path) -> bool:
    """Whether a raster is no mosaic of a job, or leads nowhere else; if not, QGIS's log says why."""
    if not is_mosaic_of_job(path):
        return True
    try:
        problem = mosaic_problem(path)
    except OSError as error:
        problem = str(error)
    if problem:
        text = tr(Sentence(FOREIGN_MOSAIC, *[path, problem]))
        QgsApplication.messageLog().logMessage(text, "CropLayer", Qgis.MessageLevel.Warning)
    return not problem
