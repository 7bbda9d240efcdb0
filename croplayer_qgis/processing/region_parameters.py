"""The parameters of statistics by region: polygons, their names, official figures."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.translation import tr

REGIONS, NAME_FIELD, STATISTICS = "REGIONS", "NAME_FIELD", "STATISTICS"


def add_regions(algorithm: QgsProcessingAlgorithm, optional: bool = False) -> None:
    """Declares regions, field of names and official statistics."""
    regions = QgsProcessingParameterFeatureSource(
        REGIONS, tr("Regions (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=optional
    )
    help_text = tr("Provinces, counties or others, in any reference system.")
    algorithm.addParameter(declare.described(regions, help_text))
    field = QgsProcessingParameterField(
        NAME_FIELD, tr("Field of names"), None if optional else "name", REGIONS, optional=optional
    )
    help_text = tr("English or Chinese names are matched with official statistics.")
    algorithm.addParameter(declare.described(field, help_text))
    help_text = tr("“china-2019” for the table that comes with CropLayer, or a CSV. Empty: none.")
    algorithm.addParameter(declare.text(STATISTICS, tr("Official statistics"), help_text))
