"""How likely a map of cropland probability is right, region by region, over a raster of any extent."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.evaluation.region_layer import add_regions
from croplayer_qgis.core.evaluation.source_evaluation import evaluate_source
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.grid import blocks_in
from croplayer_qgis.core.imagery.extent import window_of
from croplayer_qgis.core.imagery.pixels import block_window, own_window
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.product.cog import per_cent
from croplayer_qgis.core.product.map_raster import map_raster
from croplayer_qgis.core.regions.probability_raster import ProbabilityRaster
from croplayer_qgis.core.vectors.writing import polygon_file
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.products import NO_DATA

BANDS: Final = ("expected_correctness", "cropland")
"""Bands of the raster: per cent, 0/1."""


@dataclass(frozen=True)
class EvaluatedRaster:
    """What the evaluation found.

    Attributes:
        regions: Number of regions judged.
        mapped_ha: Area of the map.
        cropland_ha: Area it calls cropland.
        expected_error_ha: Expected area of wrong labels.
        missing_features: Features of the model that were unknown in every region.
    """

    regions: int
    mapped_ha: float
    cropland_ha: float
    expected_error_ha: float
    missing_features: tuple[str, ...]


def evaluate_raster(
    source: ProbabilityRaster,
    model: BoosterModel,
    zoom: int,
    min_region_ha: float,
    out: Path,
    regions_out: Path | None,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> EvaluatedRaster:
    """Writes expected correctness and label as a COG, and the regions as polygons into ``regions_out``.

    Regions are cut at the borders of the grid's blocks, as in a job.

    Raises:
        InputError: The raster's values do not fit, or a file cannot be written.
        Cancelled: ``cancelled`` returned True.
    """
    window = window_of(source.extent.whole, zoom)
    blocks = list(blocks_in(source.extent.whole))
    tags = {"MODEL": model.card.id, "MODEL_SHA256": model.card.sha256}
    count, mapped, cropland_ha, error_ha = 0, 0.0, 0.0, 0.0
    seen: set[str] = set()
    with (
        map_raster(out, window, BANDS, tags) as raster,
        nullcontext() if regions_out is None else polygon_file(regions_out, "MultiPolygon") as polygons,
    ):
        for done, block in enumerate(blocks):
            if cancelled():
                raise Cancelled
            report(done / len(blocks), Sentence("{} evaluation", block.id))
            part, own = (of(block, zoom).within(window) for of in (block_window, own_window))
            if part is None or own is None:
                continue
            layers = source.layers(part, cancelled)
            if not layers.imagery.any():
                continue
            evaluated = evaluate_source(layers, model, min_region_ha)
            labelled = evaluated.labelled
            regions, columns = labelled.regions, labelled.columns
            known, inside = regions.labels > 0, own.slices_in(part)
            correctness = per_cent(regions.spread(evaluated.correctness, np.nan), known)
            label = np.where(known, regions.spread(labelled.cropland, 0), NO_DATA).astype(np.uint8)
            raster.write(own, [correctness[inside], label[inside]])
            pixel_area = np.zeros(known.shape)
            pixel_area[inside] = mercator_pixel_area_ha(own)[:, None]
            area = regions.sum(pixel_area)
            count += regions.count
            mapped += float(area.sum())
            cropland_ha += float(area[labelled.cropland].sum())
            error_ha += float(area @ (1 - evaluated.correctness))
            seen |= {name for name in model.card.features if np.isfinite(np.asarray(columns[name])).any()}
            if polygons is not None:
                add_regions(polygons, block, part, evaluated, area)
    missing = tuple(name for name in model.card.features if name not in seen)
    return EvaluatedRaster(count, mapped, cropland_ha, error_ha, missing)
