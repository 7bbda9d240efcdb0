"""CropLayer's algorithms in QGIS's Processing toolbox, in models and in ``qgis_process``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from croplayer_qgis.processing.adapt_model import AdaptModel
from croplayer_qgis.processing.area_statistics import AreaStatistics
from croplayer_qgis.processing.assess_accuracy import AssessAccuracy
from croplayer_qgis.processing.block_grid import BlockGrid
from croplayer_qgis.processing.check_model import CheckModel
from croplayer_qgis.processing.compare_data_sets import CompareDataSets
from croplayer_qgis.processing.correct_job import CorrectJob
from croplayer_qgis.processing.evaluate_errors import EvaluateErrors
from croplayer_qgis.processing.export_job import ExportJob
from croplayer_qgis.processing.fuse_rasters import FuseRasters
from croplayer_qgis.processing.image_quality import ImageQuality
from croplayer_qgis.processing.make_sample import MakeSample
from croplayer_qgis.processing.map_blocks import MapBlocks
from croplayer_qgis.processing.review_queue import ReviewQueue
from croplayer_qgis.processing.run_job import RunJob
from croplayer_qgis.processing.segment_raster import SegmentRaster
from croplayer_qgis.processing.train_model import TrainModel
from croplayer_qgis.shared.resources import resource_path

ALGORITHMS = (
    BlockGrid,
    MapBlocks,
    RunJob,
    CorrectJob,
    ExportJob,
    ImageQuality,
    SegmentRaster,
    FuseRasters,
    EvaluateErrors,
    MakeSample,
    AssessAccuracy,
    AreaStatistics,
    CompareDataSets,
    ReviewQueue,
    AdaptModel,
    TrainModel,
    CheckModel,
)


class CropLayerProvider(QgsProcessingProvider):
    """The group ``CropLayer`` of the toolbox."""

    def id(self) -> str:
        """Prefix of the algorithms' ids."""
        return "croplayer"

    def name(self) -> str:
        """Name in the toolbox; a proper name, not translated."""
        return "CropLayer"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(str(resource_path("icons", "croplayer.svg")))

    def loadAlgorithms(self) -> None:
        """Adds the algorithms; QGIS calls this."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
