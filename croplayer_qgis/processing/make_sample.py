"""Algorithm ``croplayer:makesample``: sample points of a map by a probability design."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import SampleParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class MakeSample(CropLayerAlgorithm):
    """Sample points of a map by a probability design."""

    NAME = "makesample"
    TITLE = mark("Make sample points")
    GROUP = "accuracy"
    ABOUT = mark(
        "Draws sample points from a map by a probability design, for labelling and accuracy "
        "assessment; seed and design are stored with them. Size: give the number of points, or the "
        "standard error of overall accuracy to reach (Cochran 1977; Olofsson et al. 2014, eq. 13). "
        "Nothing in the points tells the map's class, so that labels are given blind."
    )
    TASK = "sample"
    PARAMS = SampleParams
    STYLES = (("OUTPUT", "samples"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("POINTS", tr("Number of points")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the design and the strata."""
        feedback.pushInfo(result["design"])
        for stratum in result["strata"]:
            size, area = stratum["size"], f"{stratum['area_ha']:.1f}"
            text = counted(size, "{}: {} point, {} ha", "{}: {} points, {} ha", stratum["name"], size, area)
            feedback.pushInfo(tr(text))
        return {"POINTS": result["points"]}
