"""Areas of regions as a polygon layer for QGIS: pixel count, error-adjusted, and deviation from statistics.

The fields are a contract with QGIS (style "deviation", labels), so they stay as they are. Layer
``region_areas``, CRS of the user's polygons:

``name``                        text, from the user's layer
``class``                       text, the class whose areas these are
``region_ha``                   real, geodesic area of the region
``no_data_percent``             real, part of the region that the map has no data for
``pixel_ha``                    real, area counted on the map; it has the map's bias
``adjusted_ha``                 real, error-adjusted area; NULL without a sample
``adjusted_low_ha``             real, ends of its confidence interval
``adjusted_high_ha``            real
``overlaps``                    text, ``yes`` or ``no``: shares ground with another region of the layer
``official_name``               text, the statistics row that matched; NULL when none did
``official_ha``                 real
``basis``                       text, what the official figure rests on
``pixel_deviation_percent``     real, 100 (pixel / official - 1), of the unit with all its features
``adjusted_deviation_percent``  real
``pixel_within``                text, ``yes``, ``no`` (±10 %), ``not comparable`` or ``no statistics``
``adjusted_within``             text, ``yes``, ``no``, ``not comparable``, ``no statistics`` or ``no sample``
``note``                        text, why something is missing; "" when nothing is
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from croplayer_qgis.core.accuracy.areas.official import Deviation, OfficialComparison
from croplayer_qgis.core.accuracy.areas.region_areas import RegionAreas
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import OF_GDAL
from croplayer_qgis.core.geopackage_layers import Layer, write_geopackage
from croplayer_qgis.core.vectors.reading import Features

LAYER = "region_areas"
_TEXTS = (
    "name",
    "class",
    "overlaps",
    "official_name",
    "basis",
    "pixel_within",
    "adjusted_within",
    "note",
)


def write_region_layer(
    path: Path,
    regions: Features,
    names: Sequence[str],
    areas: RegionAreas,
    class_index: int,
    adjusted: Sequence[Estimate] | None = None,
    official: OfficialComparison | None = None,
) -> None:
    """Writes the layer into a new GeoPackage; an earlier one of that name is replaced.

    Args:
        path: The GeoPackage.
        regions: The user's polygons.
        names: Name of each.
        areas: Their pixel-count areas.
        class_index: Class to show, an index of ``areas.names``.
        adjusted: Error-adjusted area of that class in each region, when a sample was assessed.
        official: What official statistics say of the class, when there are any.

    Raises:
        InputError: The file cannot be written.
    """
    rows = [
        _row(index, name, areas, class_index, adjusted[index] if adjusted else None, official)
        for index, name in enumerate(names)
    ]
    columns = {
        field: np.array([row[field] for row in rows], object if field in _TEXTS else float)
        for field in rows[0]
    }
    layer = Layer(LAYER, columns, regions.geometry, "MultiPolygon", regions.crs.to_wkt())
    part = path.with_name(f"{path.stem}.part.gpkg")
    try:
        write_geopackage(part, [layer])
        part.replace(path)
    except (OSError, *OF_GDAL) as error:
        raise InputError(
            "{} cannot be written; remove its layer from the project, or choose another folder.",
            path,
            detail=str(error),
        ) from error


def _row(
    index: int,
    name: str,
    areas: RegionAreas,
    class_index: int,
    adjusted: Estimate | None,
    official: OfficialComparison | None,
) -> dict[str, object]:
    unit = None if official is None else _unit_of(index, official)
    notes = [adjusted.note if adjusted else "", unit.incomparable if unit else ""]
    return {
        "name": name,
        "class": areas.names[class_index],
        "region_ha": areas.region_ha[index],
        "no_data_percent": 100 * areas.no_data_ha[index] / areas.region_ha[index],
        "pixel_ha": areas.class_ha[index, class_index],
        "adjusted_ha": adjusted.value if adjusted else None,
        "adjusted_low_ha": adjusted.low if adjusted else None,
        "adjusted_high_ha": adjusted.high if adjusted else None,
        "overlaps": "yes" if any(index in pair for pair in areas.overlaps) else "no",
        "official_name": unit.name if unit else None,
        "official_ha": unit.official_ha if unit else None,
        "basis": unit.basis if unit else None,
        "pixel_deviation_percent": _percent(unit.pixel_deviation) if unit else None,
        "adjusted_deviation_percent": _percent(unit.adjusted_deviation) if unit else None,
        "pixel_within": _within(unit, unit.pixel_within if unit else None),
        "adjusted_within": "no sample" if adjusted is None else _adjusted_within(unit),
        "note": " ".join(note for note in notes if note),
    }


def _unit_of(index: int, official: OfficialComparison) -> Deviation | None:
    row = official.match.row_of_feature[index]
    return None if row is None else next(item for item in official.deviations if item.row == row)


def _adjusted_within(unit: Deviation | None) -> str:
    if unit is not None and not unit.incomparable and unit.adjusted_deviation is None:
        return "no sample"
    return _within(unit, unit.adjusted_within if unit else None)


def _within(unit: Deviation | None, found: bool | None) -> str:
    if unit is None:
        return "no statistics"
    return "not comparable" if found is None else "yes" if found else "no"


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share
