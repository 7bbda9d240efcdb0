"""The parameters of a cropland probability raster: the raster, its imagery, scale and threshold."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterRasterLayer

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.translation import tr


def add_probability(algorithm: QgsProcessingAlgorithm, slot: str, title: str) -> None:
    """Declares ``RASTER``, ``IMAGERY``, ``FULL`` and ``THRESHOLD`` with the slot as suffix."""
    tail = f"_{slot}" if slot else ""
    raster = QgsProcessingParameterRasterLayer(f"RASTER{tail}", title)
    help_text = tr("Cropland probability in band 1, in any reference system; its no-data stays out.")
    algorithm.addParameter(declare.described(raster, help_text))
    imagery = QgsProcessingParameterRasterLayer(
        f"IMAGERY{tail}", tr("Imagery of {}").format(title), None, True
    )
    help_text = tr(
        "8-bit RGB raster the probability was made from. Without it, colour, texture and image quality "
        "cannot be seen, and the models decide from less than their cards measured."
    )
    algorithm.addParameter(declare.described(imagery, help_text))
    help_text = tr("Empty: 1 for floating point rasters, 100 (per cent) for whole numbers.")
    label = tr("Value of certain cropland in {}").format(title)
    algorithm.addParameter(declare.number(f"FULL{tail}", label, help_text, low=0, advanced=True))
    help_text = tr("A pixel counts as cropland from this probability (0-1) on.")
    label = tr("Threshold of {}").format(title)
    algorithm.addParameter(declare.number(f"THRESHOLD{tail}", label, help_text, 0.5, 0, 1, advanced=True))


def add_grid(algorithm: QgsProcessingAlgorithm) -> None:
    """Declares zoom and minimum mapping unit."""
    help_text = tr("Zoom of the Web Mercator pixel grid. Empty: that of the finest raster, at most 16.")
    algorithm.addParameter(declare.zoom(help_text, advanced=True))
    algorithm.addParameter(declare.mapping_unit())
