"""Applies edits to a block's product: what a person's correction does to pixels, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize

from croplayer_qgis.core.product.cog import BlockRaster
from croplayer_qgis.core.review.edits import Edit
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.products import NO_DATA
from croplayer_qgis.shared.vocabulary.review import CROPLAND, MACHINE, OTHER, TAKE_A, TAKE_B

_LABEL = {CROPLAND: 1, OTHER: 0}
_SAYS = {
    TAKE_A: ((Decision.BOTH_CROPLAND, Decision.A_CROPLAND, Decision.B_OTHER),
             (Decision.BOTH_OTHER, Decision.B_CROPLAND, Decision.A_OTHER)),
    TAKE_B: ((Decision.BOTH_CROPLAND, Decision.B_CROPLAND, Decision.A_OTHER),
             (Decision.BOTH_OTHER, Decision.A_CROPLAND, Decision.B_OTHER)),
}  # fmt: skip
"""Decisions under which a source says cropland, and those under which it does not."""


def corrected(raster: BlockRaster, edits: Sequence[Edit], transform: Affine) -> BlockRaster:
    """A product with edits in force, a new one; without edits it is the same in every pixel.

    A pixel belongs to an edit when its centre does. Later edits stand above earlier ones. Ground without
    imagery stays without data, whatever was drawn over it. Pixels that a person set have the decision
    ``EDITED`` and no expected correctness, which was said of the machine's label; their probability stays.

    Args:
        raster: The machine's product, uint8 [h, w] each.
        edits: In their order.
        transform: Pixel to degrees.
    """
    if not edits:
        return raster
    cropland = raster.cropland.copy()
    decision = raster.decision.copy()
    correctness = raster.expected_correctness.copy()
    has_data = raster.cropland != NO_DATA
    for edit in edits:
        rows, columns, inside = footprint(edit, raster.cropland.shape, transform)
        if not inside.size:
            continue
        window = (rows, columns)
        chosen = inside & has_data[window]
        if edit.mask:
            chosen &= cropland[window] == _LABEL[edit.mask]
        if edit.after == MACHINE:
            for layer, machine in (
                (cropland, raster.cropland),
                (decision, raster.decision),
                (correctness, raster.expected_correctness),
            ):
                layer[window][chosen] = machine[window][chosen]
            continue
        cropland[window][chosen] = label_wanted(edit.after, raster, window)[chosen]
        decision[window][chosen] = Decision.EDITED
        correctness[window][chosen] = NO_DATA
    return replace(raster, cropland=cropland, decision=decision, expected_correctness=correctness)


def label_wanted(after: str, raster: BlockRaster, window: tuple[slice, slice]) -> NDArray[np.uint8]:
    """What an edit sets its pixels to: 1 cropland, 0 other, uint8 [h, w] of the window.

    What a source says follows from the decision and the label; where only one source has imagery, both say
    what the map says.
    """
    label = raster.cropland[window].copy()
    if after in _LABEL:
        label[:] = _LABEL[after]
    elif after in _SAYS:
        yes, no = _SAYS[after]
        label[np.isin(raster.decision[window], yes)] = 1
        label[np.isin(raster.decision[window], no)] = 0
    return label


def footprint(
    edit: Edit, shape: tuple[int, ...], transform: Affine
) -> tuple[slice, slice, NDArray[np.bool_]]:
    """Rows and columns around an edit, and which of their pixels have their centre in it, bool [h, w]."""
    height, width = shape[:2]
    west, south, east, north = edit.geometry.bounds if not edit.geometry.is_empty else (0.0,) * 4
    (left, top), (right, bottom) = ~transform * (west, north), ~transform * (east, south)
    rows = slice(int(np.clip(np.floor(top), 0, height)), int(np.clip(np.ceil(bottom), 0, height)))
    columns = slice(int(np.clip(np.floor(left), 0, width)), int(np.clip(np.ceil(right), 0, width)))
    size = (rows.stop - rows.start, columns.stop - columns.start)
    if edit.geometry.is_empty or min(size) <= 0:
        return rows, columns, np.zeros((0, 0), np.bool_)
    shifted = transform * Affine.translation(columns.start, rows.start)
    inside = rasterize([(edit.geometry, 1)], size, transform=shifted, dtype="uint8")
    return rows, columns, inside.astype(np.bool_)
