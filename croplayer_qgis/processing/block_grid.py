"""Algorithm ``croplayer:blockgrid``: the blocks of an area, as polygons."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import degree_bounds, vector_file
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class BlockGrid(CropLayerAlgorithm):
    """The blocks of an area, as polygons."""

    AREA, EXTENT, ZOOM, OUTPUT, COUNT, TILES = "AREA", "EXTENT", "ZOOM", "OUTPUT", "COUNT", "TILES"

    def name(self) -> str:
        """Id within the provider."""
        return "blockgrid"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Make block grid")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "mapping"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Makes the blocks of 0.05° (EPSG:4326; 5.6 km north-south) that share area with polygons in "
            "any reference system, or with an extent. The attribute 'id' is the south-west corner, such "
            "as N39.85_E116.35. The log says how many tiles of a source the blocks need at the zoom."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        area = QgsProcessingParameterFeatureSource(
            self.AREA, tr("Area (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
        )
        self.addParameter(declare.described(area, tr("Any reference system; invalid polygons are repaired.")))
        extent = QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True)
        self.addParameter(declare.described(extent, tr("In place of the area, or besides it.")))
        help_text = tr("Zoom to count tiles at. Empty: 16, 2.4 m a pixel at the equator.")
        self.addParameter(declare.zoom(help_text, advanced=True))
        self.addParameter(QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Blocks")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of blocks")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES, tr("Tiles a source")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine find the blocks and write them."""
        path, layer = vector_file(self, parameters, self.AREA, context, feedback)
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        params = BlocksParams(
            bounds=degree_bounds(self, parameters, self.EXTENT, context),
            area=path,
            layer=layer,
            out=out,
            zoom=self.whole(parameters, self.ZOOM, context),
        )
        result = call_engine("blocks", params, feedback)
        text = counted(
            result["count"],
            "{} block, {} a source at zoom {}",
            "{} blocks, {} a source at zoom {}",
            result["count"],
            counted(result["tiles"], "{} tile", "{} tiles"),
            result["zoom"],
        )
        feedback.pushInfo(tr(text))
        style_when_loaded(context, out, "grid")
        return {self.OUTPUT: out, self.COUNT: result["count"], self.TILES: result["tiles"]}
