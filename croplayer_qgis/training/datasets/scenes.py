"""An image of another place or sensor whose ground is known as a whole or in parts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Scene:
    """One image and what is known about its ground.

    Attributes:
        id: File name without suffix.
        source: Data set, the name of its folder.
        place: What shares a place is trained on or judged together, never divided.
        kind: What is to be seen, in the data set's own words (``river``, ``golf``, ``t1``).
        gsd_m: Ground size of a pixel in metres.
        image: uint8 RGB ``[H, W, 3]``.
        labels: uint8 ``[H, W]`` of OTHER, CROPLAND, SCENE_OTHER, SCENE_CROPLAND, IGNORE.
        surfaces: Surfaces that are counted apart (``water``): bool ``[H, W]`` by name.
        weight: How often its kind is drawn in training, against the other kinds.
    """

    id: str
    source: str
    place: str
    kind: str
    gsd_m: float
    image: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    surfaces: dict[str, NDArray[np.bool_]]
    weight: float = 1.0
