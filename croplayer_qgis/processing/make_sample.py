"""Algorithm ``croplayer:makesample``: sample points of a map by a probability design."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import raster_file
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.messages.accuracy import SampleParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class MakeSample(CropLayerAlgorithm):
    """Sample points of a map by a probability design."""

    MAP, STRATA, BAND, DESIGN = "MAP", "STRATA", "BAND", "DESIGN"
    SIZE, TARGET_SE, ALLOCATION, MINIMUM = "SIZE", "TARGET_SE", "ALLOCATION", "MINIMUM"
    SIZES, ACCURACIES = "SIZES", "ACCURACIES"
    CLUSTERS, PER_CLUSTER, SEED, OUTPUT, POINTS = "CLUSTERS", "PER_CLUSTER", "SEED", "OUTPUT", "POINTS"

    def name(self) -> str:
        """Id within the provider."""
        return "makesample"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Make sample points")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "accuracy"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Draws sample points from a map by a probability design, for labelling and accuracy "
            "assessment; seed and design are stored with them. Size: give the number of points, or the "
            "standard error of overall accuracy to reach (Cochran 1977; Olofsson et al. 2014, eq. 13). "
            "Nothing in the points tells the map's class, so that labels are given blind."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        title, help_text = tr("Map"), tr("Class raster, or a job's cropland.vrt; strata are its classes.")
        self.addParameter(declare.described(QgsProcessingParameterRasterLayer(self.MAP, title), help_text))
        help_text = tr(
            "Class table of the map: croplayer or another preset, a CSV with code and class; or “decision” "
            "or “correctness” to stratify a job's map by decision code or expected correctness."
        )
        self.addParameter(
            declare.text(
                self.STRATA,
                tr("Strata (class table, decision or correctness)"),
                help_text,
                "croplayer",
                needed=True,
            )
        )
        help_text = tr("Band of the class table.")
        self.addParameter(declare.number(self.BAND, tr("Band"), help_text, 1, 1, whole=True, advanced=True))
        help_text = tr("How points are drawn.")
        options = ["stratified", "simple_random", "systematic", "cluster"]
        self.addParameter(declare.choice(self.DESIGN, tr("Design"), help_text, options, "stratified"))
        help_text = tr("Number of points. Empty: from the target standard error.")
        self.addParameter(declare.number(self.SIZE, tr("Number of points"), help_text, None, 1, whole=True))
        help_text = tr("Standard error of overall accuracy to reach, as a share (0.01 is one per cent).")
        title = tr("Target standard error (0-1)")
        self.addParameter(declare.number(self.TARGET_SE, title, help_text, None, 0, 1))
        help_text = tr(
            "Points of each stratum instead of one number for all: cropland=50, other=100. Every stratum of "
            "the map needs at least 2."
        )
        title = tr("Given sizes of strata")
        self.addParameter(declare.text(self.SIZES, title, help_text, advanced=True))
        help_text = tr(
            "How points are shared among strata: neyman gives more to those where errors are likely."
        )
        options = ["proportional", "neyman", "equal"]
        title = tr("Allocation")
        self.addParameter(declare.choice(self.ALLOCATION, title, help_text, options, "proportional"))
        help_text = tr(
            "What you expect, as shares, for the neyman allocation and the target standard error: "
            "cropland=0.8, other=0.95, or all=0.85. Empty: 0.9."
        )
        title = tr("Expected user's accuracy of strata (0-1)")
        self.addParameter(declare.text(self.ACCURACIES, title, help_text, advanced=True))
        help_text = tr("Strata get no fewer, however small they are.")
        self.addParameter(
            declare.number(self.MINIMUM, tr("Least points of a stratum"), help_text, 20, 0, whole=True)
        )
        help_text = tr("Blocks to draw, for the cluster design.")
        title = tr("Clusters")
        self.addParameter(declare.number(self.CLUSTERS, title, help_text, None, 2, whole=True, advanced=True))
        help_text = tr("Points in each block, for the cluster design.")
        title = tr("Points a cluster")
        self.addParameter(
            declare.number(self.PER_CLUSTER, title, help_text, None, 1, whole=True, advanced=True)
        )
        help_text = tr("The same seed draws the same points.")
        self.addParameter(declare.number(self.SEED, tr("Seed"), help_text, 1, 0, whole=True, advanced=True))
        self.addParameter(QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Sample points")))
        self.addOutput(QgsProcessingOutputNumber(self.POINTS, tr("Number of points")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine draw the points."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        params = SampleParams(
            raster=raster_file(self, parameters, self.MAP, context),
            out=out,
            design=self.parameterAsEnumString(parameters, self.DESIGN, context),
            strata=self.text(parameters, self.STRATA, context),
            band=self.parameterAsInt(parameters, self.BAND, context),
            size=self.whole(parameters, self.SIZE, context),
            target_se=self.number(parameters, self.TARGET_SE, context),
            sizes={
                name: int(value)
                for name, value in by_stratum(self.text(parameters, self.SIZES, context)).items()
            },
            allocation=self.parameterAsEnumString(parameters, self.ALLOCATION, context),
            accuracies=by_stratum(self.text(parameters, self.ACCURACIES, context)),
            minimum=self.parameterAsInt(parameters, self.MINIMUM, context),
            clusters=self.whole(parameters, self.CLUSTERS, context),
            per_cluster=self.whole(parameters, self.PER_CLUSTER, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        result = call_engine("sample", params, feedback)
        style_when_loaded(context, out, "samples")
        feedback.pushInfo(result["design"])
        for stratum in result["strata"]:
            size, area = stratum["size"], f"{stratum['area_ha']:.1f}"
            text = counted(size, "{}: {} point, {} ha", "{}: {} points, {} ha", stratum["name"], size, area)
            feedback.pushInfo(tr(text))
        return {self.OUTPUT: out, self.POINTS: result["points"]}


def by_stratum(text: str) -> dict[str, float]:
    """Numbers by stratum from ``cropland=50, other=100``; raises QgsProcessingException for another form."""
    found: dict[str, float] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = part.rpartition("=")
        try:
            found[name.strip()] = float(number)
        except ValueError:
            name = ""
        if not name.strip():
            raise QgsProcessingException(
                tr(
                    "“{}” is not of the form stratum=number; write for example cropland=50, other=100."
                ).format(part)
            )
    return found
