"""A trial of the cropland network on this machine, for estimates before the first run."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model

_RUNS = 3
"""Windows run: the first one also pays for what is set up once, so the quickest counts."""


def try_network(cancelled: Callable[[], bool]) -> tuple[int, float]:
    """Side of a window in pixels, and the seconds it took.

    Raises:
        ModelError: The shipped model cannot be used.
        Cancelled: ``cancelled`` returned True.
    """
    model = OnnxModel(find_model("cropland"))
    side = model.input_side
    image = np.random.default_rng(0).integers(0, 255, (1, side, side, 3), np.uint8)
    times = []
    for _ in range(_RUNS):
        if cancelled():
            raise Cancelled
        started = time.perf_counter()
        model.run(image)
        times.append(time.perf_counter() - started)
    return side, min(times)
