"""Fuses two rasters of cropland probability, block by block, into the four layers of a product."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources
from croplayer_qgis.core.fusion.fuse import fuse
from croplayer_qgis.core.fusion.result import FusionResult
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.grid import Bounds, blocks_in
from croplayer_qgis.core.imagery.extent import window_of
from croplayer_qgis.core.imagery.pixels import block_window, own_window
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.product.cog import per_cent
from croplayer_qgis.core.product.map_raster import map_raster
from croplayer_qgis.core.regions.probability_raster import ProbabilityRaster
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA


@dataclass(frozen=True)
class FusedRaster:
    """What became of the fusion.

    Attributes:
        cropland_ha: Area called cropland.
        mapped_ha: Area with a decision.
        decision_ha: Area by decision code.
        missing_features: Features of the fusion model that were unknown in every region it judged.
    """

    cropland_ha: float
    mapped_ha: float
    decision_ha: dict[int, float]
    missing_features: tuple[str, ...]


def fuse_rasters(
    sources: tuple[ProbabilityRaster, ProbabilityRaster],
    models: tuple[BoosterModel, BoosterModel],
    zoom: int,
    min_region_ha: float,
    out: Path,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> FusedRaster:
    """Writes the product over all that either raster covers; features are those of the blocks of the grid.

    Args:
        sources: Raster A and raster B.
        models: The models of the tasks ``evaluation`` and ``fusion``.
        zoom: Zoom of the pixel grid.
        min_region_ha: Minimum mapping unit, ha.
        out: COG in EPSG:3857 with the bands ``cog.BANDS``, 255 without data.
        cancelled: Asked several times a block.
        report: Told the share done and the block.

    Raises:
        InputError: The rasters do not overlap, their values do not fit, or ``out`` cannot be written.
        Cancelled: ``cancelled`` returned True; nothing is left behind.
    """
    bounds = _joint_bounds(sources)
    window = window_of(bounds, zoom)
    blocks = list(blocks_in(bounds))
    evaluation, fusion = models
    tags = {f"{model.card.task.upper()}_SHA256": model.card.sha256 for model in models}
    decided = np.zeros(len(Decision))
    cropland_ha = 0.0
    seen: set[str] = set()
    with map_raster(out, window, BANDS, tags) as raster:
        for done, block in enumerate(blocks):
            if cancelled():
                raise Cancelled
            report(done / len(blocks), Sentence("{} fusion", block.id))
            part, own = (of(block, zoom).within(window) for of in (block_window, own_window))
            if part is None or own is None:
                continue
            a, b = (source.layers(part, cancelled) for source in sources)
            if not (a.imagery.any() or b.imagery.any()):
                continue
            fused = fuse(evaluate_sources(a, b, evaluation, min_region_ha), fusion, min_region_ha)
            known = fused.cropland != NO_DATA
            decision = np.where(known, fused.decision, NO_DATA).astype(np.uint8)
            layers = [
                fused.cropland,
                per_cent(fused.probability, known),
                decision,
                per_cent(fused.expected_correctness, known),
            ]
            inside = own.slices_in(part)
            cropland, _, decision, _ = layers = [layer[inside] for layer in layers]
            raster.write(own, layers)
            area = np.broadcast_to(mercator_pixel_area_ha(own)[:, None], decision.shape)
            known = decision != NO_DATA
            decided += np.bincount(decision[known], area[known], len(Decision))
            cropland_ha += float(area[cropland == 1].sum())
            seen |= _known_features(fused, fusion.card.features)
    missing = tuple(name for name in fusion.card.features if name not in seen)
    by_code = {int(code): float(decided[code]) for code in Decision if decided[code] > 0}
    return FusedRaster(cropland_ha, float(decided.sum()), by_code, missing)


def _known_features(fused: FusionResult, names: tuple[str, ...]) -> set[str]:
    """Features with a value in any region that both sources show, so that the model had to judge it."""
    columns = fused.regions.columns
    judged = np.asarray(columns[RegionColumn.DECISION]) != Decision.SINGLE_SOURCE
    return {name for name in names if np.isfinite(np.asarray(columns[name], np.float64)[judged]).any()}


def _joint_bounds(sources: tuple[ProbabilityRaster, ProbabilityRaster]) -> Bounds:
    """Bounds of both rasters together; raises InputError when they do not overlap."""
    a, b = (source.extent.whole for source in sources)
    if max(a.west, b.west) >= min(a.east, b.east) or max(a.south, b.south) >= min(a.north, b.north):
        raise InputError("The two rasters do not overlap; choose rasters of the same place.")
    return Bounds(min(a.west, b.west), min(a.south, b.south), max(a.east, b.east), max(a.north, b.north))
