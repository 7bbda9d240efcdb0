"""Strata and reliability of a real block product, written as the engine writes it."""

import numpy as np
import pytest

from croplayer_qgis.core.accuracy.estimate.matching import match
from croplayer_qgis.core.accuracy.estimate.reliability import reliability
from croplayer_qgis.core.accuracy.ground.rasters import class_area_ha, values_at
from croplayer_qgis.core.accuracy.sample.sampling import draw_stratified
from croplayer_qgis.core.accuracy.sample.strata import class_raster, correctness_strata, decision_strata
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.product.cog import BlockRaster, write_product

BLOCK = Block.from_id("N39.85_E116.35")


@pytest.fixture(scope="module")
def product(tmp_path_factory):
    """West half cropland, both sources agree; east half other, decided by A; no data in the north."""
    cropland = np.zeros((BLOCK_PX, BLOCK_PX), np.uint8)
    cropland[:, : BLOCK_PX // 2] = 1
    decision = np.where(cropland == 1, 2, 5).astype(np.uint8)
    correctness = np.where(cropland == 1, 95, 75).astype(np.uint8)
    for layer in (cropland, decision, correctness):
        layer[:250] = 255
    path = tmp_path_factory.mktemp("block") / "block.tif"
    write_product(path, BlockRaster(cropland, correctness, decision, correctness), BLOCK, {})
    return path


def test_strata_by_class_decision_and_correctness_cover_the_same_area(product):
    areas = {}
    for raster in (class_raster(product, "croplayer"), decision_strata(product), correctness_strata(product)):
        area, _ = class_area_ha(raster)
        areas |= {name: found for name, found in zip(raster.classes.names, area, strict=True) if found}
    assert set(areas) == {"cropland", "other", "both: cropland", "A decided: not cropland", "90-100", "70-80"}
    assert areas["cropland"] == pytest.approx(areas["both: cropland"]) == pytest.approx(areas["90-100"])
    assert areas["cropland"] + areas["other"] == pytest.approx(0.9 * block_area_ha(BLOCK), rel=1e-3)


def test_reliability_holds_expected_against_observed_correctness(product):
    raster = class_raster(product, "croplayer")
    sample = draw_stratified(raster, {"cropland": 100, "other": 100}, 1, "equal")
    mapped = sample.stratum
    wrong = np.zeros(200, bool)
    wrong[np.flatnonzero(mapped == 0)[:5]] = True  # 95 of 100 right where 95 % are expected
    wrong[np.flatnonzero(mapped == 1)[:50]] = True  # 50 of 100 right where 75 % are expected
    reference = np.where(wrong, 1 - mapped, mapped).astype(np.int16)
    layer = correctness_strata(product)
    expected = values_at(layer, sample.lon, sample.lat).astype(float).filled(np.nan)
    matched = match(sample, mapped, reference, raster.classes.names)
    bins = {item.name: item for item in reliability(matched, expected, layer.classes)}
    assert bins["90-100"].expected == pytest.approx(0.95)
    assert bins["90-100"].observed.low < 0.95 < bins["90-100"].observed.high
    assert bins["70-80"].expected == pytest.approx(0.75) and bins["70-80"].observed.high < 0.75
    assert bins["0-50"].units == 0 and bins["0-50"].expected is None and bins["0-50"].observed.note
