"""Figures of a finished block, from its final raster and ellipsoidal areas."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.geodesy.areas import block_area_ha, pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.source import Verdict
from croplayer_qgis.core.product.cog import BlockRaster
from croplayer_qgis.core.product.warp import warp_nearest
from croplayer_qgis.core.regions.source_layers import CROPLAND, SourceLayers
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.figures import BY_NAME
from croplayer_qgis.shared.vocabulary.ground import Ground
from croplayer_qgis.shared.vocabulary.products import NO_DATA


def block_figures(
    block: Block,
    sources: Sequence[SourceLayers],
    failed_tiles: Sequence[int],
    raster: BlockRaster,
    regions: Mapping[str, NDArray[np.generic]],
    inside: NDArray[np.bool_] | None = None,
) -> dict[str, Figure]:
    """Figures as ``vocabulary.figures.BLOCK_FIGURES``; None where a source or its imagery is not there.

    The time it took is None: it ends when all files are written.

    Args:
        block: The block.
        sources: Layers of each source on the block's window, A first.
        failed_tiles: Tiles of each source that could not be fetched.
        raster: The block's product.
        regions: Columns of the block's regions.
        inside: Pixels of the product that the job asks for; None for all. Shares of imagery are of these.
    """
    figures: dict[str, Figure] = dict.fromkeys(BY_NAME)
    answers = []
    row_ha = pixel_area_ha(block.transform, BLOCK_PX)
    asked_ha = block_area_ha(block) if inside is None else _area_ha(inside, row_ha)
    for letter, source, failed in zip("ab", sources, failed_tiles, strict=False):
        window = source.mosaic.window
        labels = warp_nearest(source.cropland, window, block)
        answers.append(labels)
        seen_ha = _area_ha(labels != 0, row_ha)
        summary = source.quality.summary(window)
        figures |= {
            f"imagery_share_{letter}": seen_ha / asked_ha if asked_ha else 0.0,
            f"scene_class_{letter}": summary.scene_class,
            f"quality_{letter}": summary.quality if math.isfinite(summary.quality) else None,
            f"missing_tiles_{letter}": source.mosaic.verdicts.get(Verdict.MISSING, 0),
            f"placeholder_tiles_{letter}": source.mosaic.verdicts.get(Verdict.PLACEHOLDER, 0),
            f"failed_tiles_{letter}": failed,
            **_cropland(letter, _area_ha(labels == CROPLAND, row_ha), seen_ha),
        }
    figures |= fused_figures(block, raster.cropland)
    figures["disagreement_share"] = disagreement_share(answers, row_ha)
    figures |= ground_figures(regions)
    return figures


def fused_figures(block: Block, cropland: NDArray[np.uint8]) -> dict[str, Figure]:
    """Those figures that the product alone tells; ``cropland`` is its layer, uint8 [rows, cols]."""
    row_ha = pixel_area_ha(block.transform, BLOCK_PX)
    return _cropland("fused", _area_ha(cropland == 1, row_ha), _area_ha(cropland != NO_DATA, row_ha))


def finished_state(figures: Mapping[str, Figure]) -> BlockState:
    """State of a finished block.

    Where a source has no imagery, nothing is missing: the share of the block it covers is a figure. With
    tiles that failed nobody knows that there is no imagery.
    """
    if any(figures[f"failed_tiles_{source}"] for source in "ab"):
        return BlockState.INCOMPLETE
    seen = any(figures[f"imagery_share_{source}"] for source in "ab")
    return BlockState.DONE if seen else BlockState.EMPTY


def ground_figures(regions: Mapping[str, NDArray[np.generic]]) -> dict[str, Figure]:
    """How like the training data the block looks; None where the cropland model does not tell.

    Args:
        regions: ``area_ha`` and ``RegionColumn.GROUND`` of each region.
    """
    ground, area = (np.asarray(regions[name]) for name in (RegionColumn.GROUND, "area_ha"))
    told = ground >= 0
    if not told.any():
        return {"ground": None, "unknown_share": None}
    unknown, at_least_near = (
        float(area[told & (ground >= level)].sum() / area[told].sum())
        for level in (Ground.UNKNOWN, Ground.NEAR)
    )
    most = Ground.UNKNOWN if unknown > 0.5 else Ground.NEAR if at_least_near > 0.5 else Ground.KNOWN
    return {"ground": most.label, "unknown_share": unknown}


def _area_ha(mask: NDArray[np.bool_], row_ha: NDArray[np.float64]) -> float:
    return float(mask.sum(axis=1) @ row_ha)


def disagreement_share(answers: Sequence[NDArray[np.uint8]], row_ha: NDArray[np.float64]) -> float | None:
    """Share of the area both sources see on which their labels differ, 0-1; None where there is no such area.

    Args:
        answers: Labels of each source, uint8 [rows, cols]: 0 without imagery, ``CROPLAND``, ``OTHER``.
        row_ha: Area of a pixel of each row, float64 [rows].
    """
    if len(answers) < 2:
        return None
    a, b = answers
    both = (a != 0) & (b != 0)
    both_ha = _area_ha(both, row_ha)
    return _area_ha(both & (a != b), row_ha) / both_ha if both_ha else None


def _cropland(layer: str, cropland_ha: float, seen_ha: float) -> dict[str, Figure]:
    """Area and share of cropland; None where nothing was seen, as 0 ha would claim to have looked."""
    if seen_ha == 0:
        return {f"cropland_ha_{layer}": None, f"cropland_share_{layer}": None}
    return {f"cropland_ha_{layer}": cropland_ha, f"cropland_share_{layer}": cropland_ha / seen_ha}
