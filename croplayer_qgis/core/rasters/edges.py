"""Black or white edges round an image that nothing marks as no imagery."""

from __future__ import annotations

from typing import Any

from rasterio.enums import MaskFlags

from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.core.rasters.glance import edge_pixels
from croplayer_qgis.shared.sentence import Sentence

_EDGE = 0.1  # share of the pixels looked at along the edges; less may be shadow or water


def bare_edges(dataset: Any, bands: tuple[int, ...], label: str) -> Findings:
    """A doubt when the raster has no mask, and black or white along its edges."""
    if MaskFlags.all_valid not in dataset.mask_flag_enums[bands[0] - 1]:
        return Findings()
    edge = edge_pixels(dataset, bands)
    for value, colour in ((0, Sentence("black")), (255, Sentence("white"))):
        bare = (edge == value).all(axis=0)
        if bare.size and bare.mean() >= _EDGE:
            doubt = Sentence(
                "{} is {} along {} of its edges, and nothing in the file marks that as no imagery; it counts "
                "as imagery unless you give {} as its no-data value.",
                label,
                colour,
                f"{bare.mean():.0%}",
                value,
            )
            return Findings(doubts=(doubt,))
    return Findings()
