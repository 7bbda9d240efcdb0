"""Opens the probability rasters a task is asked to work on, and says in words what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from croplayer_qgis.core.imagery.extent import zoom_for
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.regions.probability_raster import ProbabilityRaster
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary import defaults


def open_raster(
    path: str, name: str, full: float | None, threshold: float, imagery: str, quality_model: str
) -> ProbabilityRaster:
    """The raster; the quality model is loaded only when there is imagery to judge. Raises CropLayerError."""
    model = OnnxModel(model_folder("iqa", quality_model)) if imagery else None
    return ProbabilityRaster(Path(path), name, full, threshold, Path(imagery) if imagery else None, model)


def model_folder(task: str, folder: str) -> Path:
    """The user's own model, or the one shipped for the task."""
    return Path(folder) if folder else find_model(task)


def default_zoom(*rasters: ProbabilityRaster) -> int:
    """Zoom of the finest raster, at most the default: the models were trained at such resolutions."""
    finest = max(zoom_for(raster.extent.resolution_m, raster.extent.bounds) for raster in rasters)
    return min(finest, defaults.ZOOM)


def sentences_on(missing: Sequence[str], of: int, rasters: Sequence[ProbabilityRaster]) -> list[str]:
    """What is in doubt about the rasters, and which of its ``of`` features the model had to do without."""
    doubts = [doubt for raster in rasters for doubt in raster.doubts]
    return [*doubts, *_missing(missing, of, rasters)]


def _missing(missing: Sequence[str], of: int, rasters: Sequence[ProbabilityRaster]) -> list[str]:
    if not missing:
        return []
    lack = counted(
        len(missing),
        "{} of the model's {} features is unknown in every region",
        "{} of the model's {} features are unknown in every region",
        len(missing),
        of,
    )
    blind = [raster.name for raster in rasters if not raster.has_imagery]
    if not blind:
        return [Sentence("{}: {}.", lack, ", ".join(missing))]
    return [
        Sentence(
            "{}: without imagery of {}, colour, texture and image quality cannot be seen. "
            "The model decided from the other features; its card was measured with all of them.",
            lack,
            Sentence("{} and {}", *blind) if len(blind) > 1 else blind[0],
        )
    ]
