"""Field boundaries: where they lie and where they are unknown."""

import numpy as np

from croplayer_qgis.training.datasets.boundaries import BOUNDARY, INSIDE, boundaries_of
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE


def test_two_pixels_on_either_side_of_an_edge_between_two_fields_are_boundary():
    fields = np.repeat([[3] * 6 + [4] * 6], 8, axis=0)
    found = boundaries_of(fields, np.full(fields.shape, CROPLAND, np.uint8))
    assert (found == np.array([INSIDE] * 4 + [BOUNDARY] * 4 + [INSIDE] * 4)).all()


def test_ground_without_fields_has_no_boundary():
    found = boundaries_of(np.zeros((8, 8), np.int32), np.zeros((8, 8), np.uint8))
    assert (found == INSIDE).all()


def test_boundaries_are_unknown_where_the_labels_are():
    fields = np.repeat([[0] * 4 + [1] * 4], 8, axis=0)
    labels = np.full(fields.shape, CROPLAND, np.uint8)
    labels[:4] = IGNORE
    found = boundaries_of(fields, labels)
    assert (found[:4] == IGNORE).all() and (found[4:] != IGNORE).all()
