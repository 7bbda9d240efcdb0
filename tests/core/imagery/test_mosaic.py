"""Mosaics: pixels land where they belong, and what is missing stays missing."""

from __future__ import annotations

import mercantile
import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window, tile_window
from croplayer_qgis.core.imagery.source import Verdict
from croplayer_qgis.shared.resources import resource_path
from demo.server import Fault
from tests.core.imagery.places import FULL

WINDOW = PixelWindow(15, FULL.x * 256 + 100, FULL.y * 256 + 30, 500, 300)


def test_a_mosaic_shows_the_ground_of_its_window(opened):
    mosaic = read_mosaic(opened("demo_a"), WINDOW)
    assert mosaic.image.shape == (300, 500, 3) and mosaic.valid.shape == (300, 500)
    with rasterio.open(resource_path("demo", "dates", "naip_20150926_a.tif")) as dataset:
        size = {"width": WINDOW.width, "height": WINDOW.height, "transform": WINDOW.transform}
        with WarpedVRT(dataset, crs="EPSG:3857", resampling=Resampling.bilinear, **size) as truth:
            wanted = np.moveaxis(truth.read(), 0, -1)
    difference = np.abs(mosaic.image.astype(int) - wanted)
    assert np.percentile(difference, 99) <= 1  # a shift by one pixel gives 40


def test_overlapping_mosaics_agree_pixel_for_pixel(opened):
    reader = opened("demo_a")
    large = read_mosaic(reader, WINDOW.expanded(150))
    assert np.array_equal(large.crop(WINDOW).image, read_mosaic(reader, WINDOW).image)


def test_a_missing_tile_leaves_its_pixels_without_imagery(opened, server):
    gone = mercantile.Tile(FULL.x + 1, FULL.y, 15)
    server.faults.append(Fault(f"/{gone.x}/{gone.y}.png", status=404))
    mosaic = read_mosaic(opened("demo_a"), WINDOW)
    rows, columns = PixelWindow(15, gone.x * 256, WINDOW.y0, 256, 226).slices_in(WINDOW)
    expected = np.ones_like(mosaic.valid)
    expected[rows, columns] = False
    assert np.array_equal(mosaic.valid, expected)
    assert (mosaic.image[rows, columns] == 0).all()
    assert mosaic.verdicts[Verdict.MISSING] == 1 and mosaic.verdicts[Verdict.OK] == 5


def test_a_failed_tile_is_counted_apart(opened, server):
    server.faults.append(Fault(f"/{FULL.x}/{FULL.y}.png", status=500, times=3))
    mosaic = read_mosaic(opened("demo_a"), WINDOW)
    assert mosaic.verdicts[Verdict.FAILED] == 1 and mosaic.verdicts[Verdict.MISSING] == 0
    assert not mosaic.valid[:200, :100].any()


def test_a_crop_counts_only_the_tiles_that_touch_it(opened, server):
    server.faults.append(Fault(f"/{FULL.x}/{FULL.y}.png", status=404))
    mosaic = read_mosaic(opened("demo_a"), WINDOW)
    beside = mosaic.crop(PixelWindow(15, FULL.x * 256 + 256, WINDOW.y0, 20, 20))
    assert (beside.verdicts[Verdict.MISSING], beside.verdicts[Verdict.OK]) == (0, 1)
    assert beside.valid.all()


def test_progress_counts_up_to_all_tiles(opened):
    steps = []
    read_mosaic(opened("demo_a"), WINDOW, on_tile=lambda done, total: steps.append((done, total)))
    assert steps == [(done, 6) for done in range(1, 7)]


def test_no_more_requests_are_under_way_than_the_source_allows(opened, server):
    read_mosaic(opened("demo_a", connections=2), WINDOW.expanded(500))
    assert server.connections_opened <= 2 < len(server.requests)


def test_a_zoom_outside_the_source_is_refused_in_words(opened):
    with pytest.raises(InputError, match="tiles of zoom 0 to 14, not 15"):
        read_mosaic(opened("demo_a", max_zoom=14), WINDOW)


def test_both_demo_jobs_have_imagery_in_every_block(opened, jobs):
    for job in jobs.values():
        readers = [opened(source_id) for source_id in job.source_ids]
        for block in job.blocks:
            for reader in readers:
                mosaic = read_mosaic(reader, block_window(block, job.zoom - 2))  # a sixteenth of its tiles
                assert mosaic.valid.any(), (reader.source.id, block.id)
                assert not mosaic.valid.all()
                assert mosaic.verdicts[Verdict.FAILED] == 0


def test_the_date_of_a_mosaic_is_that_of_its_oldest_tile(opened, tmp_path):
    reader = opened("demo_a", tmp_path)
    old = reader.read(FULL)
    mosaic = read_mosaic(reader, WINDOW)
    assert mosaic.retrieved == old.retrieved
    assert read_mosaic(reader, tile_window(FULL)).retrieved == old.retrieved


@pytest.mark.parametrize("tile_size", [256, 512])
def test_a_mosaic_knows_what_came_over_the_network_for_it(opened, server, tmp_path, tile_size):
    window = PixelWindow(15, FULL.x // 2 * 512, FULL.y // 2 * 512, 1024, 512)
    mosaic = read_mosaic(opened("demo_a", tmp_path, tile_size=tile_size), window)
    assert mosaic.delivered.tiles == len(server.asked("/v4/")) == 8 // (tile_size // 256) ** 2
    sizes = [len(server.answer(request)[0].body) for request in server.asked("/v4/")]
    assert mosaic.delivered.bytes == sum(sizes)
    assert mosaic.crop(PixelWindow(15, window.x0, window.y0, 256, 256)).delivered == mosaic.delivered


def test_kept_tiles_do_not_count_as_delivered(opened, tmp_path):
    window = PixelWindow(15, FULL.x * 256, FULL.y * 256, 256, 256)
    for _ in range(2):
        reader = opened("demo_a", tmp_path)
        delivered = read_mosaic(reader, window).delivered
        reader.close()
    assert delivered == (0, 0)
