"""Cropland probability of any extent of imagery, chunk by chunk: a raster of any size fits in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rasterio.enums import Resampling

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.extent import chunks
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.other_zoom import require_imagery
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.product.cog import per_cent
from croplayer_qgis.core.product.map_raster import map_raster
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.sentence import Sentence

_CHUNK_PX = 2048  # side of what is held in memory at once, whatever the raster's size


@dataclass(frozen=True)
class Segmented:
    """What was segmented, ha on the ellipsoid: area with imagery, and of it what the model calls cropland.

    ``account`` says what became of the tiles.
    """

    imagery_ha: float
    cropland_ha: float
    account: TileAccount


def segment_raster(
    reader: TileReader,
    window: PixelWindow,
    segmenter: Segmenter,
    out: Path,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> Segmented:
    """Writes cropland probability, 0-100 % and 255 without imagery, as a COG in EPSG:3857.

    Raises:
        Cancelled: ``cancelled`` returned True; nothing is left behind.
        ImageryError: There is no imagery; nothing is left behind.
        CropLayerError: The source cannot be read, the model failed, or ``out`` cannot be written.
    """
    parts = list(chunks(window, _CHUNK_PX))
    card = segmenter.model.card
    tags = {"MODEL": card.id, "MODEL_VERSION": card.version, "MODEL_SHA256": card.sha256}
    imagery_ha = cropland_ha = 0.0
    account = TileAccount()
    with map_raster(out, window, ["cropland probability (%)"], tags, Resampling.average) as raster:
        for done, part in enumerate(parts):

            def on_window(ran: int, count: int, done: int = done) -> None:
                report(
                    (done + ran / count) / len(parts),
                    Sentence("Segmenting, part {} of {}", done + 1, len(parts)),
                )

            if cancelled():
                raise Cancelled
            report(done / len(parts), Sentence("Reading imagery, part {} of {}", done + 1, len(parts)))
            mosaic = read_mosaic(reader, segmenter.needed_window(part), cancelled)
            account += mosaic.account
            probability = segmenter.probability(mosaic, part, cancelled, on_window)
            known = np.isfinite(probability)
            raster.write(part, [per_cent(probability, known)])
            notes = {"NOTES": " ".join(mosaic.findings)} if mosaic.findings else {}
            raster.tag({"SOURCE": reader.source.id, "ATTRIBUTION": mosaic.attribution, **notes})
            area = mercator_pixel_area_ha(part)
            imagery_ha += float(known.sum(axis=1) @ area)
            cropland_ha += float((probability >= card.threshold).sum(axis=1) @ area)
        require_imagery(account, reader, window, cancelled)
    return Segmented(imagery_ha, cropland_ha, account)
