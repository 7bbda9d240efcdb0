"""Black edges round an image that nothing marks as no imagery."""

from __future__ import annotations

from typing import Any

from rasterio.enums import MaskFlags

from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.core.rasters.glance import edge_pixels
from croplayer_qgis.shared.sentence import Sentence

_BLACK_EDGE = 0.1  # share of the pixels looked at along the edges; less may be shadow or water


def black_edges(dataset: Any, bands: tuple[int, ...], label: str) -> Findings:
    """A doubt when the raster has no mask, and black along its edges."""
    if MaskFlags.all_valid not in dataset.mask_flag_enums[bands[0] - 1]:
        return Findings()
    black = (edge_pixels(dataset, bands) == 0).all(axis=0)
    if not black.size or black.mean() < _BLACK_EDGE:
        return Findings()
    return Findings(
        doubts=(
            Sentence(
                "{} is black along {} of its edges, and nothing in the file marks that as no imagery; it "
                "counts as imagery unless you give 0 as its no-data value.",
                label,
                f"{black.mean():.0%}",
            ),
        )
    )
