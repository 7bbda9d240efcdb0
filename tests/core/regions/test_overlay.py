from __future__ import annotations

import numpy as np

from croplayer_qgis.core.regions.overlay import IMAGERY_STRATUM, Overlay, overlay_classes

NOTHING, CROPLAND, OTHER = 0, 1, 2


def test_every_combination_of_two_sources_and_missing_imagery_has_its_class():
    a = np.array([[CROPLAND, CROPLAND, OTHER, OTHER, CROPLAND, OTHER, NOTHING, NOTHING, NOTHING]], np.uint8)
    b = np.array([[CROPLAND, OTHER, CROPLAND, OTHER, NOTHING, NOTHING, CROPLAND, OTHER, NOTHING]], np.uint8)
    expected = [
        Overlay.BOTH,
        Overlay.ONLY_A,
        Overlay.ONLY_B,
        Overlay.NEITHER,
        Overlay.A_ALONE_CROPLAND,
        Overlay.A_ALONE_OTHER,
        Overlay.B_ALONE_CROPLAND,
        Overlay.B_ALONE_OTHER,
        Overlay.NO_DATA,
    ]
    assert overlay_classes(a, b)[0].tolist() == expected
    assert IMAGERY_STRATUM[overlay_classes(a, b)[0]].tolist() == [1, 1, 1, 1, 2, 2, 3, 3, 0]
