"""Figures of an assessment as rows of CSV files, and how rows are written."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.estimate.assessment import Assessment
from croplayer_qgis.core.accuracy.estimate.census import Census
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate
from croplayer_qgis.core.accuracy.estimate.reliability import ReliabilityBin
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.accuracy.sample.labellers import LabellerAgreement
from croplayer_qgis.core.accuracy.sample.sample_layer import outcome
from croplayer_qgis.shared.foreign_text import cell
from croplayer_qgis.shared.marked import mark

Row = Mapping[str, object]


def write_csv(path: Path, rows: Sequence[Row]) -> None:
    """Writes rows under the columns of the first one; UTF-8 with BOM, so that Excel reads Chinese names.

    None becomes an empty cell; the ``note`` column says why it is empty.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else ["note"])
        writer.writeheader()
        writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)


def assessment_tables(assessment: Assessment) -> dict[str, list[Row]]:
    """Tables of an assessment by file name."""
    return {
        "error_matrix_counts": _matrix(assessment.names, assessment.counts),
        "error_matrix_area_proportions": _matrix(assessment.names, assessment.proportions),
        "estimates": [estimate_row(item) for item in assessment.estimates],
        "areas": [
            {
                "class": area.class_name,
                "pixel_count_ha": area.mapped_ha,
                **prefixed_row("error_adjusted", area.adjusted),
            }
            for area in assessment.areas
        ],
        "summary": [
            {"item": "estimator", "value": assessment.estimator},
            {"item": "confidence level", "value": assessment.level},
            {"item": "area sampled, ha", "value": assessment.total_ha},
            {"item": "sample units used", "value": assessment.used},
            *left_out_rows(assessment.left_out),
            *({"item": "note", "value": note} for note in assessment.notes),
        ],
    }


def census_tables(census: Census) -> dict[str, list[Row]]:
    """Tables of a wall-to-wall comparison by file name."""
    return {
        "error_matrix_pixels": _matrix(census.names, census.pixels),
        "error_matrix_ha": _matrix(census.names, census.area_ha),
        "estimates": [estimate_row(item) for item in census.estimates],
        "summary": [
            {"item": "area without reference, left out, ha", "value": census.no_reference_ha},
            {"item": "area without map data, left out, ha", "value": census.no_map_ha},
        ],
    }


def point_rows(sample: Sample, mapped: Indices, reference: Indices, names: Sequence[str]) -> list[Row]:
    """A row for each sample unit; the map's class stays hidden where there is no label."""
    rows: list[Row] = []
    for position, unit in enumerate(sample.ids):
        seen, true = int(mapped[position]), int(reference[position])
        rows.append(
            {
                "id": int(unit),
                "longitude": float(sample.lon[position]),
                "latitude": float(sample.lat[position]),
                "stratum": sample.design.strata[sample.stratum[position]].name,
                "cluster": sample.cluster[position],
                "reference": None if true == NO_CLASS else names[true],
                "mapped": None if NO_CLASS in (seen, true) else names[seen],
                "result": outcome(seen, true).value,
            }
        )
    return rows


def reliability_rows(bins: Sequence[ReliabilityBin]) -> list[Row]:
    """Expected against observed correctness."""
    return [
        {
            "expected_percent": item.name,
            "units": item.units,
            "mean_expected": item.expected,
            **estimate_row(item.observed),
        }
        for item in bins
    ]


def labeller_rows(found: LabellerAgreement) -> list[Row]:
    """Counts of both labellers' labels, first ones in the rows."""
    return [
        {"first \\ second": name, **dict(zip(found.names, line.tolist(), strict=True))}
        for name, line in zip(found.names, found.counts, strict=True)
    ]


def _matrix(names: Sequence[str], matrix: NDArray[np.int64] | NDArray[np.float64]) -> list[Row]:
    rows: list[Row] = [
        {
            mark("map \\ reference"): name,
            **dict(zip(names, line.tolist(), strict=True)),
            "total": line.sum().item(),
        }
        for name, line in zip(names, matrix, strict=True)
    ]
    totals = matrix.sum(0)
    total = {"map \\ reference": mark("total"), **dict(zip(names, totals.tolist(), strict=True))}
    return [*rows, {**total, "total": totals.sum().item()}]


def estimate_row(item: Estimate) -> dict[str, object]:
    """An estimate as a row."""
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


def prefixed_row(prefix: str, item: Estimate) -> dict[str, object]:
    """An estimate of an area, its columns named after ``prefix``."""
    return {
        f"{prefix}_ha": item.value,
        f"{prefix}_standard_error_ha": item.se,
        f"{prefix}_low_ha": item.low,
        f"{prefix}_high_ha": item.high,
        "interval": item.interval.value,
        "note": item.note,
    }


def left_out_rows(reasons: Mapping[str, int]) -> Iterable[Row]:
    """Units left out, by reason."""
    return ({"item": f"left out: {reason}", "value": count} for reason, count in reasons.items())
