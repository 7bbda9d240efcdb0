import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.product.cog import write_imagery
from croplayer_qgis.core.product.source_vrt import write_imagery_mosaic, write_quality_mosaic
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX, SCENE_CLASSES
from croplayer_qgis.core.quality.geotiff import write_quality_tif
from croplayer_qgis.core.quality.quality_map import QualityMap

ZOOM = 12
CHIP_ZOOM = 15  # a block is five chips wide
WEST, EAST = Block.from_id("N46.85_W099.20"), Block.from_id("N46.85_W099.15")


@pytest.fixture
def folder(tmp_path):
    for name in ("imagery", "quality"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_imagery_of_two_blocks_is_one_raster_without_a_shift(folder):
    for block, grey in ((WEST, 60), (EAST, 200)):
        window = block_window(block, ZOOM)
        image = np.full((window.height, window.width, 3), grey, np.uint8)
        valid = np.ones(image.shape[:2], bool)
        valid[: window.height // 2] = False
        mosaic = Mosaic(window, image, valid, {}, "", "")
        write_imagery(folder / "imagery" / f"{block.id}_one.tif", mosaic, {})
    write_imagery_mosaic(folder, "one", [WEST, EAST], ZOOM)

    with rasterio.open(folder / "imagery_one.vrt") as whole:
        assert whole.crs.to_epsg() == 3857
        mask = whole.dataset_mask()
        assert not mask[: whole.height // 2 - 1].any()
        assert mask[whole.height // 2 + 1 :].all()
        for block, grey in ((WEST, 60), (EAST, 200)):
            with rasterio.open(folder / "imagery" / f"{block.id}_one.tif") as single:
                x, y = single.xy(single.height * 3 // 4, single.width // 2)
                assert whole.res == pytest.approx(single.res)
            assert next(whole.sample([(x, y)])) == pytest.approx([grey] * 3, abs=3)


def test_quality_of_two_blocks_keeps_place_and_gaps(folder):
    for block, score in ((WEST, 0.25), (EAST, 0.75)):
        window = chip_window(block_window(block, CHIP_ZOOM))
        shape = (window.height // CHIP_PX, window.width // CHIP_PX)
        quality = np.full(shape, score, np.float32)
        classes = np.zeros((*shape, len(SCENE_CLASSES)), np.float32)
        quality_map = QualityMap(window, classes, quality, np.ones(shape, np.float32))
        write_quality_tif(folder / "quality" / f"{block.id}_one.tif", quality_map, {})
    write_quality_mosaic(folder, "one", [WEST, EAST], CHIP_ZOOM)

    with rasterio.open(folder / "quality_one.vrt") as whole:
        assert whole.descriptions[0] == "quality"
        assert whole.descriptions[1:9] == SCENE_CLASSES
        assert np.isnan(whole.nodata)
        first = rasterio.open(folder / "quality" / f"{WEST.id}_one.tif")
        assert whole.bounds.left == pytest.approx(first.bounds.left)
        assert whole.read(1)[0, 0] == pytest.approx(0.25)
        assert whole.read(1)[0, -1] == pytest.approx(0.75)
