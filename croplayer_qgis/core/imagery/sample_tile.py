"""One tile of a source, as a trial: does the source answer, what does it show, whom must one credit."""

from __future__ import annotations

import base64
import io
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import mercantile
import numpy as np
from PIL import Image as Pillow

from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.imagery.workers import run_side_by_side

IMPATIENT = RetryPolicy(attempts=2, longest_wait_s=1.0, deadline_s=20.0, connect_s=5.0, silence_s=10.0)
"""A person is waiting for the answer; a run waits longer."""


@dataclass(frozen=True)
class SampleTile:
    """What the source answered.

    Attributes:
        result: The tile with its verdict.
        attribution: Text that must accompany the imagery at this place.
    """

    result: TileResult
    attribution: str

    def png(self) -> str:
        """The tile as PNG in base64, transparent where there is no imagery; "" without a tile."""
        if self.result.image is None or self.result.valid is None:
            return ""
        alpha = np.where(self.result.valid, 255, 0).astype(np.uint8)
        buffer = io.BytesIO()
        Pillow.fromarray(np.dstack([self.result.image, alpha])).save(buffer, "PNG")
        return base64.b64encode(buffer.getvalue()).decode("ascii")


def sample_tile(
    source: Source,
    secrets: Mapping[str, str],
    zoom: int,
    lon: float,
    lat: float,
    cancelled: Callable[[], bool] = lambda: False,
    policy: RetryPolicy = IMPATIENT,
) -> SampleTile:
    """Fetches the tile that holds a point, never from the cache.

    Args:
        source: What to try.
        secrets: Key or token by source id.
        zoom: Zoom of 256-px tiles.
        lon: Longitude in degrees.
        lat: Latitude in degrees.
        cancelled: Asked every tenth of a second.
        policy: When to give up.

    Raises:
        InputError: The source has no tiles of this zoom, no key was given, or its file cannot be used.
        SourceError: The service cannot be reached.
        Cancelled: ``cancelled`` returned True.
    """
    source.require_zoom(zoom)
    reader = open_reader(source, secrets, policy=policy)
    try:
        ask = partial(_ask, reader, mercantile.tile(lon, lat, zoom))
        (sample,) = run_side_by_side([ask], 1, cancelled)
        return sample
    finally:
        reader.close()


def _ask(reader: TileReader, tile: mercantile.Tile, stop: threading.Event) -> SampleTile:
    result = reader.read(tile, stop)
    if result.verdict is not Verdict.OK:
        return SampleTile(result, reader.source.attribution)
    return SampleTile(result, reader.attribution(tuple(mercantile.bounds(tile)), tile.z, stop))
