"""What algorithms that look at imagery share: a raster layer, or any source and an extent."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.declared import declare, described
from croplayer_qgis.processing.layer_files import raster_file
from croplayer_qgis.processing.source_parameters import TERMS, add_source, add_terms, read_source
from croplayer_qgis.shared.messages.imagery import ImageryParams
from croplayer_qgis.shared.source_text import SourceTextError, record_from_text
from croplayer_qgis.translation import tr


class ImageryAlgorithm(CropLayerAlgorithm):
    """Looks at a raster or a source; ``RESULT`` is the title of what it makes."""

    PARAMS = ImageryParams
    RESULT: ClassVar[str]

    def add_parameters(self) -> None:
        """Adds raster or source, and the declared parameters."""
        raster = QgsProcessingParameterRasterLayer("RASTER", tr("Imagery (raster layer)"), optional=True)
        help_text = tr(
            "Georeferenced, 8-bit red, green and blue, 0.6 to 5 m a pixel. Or give an imagery source."
        )
        self.addParameter(described(raster, help_text))
        add_source(self, "", tr("Imagery source"), needed=False)
        add_terms(self)
        declare(self, ImageryParams, titles={"out": self.RESULT})

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads source and key, in the main thread: QGIS may ask for the master password."""
        raster = raster_file(self, parameters, "RASTER", context)
        source = read_source(self, parameters, "", context)
        if bool(raster) == (source is not None):
            raise QgsProcessingException(tr("Choose a raster layer or give an imagery source, one of both."))
        try:
            record = record_from_text(raster, "a") if source is None else source.record
        except SourceTextError as error:
            raise QgsProcessingException(tr(error.user_message)) from error
        accepted = self.parameterAsBool(parameters, TERMS, context)
        self._imagery = {
            "source": record,
            "accepted_terms": () if source is None else source.accepted_terms(accepted),
            "secrets": {} if source is None else source.secrets,
        }
        return True

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The declared parameters, and the imagery."""
        return {**super().values(parameters, context, feedback), **self._imagery}
