"""Algorithm ``croplayer:blockgrid``: the blocks of an area, as polygons."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class BlockGrid(CropLayerAlgorithm):
    """The blocks of an area, as polygons."""

    NAME = "blockgrid"
    TITLE = mark("Make block grid")
    GROUP = "mapping"
    ABOUT = mark(
        "Makes the blocks of 0.05° (EPSG:4326; 5.6 km north-south) that share area with polygons in "
        "any reference system, or with an extent. The attribute 'id' is the south-west corner, such "
        "as N39.85_E116.35. The log says how many tiles of a source the blocks need at the zoom."
    )
    TASK = "blocks"
    PARAMS = BlocksParams
    STYLES = (("OUTPUT", "grid"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of blocks")))
        self.addOutput(QgsProcessingOutputNumber("TILES", tr("Tiles a source")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells how many blocks and tiles there are."""
        text = counted(
            result["count"],
            "{} block, {} a source at zoom {}",
            "{} blocks, {} a source at zoom {}",
            result["count"],
            counted(result["tiles"], "{} tile", "{} tiles"),
            result["zoom"],
        )
        feedback.pushInfo(tr(text))
        return {"COUNT": result["count"], "TILES": result["tiles"]}
