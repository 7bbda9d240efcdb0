"""Region property: size and shape of the region, and how each source sees it."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.core.regions.shape import Shapes
from croplayer_qgis.core.regions.source_layers import SourceInRegions
from croplayer_qgis.core.regions.table import Columns

SHAPE: Final = {
    "area_ha": "ellipsoidal area, ha",
    "perimeter_m": "length of the outline, m",
    "compactness": "4 pi area / perimeter squared, 0-1",
    "solidity": "area over that of the convex hull, 0-1",
    "eccentricity": "of the ellipse with the same second moments, 0-1",
    "hole_share": "share of the filled outline that other regions fill, 0-1",
}

_OF_SOURCE: Final = {
    "probability_mean": "mean cropland probability, 0-1",
    "probability_sd": "standard deviation of the cropland probability, 0-0.5",
    "brightness": "mean brightness, 0-1",
    "brightness_sd": "standard deviation of brightness, 0-0.5",
    "greenness": "mean excess green of the chromatic coordinates, -1 to 2",
    "saturation": "mean saturation, 0-1",
    "texture": "mean local standard deviation of brightness, 0-0.5",
    "boundary_gradient": "mean gradient of brightness along the outline, per pixel",
}

REGION: Final = SHAPE | {
    f"{source}_{name}": f"source {source.upper()}: {meaning}"
    for source in ("a", "b")
    for name, meaning in _OF_SOURCE.items()
}
"""Name to meaning and unit."""


def region_columns(shapes: Shapes, a: SourceInRegions, b: SourceInRegions) -> Columns:
    """`REGION` of every region, float64 [count] each, NaN where the source has no imagery."""
    columns: Columns = {name: getattr(shapes, name) for name in SHAPE}
    for source, means in (("a", a), ("b", b)):
        for name in _OF_SOURCE:
            known_of = means if name.startswith("probability") else means.appearance
            columns[f"{source}_{name}"] = getattr(known_of, name)
    return columns
