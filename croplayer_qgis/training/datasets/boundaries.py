"""Where fields end: at other fields and at what is no field."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.training.datasets.labels import IGNORE

INSIDE: Final = 0
BOUNDARY: Final = 1


def boundaries_of(fields: NDArray[np.integer], labels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """BOUNDARY on the four pixels across each field's edge, IGNORE where the labels are, INSIDE elsewhere.

    Two pixels on either side: hand-drawn edges lie a pixel or two off, and a line that a quarter of the
    pixel decoder's feature can hold is about this wide.

    Args:
        fields: Number of the field that a pixel belongs to, 0 for none, ``[H, W]``.
        labels: uint8 ``[H, W]``.
    """
    edge = np.zeros(fields.shape, bool)
    for axis in (0, 1):
        differs = np.diff(fields, axis=axis) != 0
        before, after = [slice(None)] * 2, [slice(None)] * 2
        before[axis], after[axis] = slice(None, -1), slice(1, None)
        edge[tuple(before)] |= differs
        edge[tuple(after)] |= differs
    result = np.where(ndimage.binary_dilation(edge), BOUNDARY, INSIDE).astype(np.uint8)
    result[labels == IGNORE] = IGNORE
    return result
