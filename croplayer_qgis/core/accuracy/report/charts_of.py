"""Which charts a set of results gives."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.report.accuracy_bars import accuracy_bars
from croplayer_qgis.core.accuracy.report.area_scatter import area_scatter
from croplayer_qgis.core.accuracy.report.comparison_charts import data_set_bars, difference_chart
from croplayer_qgis.core.accuracy.report.deviation_chart import deviation_chart
from croplayer_qgis.core.accuracy.report.maps import agreement_map, deviation_map, point_map
from croplayer_qgis.core.accuracy.report.reliability_curve import reliability_curve
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.job_files import REGION_AREAS
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.accuracy import Chart

_AGREEMENT = "agreement.tif"


def charts(results: Mapping[str, Mapping[str, Any]], folder: Path, tell: Tell) -> dict[Chart, bytes]:
    """Charts as SVG, in the language of ``tell``; those without data are left out."""
    found: dict[Chart, bytes] = {}
    assess, areas, compare = (
        results.get(task, {}).get("tables", {}) for task in ("assess", "areas", "compare")
    )
    regions = folder / REGION_AREAS if areas and is_file(folder / REGION_AREAS) else None
    if assess:
        found[Chart.ACCURACY] = accuracy_bars(assess["estimates"], tell)
    if "reliability" in assess:
        found[Chart.RELIABILITY] = reliability_curve(assess["reliability"], tell)
    if "sample_points" in assess:
        found[Chart.POINTS] = point_map(assess["sample_points"], regions, tell)
    if "official" in areas:
        found[Chart.DEVIATION] = deviation_chart(areas["official"], tell)
        if any(row["pixel_count_within_10_percent"] for row in areas["official"]):
            found[Chart.SCATTER] = area_scatter(areas["official"], areas["official_summary"], tell)
        if regions is not None:
            found[Chart.DEVIATION_MAP] = deviation_map(regions, tell)
    if "accuracy_by_data_set" in compare:
        found[Chart.DATA_SETS] = data_set_bars(compare["accuracy_by_data_set"], tell)
        if any(row["value"] is not None for row in compare["paired_differences"]):
            found[Chart.DIFFERENCES] = difference_chart(compare["paired_differences"], tell)
    if compare and is_file(folder / _AGREEMENT):
        names = [row["data_set"] for row in compare["data_sets"]]
        found[Chart.AGREEMENT] = agreement_map(folder / _AGREEMENT, names, tell)
    return found
