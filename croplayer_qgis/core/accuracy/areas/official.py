"""Official cropland statistics, and the map's areas held against them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from croplayer_qgis.core.accuracy.areas.place_names import NameMatch, match_names
from croplayer_qgis.core.accuracy.areas.region_areas import RegionAreas
from croplayer_qgis.core.accuracy.areas.statistics_table import read_areas
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.accuracy import TOLERANCE

MAX_NO_DATA_SHARE = 0.05
"""A unit of which the map lacks more than this part is not held against its official area."""


@dataclass(frozen=True)
class OfficialRow:
    """One unit's official area: its names, hectares, and what the figure rests on."""

    names: tuple[str, ...]
    hectares: float
    basis: str


@dataclass(frozen=True)
class OfficialStatistics:
    """A table of official areas.

    Attributes:
        rows: One for each unit.
        comment: Comment lines (source, definition) that came with it.
        notes: How it was read, and what was left out; a sentence each.
    """

    rows: tuple[OfficialRow, ...]
    comment: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deviation:
    """A unit's mapped area against its official area.

    Attributes:
        row: Index of the official row.
        name: First name of the official row.
        official_ha: Official area.
        basis: What the official figure rests on.
        features: Features of the user's layer that make up the unit.
        pixel_ha: Area counted on the map.
        pixel_deviation: ``pixel_ha / official_ha - 1``.
        adjusted: Error-adjusted area with interval; None when no sample was given.
        adjusted_deviation: Its deviation; None without one.
        no_data_share: Part of the unit that the map has no data for, 0-1.
        incomparable: Why the unit is left out of "N of M" and of the fit; empty when it is in.
    """

    row: int
    name: str
    official_ha: float
    basis: str
    features: int
    pixel_ha: float
    pixel_deviation: float
    adjusted: Estimate | None
    adjusted_deviation: float | None
    no_data_share: float
    incomparable: str = ""

    @property
    def pixel_within(self) -> bool | None:
        """Whether the pixel-count area lies within ±10 %; None for a unit that cannot be compared."""
        return None if self.incomparable else _within(self.pixel_deviation)

    @property
    def adjusted_within(self) -> bool | None:
        """The same of the error-adjusted area; None without one too."""
        if self.incomparable or self.adjusted_deviation is None:
            return None
        return _within(self.adjusted_deviation)


@dataclass(frozen=True)
class Fit:
    """How areas fit official ones.

    Attributes:
        r2_line: ``1 - Σ (mapped - official)² / Σ (official - mean)²``: against the 1:1 line, so that
            bias lowers it; below 0 when the official mean would fit better.
        r2_correlation: Squared Pearson correlation, which bias leaves as it is; None when all mapped
            areas are equal.
        rmse_ha: Root mean square deviation from the 1:1 line, hectares.
        units: Number of units.
    """

    r2_line: float
    r2_correlation: float | None
    rmse_ha: float
    units: int


@dataclass(frozen=True)
class OfficialComparison:
    """All units that matched, and what did not.

    Attributes:
        deviations: One for each matched official row.
        match: Which features and rows found no partner.
        comment: Source and definition of the official figures.
    """

    deviations: tuple[Deviation, ...]
    match: NameMatch
    comment: str

    @property
    def comparable(self) -> tuple[Deviation, ...]:
        """Units that can be held against their official area."""
        return tuple(item for item in self.deviations if not item.incomparable)

    def within(self) -> tuple[int, int]:
        """N and M of "N of M units within ±10 %", by pixel count."""
        return sum(bool(item.pixel_within) for item in self.comparable), len(self.comparable)

    def adjusted_within(self) -> tuple[int, int]:
        """The same for the error-adjusted areas, of the units that have one."""
        known = [d.adjusted_within for d in self.deviations if d.adjusted_within is not None]
        return sum(known), len(known)

    def fit(self) -> Fit | None:
        """Fit of the pixel-count areas to the official ones; None for fewer than 2 units."""
        return _fit([(item.official_ha, item.pixel_ha) for item in self.comparable])

    def adjusted_fit(self) -> Fit | None:
        """The same for the error-adjusted areas, of the units that have one."""
        return _fit(
            [
                (item.official_ha, item.adjusted.value)
                for item in self.comparable
                if item.adjusted is not None and item.adjusted.value is not None
            ]
        )


def bundled_statistics() -> OfficialStatistics:
    """Cultivated land of China's provincial units, Third National Land Survey, 2019-12-31."""
    return read_statistics(resource_path("statistics", "province_cropland_2019.csv"))


