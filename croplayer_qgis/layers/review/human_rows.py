"""What a verdict or an edit keeps of the region or ground it is on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry

from croplayer_qgis.layers.region_reader import Region
from croplayer_qgis.layers.review.shapes import area_ha, by_block, cropland_share
from croplayer_qgis.shared.job_files import RegionColumn, product_name, version_stem
from croplayer_qgis.shared.vocabulary.review import CROPLAND, OTHER, TAKE_A, TAKE_B

_SOURCE_LABEL = {TAKE_A: "a_cropland", TAKE_B: "b_cropland"}


def facts_of(region: Region, versions: Mapping[str, int]) -> dict[str, Any]:
    """The columns of a verdict that say what was judged.

    Args:
        region: The region.
        versions: Version of the product by block.
    """
    inside = region.geometry.pointOnSurface().asPoint()
    return {
        "region": region.values[RegionColumn.REGION],
        "lon": inside.x(),
        "lat": inside.y(),
        "cropland": region.values[RegionColumn.CROPLAND],
        "decision": region.decision,
        "block": region.block,
        "product": versions.get(region.block),
        "area_ha": area_ha(region.geometry),
    }


def label_meant(after: str, region: Region) -> int:
    """The label that a correction gives a region: 1 cropland, 0 other."""
    machine = int(region.values[RegionColumn.CROPLAND] or 0)
    says = region.values.get(_SOURCE_LABEL.get(after, ""))
    return {CROPLAND: 1, OTHER: 0}.get(after, machine if says is None else int(says))


def edit_rows(
    folder: Path, versions: Mapping[str, int], shape: QgsGeometry, after: str, tool: str, mask: str, note: str
) -> list[tuple[QgsGeometry, dict[str, Any]]]:
    """Rows of one stroke: its parts by block, each with what the machine saw there.

    Ground of blocks without a product is left out.
    """
    rows = []
    for block, part in by_block(shape).items():
        if block not in versions:
            continue
        product = folder / product_name(version_stem(block, versions[block]))
        values = {
            "block": block,
            "product": versions[block],
            "tool": tool,
            "mask": mask,
            "before": cropland_share(product, part),
            "after": after,
            "area_ha": area_ha(part),
            "note": note,
        }
        rows.append((part, values))
    return rows
