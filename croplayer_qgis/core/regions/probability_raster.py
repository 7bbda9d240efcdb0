"""A raster of cropland probability from anywhere, with or without the imagery it was made from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.extent import RasterExtent, overlap
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.rasters.opening import FAULTS, open_raster
from croplayer_qgis.core.rasters.warping import WarpedRaster
from croplayer_qgis.core.regions.source_layers import SourceLayers, unseen
from croplayer_qgis.core.unreadable import broken_off
from croplayer_qgis.shared.sentence import Sentence

_CLASSES, _CODES = 3, 20
"""So few different whole numbers, none above this, may be a map of classes and no per cent."""
_LOOK_PX = 1024  # side of the reduced raster that is looked at before the work begins


class ProbabilityRaster:
    """Band 1 of a raster as a source for evaluation and fusion; use it as a context manager.

    Args:
        path: The raster, in any reference system and resolution; its mask or nodata value is no-data.
        name: What messages call it, such as "raster A".
        full: Value that means certain cropland; None takes 1 for floating point and 100 for integers.
        threshold: Probability from which a pixel counts as cropland.
        imagery: Raster of 8-bit RGB imagery the probability was made from, or None.
        quality: Model of the task ``iqa`` to judge the imagery with; needed with ``imagery``.

    Attributes:
        doubts: What may be wrong with the raster, a sentence each; they stay with the result.

    Raises:
        InputError: The raster cannot be read, its values do not fit ``full``, or the imagery cannot be used.
    """

    def __init__(
        self,
        path: Path,
        name: str,
        full: float | None = None,
        threshold: float = 0.5,
        imagery: Path | None = None,
        quality: OnnxModel | None = None,
    ) -> None:
        if not 0 < threshold < 1:
            raise InputError("The threshold of {} must lie between 0 and 1.", name)
        self.extent = RasterExtent.of(path)
        self.name = name
        self._path, self._threshold, self._quality = path, threshold, quality
        self.doubts: tuple[Sentence, ...] = ()
        self._full = self._value_of_certainty(full)
        self._reader: TileReader | None = None
        if imagery is not None:
            source = Source(id="imagery", title=imagery.name, kind=SourceKind.RASTER, url=str(imagery))
            self._require_overlap(imagery)
            self._reader = open_reader(source, {}, None)

    def __enter__(self) -> ProbabilityRaster:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._reader is not None:
            self._reader.close()

    @property
    def has_imagery(self) -> bool:
        """Whether there is imagery to look at."""
        return self._reader is not None

    def _require_overlap(self, imagery: Path) -> None:
        """Raises InputError for imagery of another place."""
        if not overlap(RasterExtent.of(imagery).bounds, self.extent.bounds):
            raise InputError(
                "The imagery {} shows another place than {} ({}); give the imagery it was made from.",
                imagery.name,
                self.name,
                self._path.name,
            )

    def layers(self, window: PixelWindow, cancelled: Callable[[], bool]) -> SourceLayers:
        """Probability on a window, with imagery and its quality where there is any.

        Raises:
            Cancelled: ``cancelled`` returned True.
            CropLayerError: A file cannot be read any further, or its values do not fit.
        """
        probability = self._read(window)
        if self._reader is None or self._quality is None or not np.isfinite(probability).any():
            return unseen(window, probability, self._threshold)
        mosaic = read_mosaic(self._reader, chip_window(window), cancelled)
        quality = assess(self._quality, mosaic, cancelled)
        return SourceLayers(mosaic.crop(window), probability, quality, self._threshold)

    def _read(self, window: PixelWindow) -> NDArray[np.float32]:
        """Probability 0-1 on a window, float32 [h, w], NaN without data."""
        pixel_m = ground_resolution((self.extent.bounds.south + self.extent.bounds.north) / 2, window.zoom)
        finer = self.extent.resolution_m < 0.99 * pixel_m
        smooth = Resampling.average if finer else Resampling.bilinear
        try:
            with open_raster(self._path, self.name, upright=False) as dataset:
                values, _ = _on(dataset, window, smooth)
                _, opacity = _on(dataset, window, Resampling.nearest)  # averages spread over the edges
        except FAULTS as error:
            raise broken_off(self._path, error) from error
        known = (opacity > 0) & np.isfinite(values)
        self._check(values[known])
        probability: NDArray[np.float32] = np.where(known, values / self._full, np.nan).astype(np.float32)
        return np.clip(probability, 0, 1, out=probability)

    @property
    def _called(self) -> tuple[str, str]:
        """The raster in messages: what it is, and its file."""
        return self.name.capitalize(), self._path.name

    def _value_of_certainty(self, full: float | None) -> float:
        if full is not None and not full > 0:
            raise InputError("The value of certain cropland in {} must be above 0.", self.name)
        try:
            with open_raster(self._path, self.name, upright=False) as dataset:
                whole_numbers = np.issubdtype(np.dtype(dataset.dtypes[0]), np.integer)
                shape = (min(dataset.height, _LOOK_PX), min(dataset.width, _LOOK_PX))
                values = dataset.read(1, out_shape=shape, masked=True).compressed()
        except FAULTS as error:
            raise broken_off(self._path, error) from error
        values = values[np.isfinite(values)]
        if not values.size:
            raise InputError("{} ({}) has no pixel with data; give another raster.", *self._called)
        if full is None and whole_numbers and values.size and values.max() <= 1:
            raise InputError(
                "{} ({}) holds only 0 and 1: say that 1 means certain "
                "cropland if it does (value of certain cropland = 1).",
                *self._called,
            )
        found = np.unique(values)
        if full is None and whole_numbers and len(found) <= _CLASSES and found.max() <= _CODES:
            self.doubts = (
                Sentence(
                    "{} ({}) holds only {}: if these are codes of classes and not per cent, give a raster of "
                    "probability, or say which value means certain cropland.",
                    *self._called,
                    ", ".join(str(value) for value in found),
                ),
            )
        self._full = full if full is not None else 100.0 if whole_numbers else 1.0
        self._check(values)
        return self._full

    def _check(self, values: NDArray[np.generic]) -> None:
        if values.size and (values.min() < 0 or values.max() > self._full * (1 + 1e-6)):
            raise InputError(
                "{} ({}) holds values from {} to "
                "{}, but probabilities run from 0 to {}: say which value means "
                "certain cropland, or set the raster's nodata value.",
                *self._called,
                f"{values.min():g}",
                f"{values.max():g}",
                f"{self._full:g}",
            )


def _on(
    dataset: Any, window: PixelWindow, resampling: Resampling
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Band 1 on the window's pixels as floating point, and its opacity, which is 0 without data."""
    warped = WarpedRaster(
        dataset, "EPSG:3857", window.transform, window.width, window.height, resampling, "float32"
    )
    with closing(warped):
        values, opacity = warped.read([1])
        return values[0], opacity
