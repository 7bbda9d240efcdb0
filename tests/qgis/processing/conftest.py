"""The provider in a real Processing registry, and real rasters to work on."""

from types import SimpleNamespace

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
)

from croplayer_qgis.processing.provider import CropLayerProvider
from croplayer_qgis.shared.resources import resource_path

TILE = "42.2477--89.926355"


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told; cancels itself at the first progress text that holds ``cancel_at``."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.texts, self.errors, self.warnings, self.shares = [], [], [], []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self.shares.append)

    def pushInfo(self, info):  # noqa: N802 - QGIS's name
        self.texts.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)

    def reportError(self, error, fatal=False):  # noqa: N802
        self.errors.append(error)

    def setProgressText(self, text):  # noqa: N802
        self.texts.append(text)
        if self._cancel_at is not None and self._cancel_at in text:
            self.cancel()


@pytest.fixture(scope="module")  # the plugin's own tests register one too
def provider(qgis_app, qgis_processing):
    registry = QgsApplication.processingRegistry()
    provider = CropLayerProvider()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def run(provider):
    """Function that runs an algorithm as Processing does; raises what the algorithm raises.

    Results that are to be loaded are loaded and styled; ``layers`` has them by output.
    """

    def run(name, feedback=None, load=(), **parameters):
        algorithm = QgsApplication.processingRegistry().algorithmById(f"croplayer:{name}")
        context, project = QgsProcessingContext(), QgsProject.instance()
        context.setProject(project)
        for output in load:
            definition = QgsProcessingOutputLayerDefinition(str(parameters[output]), project)
            parameters[output] = definition
        feedback = feedback or Feedback()
        ok, text = algorithm.checkParameterValues(parameters, context)
        assert ok, text
        outputs, done = algorithm.create().run(parameters, context, feedback, {}, False)
        if not done:  # what is refused in the main thread already, QGIS reports itself
            raise QgsProcessingException(feedback.errors[-1])
        layers = {}
        for path, details in context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(path, context)
            details.postProcessor().postProcessLayer(layer, context, feedback)
            layers[details.outputName] = layer
        return SimpleNamespace(feedback=feedback, layers=layers, context=context, **outputs)

    return run


@pytest.fixture(scope="session")
def imagery_file():
    """Real imagery of one place in two states, 1 m."""
    return lambda slot: str(resource_path("demo", "labelled", f"{TILE}_{slot}.tif"))


@pytest.fixture(scope="module")
def probability(provider, imagery_file, tmp_path_factory):
    """Cropland probability of both, made by the algorithm ``segment`` at a zoom of few pixels."""
    folder = tmp_path_factory.mktemp("probability")
    algorithm = QgsApplication.processingRegistry().algorithmById("croplayer:segment")
    for slot in "ab":
        parameters = {"RASTER": imagery_file(slot), "ZOOM": 15, "OUTPUT": str(folder / f"{slot}.tif")}
        outputs, done = algorithm.create().run(
            parameters, QgsProcessingContext(), QgsProcessingFeedback(), {}, False
        )
        assert done and outputs["CROPLAND_HA"] > 0
    return lambda slot: str(folder / f"{slot}.tif")
