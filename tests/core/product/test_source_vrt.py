import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import block_window, own_window
from croplayer_qgis.core.product.cog import write_imagery
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.source_vrt import imagery_mosaic, quality_mosaic
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.quality.geotiff import write_quality_tif
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

ZOOM = 12
CHIP_ZOOM = 15  # a block is five chips wide
WEST, EAST = Block.from_id("N46.85_W099.20"), Block.from_id("N46.85_W099.15")


@pytest.fixture
def folder(tmp_path):
    for name in ("imagery", "quality"):
        (tmp_path / name).mkdir()
    return tmp_path


def write_grey(folder, block, grey, valid=True):
    window = block_window(block, ZOOM)
    image = np.full((window.height, window.width, 3), grey, np.uint8)
    mask = np.full(image.shape[:2], valid)
    write_imagery(folder / "imagery" / f"{block.id}_one.tif", Mosaic(window, image, mask, {}, "", ""), {})


def write_score(folder, block, score):
    window = chip_window(block_window(block, CHIP_ZOOM))
    shape = (window.height // CHIP_PX, window.width // CHIP_PX)
    quality = np.full(shape, score, np.float32)
    classes = np.zeros((*shape, len(SCENE_CLASSES)), np.float32)
    quality_map = QualityMap(window, classes, quality, np.ones(shape, np.float32))
    write_quality_tif(folder / "quality" / f"{block.id}_one.tif", quality_map, {})


def test_imagery_of_two_blocks_is_one_raster_without_a_shift(folder):
    for block, grey in ((WEST, 60), (EAST, 200)):
        window = block_window(block, ZOOM)
        image = np.full((window.height, window.width, 3), grey, np.uint8)
        valid = np.ones(image.shape[:2], bool)
        valid[: window.height // 2] = False
        mosaic = Mosaic(window, image, valid, {}, "", "")
        write_imagery(folder / "imagery" / f"{block.id}_one.tif", mosaic, {})
    write_mosaics(folder, [imagery_mosaic("one", ZOOM)], dict.fromkeys([WEST, EAST], 1))

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
        write_score(folder, block, score)
    write_mosaics(folder, [quality_mosaic("one", CHIP_ZOOM)], dict.fromkeys([WEST, EAST], 1))

    with rasterio.open(folder / "quality_one.vrt") as whole:
        assert whole.descriptions[0] == "quality"
        assert whole.descriptions[1:8] == SCENE_CLASSES
        assert np.isnan(whole.nodata)
        first = rasterio.open(folder / "quality" / f"{WEST.id}_one.tif")
        assert whole.bounds.left == pytest.approx(first.bounds.left)
        assert whole.read(1)[0, 0] == pytest.approx(0.25)
        assert whole.read(1)[0, -1] == pytest.approx(0.75)


def test_degree_squares_are_joined_without_a_seam(folder):
    blocks = [Block(row, col) for row in (939, 940) for col in (-1981, -1980)]  # around 47° N, 99° W
    for grey, block in zip((40, 90, 140, 190), blocks, strict=True):
        write_grey(folder, block, grey)
    write_mosaics(folder, [imagery_mosaic("one", ZOOM)], dict.fromkeys(blocks, 1))
    assert len(list((folder / "mosaics").glob("*_imagery_one.vrt"))) == 4
    with rasterio.open(folder / "imagery_one.vrt") as whole:
        assert whole.dataset_mask().all()
        red = whole.read(1)
        for grey, block in zip((40, 90, 140, 190), blocks, strict=True):
            own = own_window(block, ZOOM)
            x = round((own.transform.c - whole.transform.c) / whole.res[0])
            y = round((whole.transform.f - own.transform.f) / whole.res[0])
            pixels = red[y : y + own.height, x : x + own.width]
            assert pixels.shape == (own.height, own.width)
            np.testing.assert_allclose(pixels, grey, atol=3)


def test_chips_that_two_degree_squares_share_show_whoever_has_imagery(folder):
    west, east = Block(940, -1981), Block(940, -1980)
    write_score(folder, west, 0.25)
    write_score(folder, east, np.nan)
    write_mosaics(folder, [quality_mosaic("one", CHIP_ZOOM)], dict.fromkeys([west, east], 1))
    with rasterio.open(folder / "quality_one.vrt") as whole:
        shared = chip_window(block_window(west, CHIP_ZOOM)).x1 - chip_window(block_window(east, CHIP_ZOOM)).x0
        assert shared > 0
        scores = whole.read(1)
        width = chip_window(block_window(west, CHIP_ZOOM)).width // CHIP_PX
    assert (scores[:, :width] == 0.25).all() and np.isnan(scores[:, width:]).all()


def test_masked_imagery_stays_masked(folder):
    write_grey(folder, WEST, 60, valid=False)
    write_grey(folder, EAST, 60)
    write_mosaics(folder, [imagery_mosaic("one", ZOOM)], dict.fromkeys([WEST, EAST], 1))
    with rasterio.open(folder / "imagery_one.vrt") as whole:
        width = own_window(WEST, ZOOM).width
        mask = whole.dataset_mask()
    assert not mask[:, :width].any() and mask[:, width:].all()
