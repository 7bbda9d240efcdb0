"""What a cropland network sees of a job's blocks, kept beside the job so that an adaptation need not wait."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.models.card import FEATURE_STRIDE
from croplayer_qgis.core.product.cog import part_path
from croplayer_qgis.core.segmentation.feature_pixels import FeaturePixels, feature_pixels
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.job_files import FEATURES

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


@dataclass(frozen=True, eq=False)
class _Kept:
    """Of a block in one source, at every fourth pixel.

    Attributes:
        features: In the network's steps, int8 [h, w, C].
        probability: Of cropland, float16 [h, w]; NaN where there is no imagery.
        known: Where both were asked for so far, bool [h, w].
    """

    features: NDArray[np.int8]
    probability: NDArray[np.float16]
    known: NDArray[np.bool_]


class KeptFeatures:
    """Gives features of a job's blocks, from the disk where they are kept, from the network elsewhere.

    A file is of one version of a block's product and of one network; of another, it is as if it were not
    there. What cannot be kept is only computed again next time.

    Args:
        job: The job.
        segmenter: Of its cropland model, which gives features.
    """

    def __init__(self, job: JobReader, segmenter: Segmenter) -> None:
        self.segmenter = segmenter
        self._job = job
        self.failed_to_keep = 0

    def window(self, block: Block) -> PixelWindow:
        """The pixels of a block, widened to whole steps of the features."""
        return block_window(block, self._job.parameters.zoom).aligned(FEATURE_STRIDE)

    def of(
        self, block: Block, reader: TileReader, place: PixelWindow, cancelled: Callable[[], bool]
    ) -> FeaturePixels:
        """Features and probability of a part of a block's window, rounded as they are kept.

        Args:
            block: The block.
            reader: Of one source of the job.
            place: Within ``window(block)``, its edges multiples of 4.
            cancelled: Asked before each window of the network.

        Raises:
            Cancelled: ``cancelled`` returned True.
            CropLayerError: The source or the model failed.
        """
        path = self._path(block, reader.source.id)
        kept = self._read(path, block)
        part = _coarse(place, self.window(block))
        if not kept.known[part].all():
            mosaic = read_mosaic(reader, self.segmenter.needed_window(place), cancelled)
            seen = feature_pixels(self.segmenter, mosaic, place, cancelled)
            kept.features[part] = np.clip(np.rint(seen.features), -128, 127).astype(np.int8)
            kept.probability[part] = seen.probability
            kept.known[part] = True
            self._write(path, block, kept)
        return FeaturePixels(
            kept.features[part].astype(np.float32), kept.probability[part].astype(np.float32)
        )

    def size_bytes(self) -> int:
        """What all files kept for the job take."""
        folder = self._job.path / FEATURES
        return sum(file.stat().st_size for file in folder.glob("*.npz")) if folder.is_dir() else 0

    def _path(self, block: Block, source: str) -> Path:
        return self._job.path / FEATURES / f"{block.id}_{source}.npz"

    def _stamp(self, block: Block) -> str:
        """What a file must be of to be used."""
        model, zoom = self.segmenter.model.card.sha256, self._job.parameters.zoom
        return f"{model} zoom {zoom} product {self._job.product(block) or 0}"

    def _read(self, path: Path, block: Block) -> _Kept:
        window = self.window(block)
        shape = (window.height // FEATURE_STRIDE, window.width // FEATURE_STRIDE)
        channels = self.segmenter.model.card.feature_channels
        try:
            with np.load(path, allow_pickle=False) as file:
                if str(file["stamp"]) == self._stamp(block):
                    kept = _Kept(file["features"], file["probability"], file["known"])
                    if kept.features.shape == (*shape, channels) and kept.known.shape == shape:
                        return kept
        except _UNREADABLE:
            pass  # gone, of another kind, or damaged: the network tells it again
        return _Kept(
            np.zeros((*shape, channels), np.int8), np.full(shape, np.nan, np.float16), np.zeros(shape, bool)
        )

    def _write(self, path: Path, block: Block, kept: _Kept) -> None:
        content = io.BytesIO()
        np.savez_compressed(
            content,
            stamp=np.array(self._stamp(block)),
            features=kept.features,
            probability=kept.probability,
            known=kept.known,
        )
        part = part_path(path)
        try:
            path.parent.mkdir(exist_ok=True)
            part.write_bytes(content.getbuffer())
            part.replace(path)
        except OSError:
            self.failed_to_keep += 1
            with suppress(OSError):
                part.unlink()


def _coarse(place: PixelWindow, window: PixelWindow) -> tuple[slice, slice]:
    rows, columns = place.slices_in(window)
    return (
        slice(rows.start // FEATURE_STRIDE, rows.stop // FEATURE_STRIDE),
        slice(columns.start // FEATURE_STRIDE, columns.stop // FEATURE_STRIDE),
    )
