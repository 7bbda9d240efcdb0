from __future__ import annotations

import numpy as np

from croplayer_qgis.core.regions.overlay import IMAGERY_STRATUM, Overlay, overlay_classes

NAN = np.nan


def test_every_combination_of_two_sources_and_missing_imagery_has_its_class():
    a = np.array([[0.9, 0.9, 0.1, 0.1, 0.9, 0.1, NAN, NAN, NAN]], np.float32)
    b = np.array([[0.9, 0.1, 0.9, 0.1, NAN, NAN, 0.9, 0.1, NAN]], np.float32)
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
    assert overlay_classes(a, b, 0.5)[0].tolist() == expected
    assert IMAGERY_STRATUM[overlay_classes(a, b, 0.5)[0]].tolist() == [1, 1, 1, 1, 2, 2, 3, 3, 0]


def test_without_a_second_source_only_the_first_speaks():
    a = np.array([[0.5, 0.49, NAN]], np.float32)
    assert overlay_classes(a, None, 0.5)[0].tolist() == [
        Overlay.A_ALONE_CROPLAND,
        Overlay.A_ALONE_OTHER,
        Overlay.NO_DATA,
    ]
