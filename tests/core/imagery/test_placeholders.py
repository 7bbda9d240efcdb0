"""Pictures that stand for no imagery are told from imagery, and never reach a model."""

from __future__ import annotations

import io

import mercantile
import numpy as np
import pytest
import rasterio
from PIL import Image

from benchmarks.placeholder_corpus import SIDE, encoded, looks_of, placeholders
from croplayer_qgis.core.imagery import placeholders as detection
from croplayer_qgis.core.imagery.collars import without_collars
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.other_zoom import zoom_with_imagery
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.placeholders import look_at
from croplayer_qgis.core.imagery.source import Verdict
from croplayer_qgis.shared.resources import resource_path
from demo.server import Fault
from tests.core.imagery.places import FULL

EVERYWHERE = np.ones((SIDE, SIDE), bool)
EAST = mercantile.Tile(FULL.x + 1, FULL.y, FULL.z)
BOTH = PixelWindow(FULL.z, FULL.x * SIDE, FULL.y * SIDE, 2 * SIDE, SIDE)


@pytest.fixture(scope="module")
def ground():
    with rasterio.open(resource_path("demo", "labelled", "42.2477--89.926355_a.tif")) as dataset:
        picture = np.moveaxis(dataset.read(), 0, -1)
    return [
        np.ascontiguousarray(picture[y : y + SIDE, x : x + SIDE])
        for y in range(0, picture.shape[0] - SIDE + 1, SIDE)
        for x in range(0, picture.shape[1] - SIDE + 1, SIDE)
    ]


def png(image):
    packed = io.BytesIO()
    Image.fromarray(image).save(packed, "PNG")
    return packed.getvalue()


def fill(reach, ground, colour=(238, 238, 238)):
    """Imagery with fill on its left."""
    image = ground.copy()
    image[:, :reach] = colour
    return image


def test_every_placeholder_of_the_corpus_is_found_by_itself():
    missed = [each.name for each in placeholders() if not look_at(each.image, EVERYWHERE).drawn]
    assert not missed


def test_imagery_stays_imagery_as_it_is_and_as_snow_sea_dusk_and_glare(ground):
    lost = [name for tile in ground for name, image in looks_of(tile) if look_at(image, EVERYWHERE).drawn]
    assert not lost


@pytest.mark.parametrize("colour", [(12, 34, 60), (238, 240, 242), (205, 180, 140), (18, 28, 14)])
def test_calm_ground_with_the_noise_of_a_sensor_is_imagery(colour):
    noise = np.random.default_rng(1).normal(0, 1.5, (SIDE, SIDE, 3))
    image = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
    assert not any(look_at(encoded(image, "JPEG", quality), EVERYWHERE).drawn for quality in (75, 90))


def test_a_picture_that_comes_back_at_another_place_is_no_imagery(ground):
    tiles = [mercantile.Tile(x, 0, 15) for x in range(4)]
    looks = {tile: look_at(image, EVERYWHERE) for tile, image in zip(tiles, [*ground[:3], ground[1]])}
    assert detection.placeholders(looks) == [tiles[1], tiles[3]]


def test_a_single_placeholder_has_no_imagery_and_is_counted_apart(opened, server):
    notice = next(each.image for each in placeholders() if "three_lines PNG" in each.name)
    server.faults.append(Fault(f"/{EAST.x}/{EAST.y}.png", body=png(notice)))
    mosaic = read_mosaic(opened("demo_a"), BOTH)
    assert mosaic.verdicts == {Verdict.OK: 1, Verdict.PLACEHOLDER: 1}
    assert mosaic.valid[:, :SIDE].all() and not mosaic.valid[:, SIDE:].any()
    assert (mosaic.image[:, SIDE:] == 0).all()
    assert "1 placeholders" in str(mosaic.account.sentence("Demo A"))


def test_fill_beside_a_placeholder_of_its_colour_is_no_imagery(opened, server, ground):
    plain = np.full((SIDE, SIDE, 3), 238, np.uint8)
    server.faults.append(Fault(f"/{FULL.x}/{FULL.y}.png", body=png(plain)))
    server.faults.append(Fault(f"/{EAST.x}/{EAST.y}.png", body=png(fill(96, ground[0]))))
    mosaic = read_mosaic(opened("demo_a"), BOTH)
    assert not mosaic.valid[:, : SIDE + 96].any()
    assert mosaic.valid[:, SIDE + 96 + 8 :].all()


def test_fill_is_kept_where_nothing_says_that_it_is_fill(ground):
    image = np.concatenate([ground[1], fill(96, ground[0])], axis=1)
    valid = np.ones(image.shape[:2], bool)
    nothing = np.zeros_like(valid)
    assert without_collars(image, valid, nothing, [(238, 238, 238)]).all()
    beyond = nothing.copy()
    beyond[:, :64] = True  # no imagery, but imagery lies between
    assert without_collars(image, valid & ~beyond, beyond, [(238, 238, 238)])[:, 64:].all()


def test_one_photograph_for_every_tile_is_believed_where_there_is_no_other():
    photograph = np.random.default_rng(3).integers(60, 180, (SIDE, SIDE, 3), np.uint8)
    notice = np.full((SIDE, SIDE, 3), 200, np.uint8)
    notice[100:140, 40:200] = 90
    tiles = [mercantile.Tile(x, 0, 10) for x in range(6)]

    def hidden(*pictures):
        looks = {tile: look_at(image, EVERYWHERE) for tile, image in zip(tiles, pictures, strict=True)}
        return len(detection.placeholders(looks))

    assert hidden(*[photograph] * 6) == 0
    assert hidden(*[photograph, photograph[::-1].copy()] * 3) == 0  # quarters of one tile of 512 px
    assert hidden(*[notice] * 6) == 6
    assert hidden(*[photograph] * 5, photograph[::-1].copy()) == 5


def test_zoom_with_nothing_but_placeholders_is_not_proposed(opened, server):
    grey = io.BytesIO()
    Image.new("RGB", (256, 256), (204, 204, 204)).save(grey, "PNG")
    server.faults.append(Fault(body=grey.getvalue(), times=99))
    bounds = mercantile.bounds(FULL)
    middle = (bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2
    assert zoom_with_imagery(opened("demo_a"), FULL.z, *middle) is None
