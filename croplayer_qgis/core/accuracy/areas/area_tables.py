"""Areas of regions, and how they compare with official statistics, as rows of CSV files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from croplayer_qgis.core.accuracy.areas.official import Fit, OfficialComparison
from croplayer_qgis.core.accuracy.areas.region_areas import RegionAreas
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, joined_notes
from croplayer_qgis.core.accuracy.findings.sentences import definition_sentence
from croplayer_qgis.core.accuracy.findings.tables import Row, prefixed_row
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence

FIT_BY_PIXELS = (
    mark("R² against the 1:1 line, pixel count"),
    mark("squared correlation, pixel count"),
    mark("RMSE, ha, pixel count"),
)
"""Items of the summary that say how well the areas fit; texts, as scripts look for them."""

FIT_ADJUSTED = (
    mark("R² against the 1:1 line, error-adjusted"),
    mark("squared correlation, error-adjusted"),
    mark("RMSE, ha, error-adjusted"),
)


def region_rows(
    names: Sequence[str], areas: RegionAreas, adjusted: Mapping[str, Sequence[Estimate]]
) -> list[Row]:
    """A row for each region and class: pixel-count and error-adjusted area side by side.

    Args:
        names: Name of each region.
        areas: Pixel-count areas.
        adjusted: Class name -> error-adjusted area of each region; empty without a sample.
    """
    overlapping = {index for pair in areas.overlaps for index in pair}
    rows: list[Row] = []
    for region, name in enumerate(names):
        for index, class_name in enumerate(areas.names):
            row: dict[str, object] = {
                "region": name,
                "class": class_name,
                "pixel_count_ha": areas.class_ha[region, index],
                "region_ha": areas.region_ha[region],
                "no_data_ha": areas.no_data_ha[region],
                "overlaps_another_region": "yes" if region in overlapping else "no",
            }
            if class_name in adjusted:
                row |= prefixed_row("error_adjusted", adjusted[class_name][region])
            rows.append(row)
    return rows


def official_tables(comparison: OfficialComparison, definition: str) -> dict[str, list[Row]]:
    """Tables of a comparison with official statistics by file name.

    Args:
        comparison: The comparison.
        definition: What the map calls cropland, "" when it does not say.
    """
    n, m = comparison.within()
    adjusted_n, adjusted_m = comparison.adjusted_within()
    summary: list[Row] = [
        {"item": "within ±10 %, pixel count", "value": Sentence("{} of {}", n, m)},
        {"item": "within ±10 %, error-adjusted", "value": Sentence("{} of {}", adjusted_n, adjusted_m)},
        *_fit_rows(comparison.fit(), FIT_BY_PIXELS),
        *_fit_rows(comparison.adjusted_fit(), FIT_ADJUSTED),
        {
            "item": "units left out, as they cannot be compared",
            "value": len(comparison.deviations) - len(comparison.comparable),
        },
        {"item": "official figures", "value": comparison.comment},
        {"item": "the map's cropland", "value": definition_sentence(definition)},
    ]
    unmatched: list[Row] = [
        *(
            {"kind": "region without statistics", "name": name}
            for name in comparison.match.unmatched_features
        ),
        *({"kind": "statistics without region", "name": name} for name in comparison.match.unmatched_rows),
    ]
    return {
        "official": [
            {
                "unit": item.name,
                "official_ha": item.official_ha,
                "basis": item.basis,
                "features": item.features,
                "pixel_count_ha": item.pixel_ha,
                "pixel_count_deviation_percent": 100 * item.pixel_deviation,
                "pixel_count_within_10_percent": _yes(item.pixel_within),
                "error_adjusted_ha": item.adjusted.value if item.adjusted else None,
                "error_adjusted_low_ha": item.adjusted.low if item.adjusted else None,
                "error_adjusted_high_ha": item.adjusted.high if item.adjusted else None,
                "error_adjusted_deviation_percent": _percent(item.adjusted_deviation),
                "error_adjusted_within_10_percent": _yes(item.adjusted_within),
                "no_data_percent": 100 * item.no_data_share,
                "note": joined_notes(item.incomparable, item.adjusted.note if item.adjusted else ""),
            }
            for item in comparison.deviations
        ],
        "official_summary": summary,
        "official_unmatched": unmatched or [{"kind": "", "name": ""}],
    }


def data_set_area_rows(names: Sequence[str], areas: Mapping[str, RegionAreas], class_index: int) -> list[Row]:
    """A row for each region and data set: area of a class, and its deviation from the first data set."""
    first = next(iter(areas.values())).class_ha[:, class_index]
    return [
        {
            "region": name,
            "data_set": data_set,
            "pixel_count_ha": found.class_ha[region, class_index],
            "deviation_from_first_percent": (
                100 * (found.class_ha[region, class_index] / first[region] - 1) if first[region] > 0 else None
            ),
            "no_data_ha": found.no_data_ha[region],
        }
        for region, name in enumerate(names)
        for data_set, found in areas.items()
    ]


def _fit_rows(fit: Fit | None, items: tuple[str, str, str]) -> Iterable[Row]:
    if fit is None:
        return
    values = (fit.r2_line, fit.r2_correlation, fit.rmse_ha)
    yield from ({"item": item, "value": value} for item, value in zip(items, values, strict=True))


def _yes(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def _percent(value: float | None) -> float | None:
    return None if value is None else 100 * value