def read_statistics(
    path: Path, name_column: str = "", area_column: str = "", unit: str = ""
) -> OfficialStatistics:
    """Reads official areas; see ``statistics_table.read_areas`` for what is understood and raised."""
    found = read_areas(path, name_column, area_column, unit)
    return OfficialStatistics(tuple(OfficialRow(*row) for row in found.rows), found.comment, found.notes)


def compare_with_statistics(
    statistics: OfficialStatistics,
    feature_names: Sequence[str],
    pixel_ha: Sequence[float],
    no_data_ha: Sequence[float],
    region_ha: Sequence[float],
    adjusted: Sequence[Estimate] | None = None,
    overlaps: Sequence[tuple[int, int]] = (),
) -> OfficialComparison:
    """Holds mapped areas against official ones.

    Several features with one name (a province in parts) are added up. An error-adjusted area is given
    for units of one feature only, as intervals of parts cannot be added. A unit whose parts overlap, or
    that the map covers in part only, keeps its figures but is left out of "N of M" and of the fit.

    Args:
        statistics: Official areas.
        feature_names: Name of each region of the user's layer.
        pixel_ha: Cropland counted in each region.
        no_data_ha: Area without map data in each region.
        region_ha: Area of each region.
        adjusted: Error-adjusted cropland of each region, when a sample was assessed.
        overlaps: Pairs of regions that share ground.
    """
    matched = match_names(feature_names, [row.names for row in statistics.rows])
    deviations = []
    for index, row in enumerate(statistics.rows):
        members = [i for i, found in enumerate(matched.row_of_feature) if found == index]
        if not members or row.hectares == 0:  # no share of nothing; notes name such rows
            continue
        pixel = sum(float(pixel_ha[i]) for i in members)
        estimate = adjusted[members[0]] if adjusted is not None and len(members) == 1 else None
        value = None if estimate is None else estimate.value
        no_data_share = sum(float(no_data_ha[i]) for i in members) / sum(float(region_ha[i]) for i in members)
        deviations.append(
            Deviation(
                row=index,
                name=row.names[0],
                official_ha=row.hectares,
                basis=row.basis,
                features=len(members),
                pixel_ha=pixel,
                pixel_deviation=pixel / row.hectares - 1,
                adjusted=estimate,
                adjusted_deviation=None if value is None else value / row.hectares - 1,
                no_data_share=no_data_share,
                incomparable=_incomparable(members, overlaps, no_data_share),
            )
        )
    return OfficialComparison(tuple(deviations), matched, statistics.comment)


def against_statistics(
    statistics: OfficialStatistics,
    names: Sequence[str],
    found: RegionAreas,
    class_index: int,
    adjusted: Sequence[Estimate] | None,
) -> OfficialComparison:
    """One class's areas of regions against statistics; raises InputError when no name matches."""
    official = compare_with_statistics(
        statistics,
        names,
        found.class_ha[:, class_index].tolist(),
        found.no_data_ha.tolist(),
        found.region_ha.tolist(),
        adjusted,
        found.overlaps,
    )
    if not official.deviations:
        raise InputError(
            "No region is named as in the statistics (regions: {}); choose another "
            "column of names (--name-field).",
            ", ".join(names[:5]),
        )
    return official


def _incomparable(members: Sequence[int], overlaps: Sequence[tuple[int, int]], no_data_share: float) -> str:
    inside = set(members)
    if any(first in inside and second in inside for first, second in overlaps):
        return Sentence("Features of this name overlap, so that their areas cannot be added up.")
    if no_data_share > MAX_NO_DATA_SHARE:
        return Sentence(
            "The map has no data for {} % of this unit, more than the {} % allowed.",
            f"{100 * no_data_share:.1f}",
            f"{100 * MAX_NO_DATA_SHARE:.0f}",
        )
    return ""


def _fit(pairs: Sequence[tuple[float, float]]) -> Fit | None:
    if len(pairs) < 2:
        return None
    official, mapped = np.array(pairs).T
    if np.ptp(official) == 0:
        return None
    square = float(((mapped - official) ** 2).sum())
    return Fit(
        r2_line=1 - square / float(((official - official.mean()) ** 2).sum()),
        r2_correlation=float(np.corrcoef(official, mapped)[0, 1] ** 2) if np.ptp(mapped) > 0 else None,
        rmse_ha=math.sqrt(square / len(official)),
        units=len(official),
    )


def _within(deviation: float) -> bool:
    return abs(deviation) <= TOLERANCE + 1e-9  # a deviation of exactly 10 % counts in spite of rounding
