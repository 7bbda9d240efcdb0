"""Every figure as rows of a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.assessment import Assessment
from croplayer_qgis.core.accuracy.census import Census
from croplayer_qgis.core.accuracy.comparison import MCNEMAR_NOTE, Comparison
from croplayer_qgis.core.accuracy.estimation import Estimate
from croplayer_qgis.core.accuracy.official import Fit, OfficialComparison
from croplayer_qgis.core.accuracy.region_areas import RegionAreas
from croplayer_qgis.core.accuracy.reliability import ReliabilityBin

Row = Mapping[str, object]


def write_csv(path: Path, rows: Sequence[Row]) -> None:
    """Writes rows under the columns of the first one; UTF-8 with BOM, so that Excel reads Chinese names.

    None becomes an empty cell; the ``note`` column says why it is empty.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else ["note"])
        writer.writeheader()
        writer.writerows(rows)


def assessment_tables(assessment: Assessment) -> dict[str, list[Row]]:
    """Tables of an assessment by file name."""
    return {
        "error_matrix_counts": _matrix(assessment.names, assessment.counts),
        "error_matrix_area_proportions": _matrix(assessment.names, assessment.proportions),
        "estimates": [_estimate(item) for item in assessment.estimates],
        "areas": [
            {
                "class": area.class_name,
                "pixel_count_ha": area.mapped_ha,
                **_prefixed("error_adjusted", area.adjusted),
            }
            for area in assessment.areas
        ],
        "summary": [
            {"item": "estimator", "value": assessment.estimator},
            {"item": "confidence level", "value": assessment.level},
            {"item": "area sampled, ha", "value": assessment.total_ha},
            {"item": "sample units used", "value": assessment.used},
            *_left_out(assessment.left_out),
            *({"item": "note", "value": note} for note in assessment.notes),
        ],
    }


def census_tables(census: Census) -> dict[str, list[Row]]:
    """Tables of a wall-to-wall comparison by file name."""
    return {
        "error_matrix_pixels": _matrix(census.names, census.pixels),
        "error_matrix_ha": _matrix(census.names, census.area_ha),
        "estimates": [_estimate(item) for item in census.estimates],
        "summary": [
            {"item": "area without reference, left out, ha", "value": census.no_reference_ha},
            {"item": "area without map data, left out, ha", "value": census.no_map_ha},
        ],
    }


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
                row |= _prefixed("error_adjusted", adjusted[class_name][region])
            rows.append(row)
    return rows


def official_tables(comparison: OfficialComparison) -> dict[str, list[Row]]:
    """Tables of a comparison with official statistics by file name."""
    n, m = comparison.within()
    adjusted_n, adjusted_m = comparison.adjusted_within()
    summary: list[Row] = [
        {"item": "within ±10 %, pixel count", "value": f"{n} of {m}"},
        {"item": "within ±10 %, error-adjusted", "value": f"{adjusted_n} of {adjusted_m}"},
        *_fit_rows(comparison.fit(), "pixel count"),
        *_fit_rows(comparison.adjusted_fit(), "error-adjusted"),
        {
            "item": "units left out, as they cannot be compared",
            "value": len(comparison.deviations) - len(comparison.comparable),
        },
        {"item": "official figures", "value": comparison.comment},
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
                "note": " ".join(
                    filter(None, (item.incomparable, item.adjusted.note if item.adjusted else ""))
                ),
            }
            for item in comparison.deviations
        ],
        "official_summary": summary,
        "official_unmatched": unmatched or [{"kind": "", "name": ""}],
    }


def comparison_tables(comparison: Comparison) -> dict[str, list[Row]]:
    """Tables of a comparison of data sets by file name."""
    return {
        "accuracy_by_data_set": [
            {"data_set": name, **_estimate(item)}
            for name, items in comparison.accuracy.items()
            for item in items
        ],
        "paired_differences": [
            {"first": pair.first, "second": pair.second, **_estimate(item)}
            for pair in comparison.pairs
            for item in pair.differences
        ],
        "mcnemar": [
            {
                "first": pair.first,
                "second": pair.second,
                "only_first_right": pair.mcnemar.only_first,
                "only_second_right": pair.mcnemar.only_second,
                "p_value": pair.mcnemar.p_value,
                "p_value_holm": pair.mcnemar.p_holm,
                "note": MCNEMAR_NOTE,
            }
            for pair in comparison.pairs
        ],
        "comparison_summary": [
            {"item": "estimator", "value": comparison.estimator},
            {"item": "sample units used", "value": comparison.used},
            *_left_out(comparison.left_out),
        ],
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


def reliability_rows(bins: Sequence[ReliabilityBin]) -> list[Row]:
    """Expected against observed correctness."""
    return [
        {
            "expected_percent": item.name,
            "units": item.units,
            "mean_expected": item.expected,
            **_estimate(item.observed),
        }
        for item in bins
    ]


def agreement_rows(area_by_votes: Mapping[int, float]) -> list[Row]:
    """Area by number of data sets that say cropland."""
    total = sum(area_by_votes.values())
    return [
        {
            "data_sets_that_say_cropland": votes,
            "area_ha": area,
            "share_percent": 100 * area / total if total else None,
        }
        for votes, area in area_by_votes.items()
    ]


def _fit_rows(fit: Fit | None, kind: str) -> Iterable[Row]:
    if fit is None:
        return
    yield {"item": f"R² against the 1:1 line, {kind}", "value": fit.r2_line}
    yield {"item": f"squared correlation, {kind}", "value": fit.r2_correlation}
    yield {"item": f"RMSE, ha, {kind}", "value": fit.rmse_ha}


def _matrix(names: Sequence[str], matrix: NDArray[np.int64] | NDArray[np.float64]) -> list[Row]:
    rows: list[Row] = [
        {"map \\ reference": name, **dict(zip(names, line.tolist(), strict=True)), "total": line.sum().item()}
        for name, line in zip(names, matrix, strict=True)
    ]
    totals = matrix.sum(0)
    total = {"map \\ reference": "total", **dict(zip(names, totals.tolist(), strict=True))}
    return [*rows, {**total, "total": totals.sum().item()}]


def _estimate(item: Estimate) -> dict[str, object]:
    return {
        "measure": item.measure,
        "class": item.class_name,
        "value": item.value,
        "standard_error": item.se,
        "low": item.low,
        "high": item.high,
        "interval": item.interval.value,
        "note": item.note,
    }


def _prefixed(prefix: str, item: Estimate) -> dict[str, object]:
    return {
        f"{prefix}_ha": item.value,
        f"{prefix}_standard_error_ha": item.se,
        f"{prefix}_low_ha": item.low,
        f"{prefix}_high_ha": item.high,
        "interval": item.interval.value,
        "note": item.note,
    }


def _left_out(reasons: Mapping[str, int]) -> Iterable[Row]:
    return ({"item": f"left out: {reason}", "value": count} for reason, count in reasons.items())


def _yes(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def _percent(value: float | None) -> float | None:
    return None if value is None else 100 * value
