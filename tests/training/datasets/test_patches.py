"""Patches: geometry, unknown ground, repeatable batches."""

import numpy as np
import pytest
import torch
from PIL import Image

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.appearance import degrade
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.geometry import Pyramid, View
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER
from croplayer_qgis.training.datasets.patches import GSD_RANGE_M, Mix, PatchStream, _random_scale
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.datasets.water import WaterScene


@pytest.fixture(scope="module")
def chip():
    path = resource_path("demo", "labelled", "42.2477--89.926355_a.tif")
    return np.asarray(Image.open(path).convert("RGB"))[:256, :256].copy()


@pytest.fixture(scope="module")
def labels():
    values = np.full((256, 256), OTHER, np.uint8)
    values[:, 128:] = CROPLAND
    return values


def test_straight_view_at_full_scale_is_the_image_itself(chip, labels):
    image, cut = Pyramid(chip, labels).patch(View(128, 128, 1.0, 0.0, False), 256)
    assert np.abs(image.astype(int) - chip).max() <= 1
    assert (cut == labels).all()


def test_mirrored_view_is_flipped(chip, labels):
    image, cut = Pyramid(chip, labels).patch(View(128, 128, 1.0, 0.0, True), 256)
    assert np.abs(image.astype(int) - chip[:, ::-1]).max() <= 1
    assert (cut == labels[:, ::-1]).all()


def test_coarser_view_averages_instead_of_picking_pixels(chip, labels):
    image, cut = Pyramid(chip, labels).patch(View(128, 128, 4.0, 0.0, False), 64)
    averaged = chip.reshape(64, 4, 64, 4, 3).mean(axis=(1, 3))
    assert np.abs(image - averaged).mean() < 2.0
    assert (cut == labels[::4, ::4]).all()


def test_pixels_that_touch_unknown_ground_are_unknown(chip, labels):
    partly = labels.copy()
    partly[:100] = IGNORE
    _, cut = Pyramid(chip, partly).patch(View(128, 128, 2.0, 0.3, False), 100)
    known_rows = Pyramid(chip, labels).patch(View(128, 128, 2.0, 0.3, False), 100)[1]
    assert (cut == IGNORE).any()
    assert (cut[cut != IGNORE] == known_rows[cut != IGNORE]).all()


def test_view_beyond_the_edge_mirrors_image_and_labels(chip, labels):
    image, cut = Pyramid(chip, labels).patch(View(256, 128, 1.0, 0.0, False), 64)
    assert np.abs(image[:, 32:].astype(int) - image[:, 31::-1]).max() <= 1
    assert (cut == CROPLAND).all()


def test_ground_under_opaque_cloud_becomes_unknown_and_other_labels_stay(chip, labels):
    results = [degrade(chip, labels, np.random.default_rng(seed))[1] for seed in range(240)]
    clouded = [result for result in results if (result == IGNORE).any()]
    assert 0 < len(clouded) < 80
    assert all((result[result != IGNORE] == labels[result != IGNORE]).all() for result in results)


@pytest.fixture
def stream(tmp_path, chip, labels):
    Image.fromarray(chip).save(tmp_path / "a.png")
    Image.fromarray(np.where(labels == CROPLAND, 255, 0).astype(np.uint8)).save(tmp_path / "a_mask.png")
    tile = LabelledTile("a", tmp_path / "a.png", tmp_path / "a_mask.png", gsd_m=1.0)
    lake = np.full((256, 256), IGNORE, np.uint8)
    lake[64:192, 64:192] = OTHER
    scene = WaterScene("20120731", np.full((256, 256, 3), (30, 60, 50), np.uint8), lake)
    return PatchStream([tile], [scene], ((64, 96), (128,)), 2 * 64 * 64, 40, seed=3)


def test_batch_depends_on_its_number_only(stream):
    late = stream[17]
    stream[0]
    again = stream[17]
    assert torch.equal(late.images, again.images) and torch.equal(late.labels, again.labels)
    assert stream[17].images.shape != stream[18].images.shape or not torch.equal(
        late.images, stream[19].images
    )


def test_sizes_take_turns_and_batches_hold_about_the_pixels_asked_for(stream):
    assert [stream[i].images.shape[1] for i in (1, 3, 5)] == [128, 128, 128]
    assert all(stream[i].images.shape[1] in (64, 96) for i in (0, 2, 4))
    assert len(stream[1].images) == 1


def test_land_around_lakes_is_never_taught_as_other(stream):
    lakes = [stream[i] for i in range(40)]
    unknown = [
        b.labels[k] for b in lakes for k in range(len(b.labels)) if bool((b.labels[k] == IGNORE).any())
    ]
    assert unknown
    scenes = [part for part in unknown if not bool((part == CROPLAND).any())]
    assert scenes  # patches of the scene itself: water or unknown, nothing else
    assert all(set(part.unique().tolist()) <= {OTHER, IGNORE} for part in scenes)


def test_half_of_the_patches_keep_the_pixel_size_of_their_tile_and_the_rest_cover_the_range():
    rng = np.random.default_rng(1)
    for gsd in (1.0, 2.25):
        sizes = gsd * np.array([_random_scale(rng, gsd, Mix()) for _ in range(2000)])
        near = np.abs(np.log(sizes / gsd)) <= np.log(1.25)
        assert 0.5 <= near.mean() <= 0.75
        assert sizes.min() >= GSD_RANGE_M[0] - 1e-9 and sizes.max() <= GSD_RANGE_M[1] + 1e-9
        assert np.quantile(sizes, 0.95) > 3.5


def _scene(kind, grey, weight):
    image = np.full((256, 256, 3), grey, np.uint8)
    labels = np.full((256, 256), OTHER, np.uint8)
    return Scene(kind, "made", kind, kind, 1.0, image, labels, {}, weight)


def test_kinds_of_scenes_are_drawn_as_often_as_they_weigh(monkeypatch):
    monkeypatch.setattr("croplayer_qgis.training.datasets.patches.degrade", lambda i, labels, *_: (i, labels))
    scenes = [_scene("sea", 20, 3.0), _scene("town", 200, 1.0)]
    stream = PatchStream([], [], ((32,),), 32 * 32, 400, 5, Mix(water_share=0, scene_share=1), scenes)
    dark = sum(float(stream[index].images.float().mean()) < 100 for index in range(400))
    assert 0.68 < dark / 400 < 0.82  # 3/4 within three standard deviations


def test_scenes_have_no_field_boundaries(monkeypatch):
    stream = PatchStream(
        [], [], ((32,),), 32 * 32, 1, 5, Mix(water_share=0, scene_share=1), [_scene("a", 9, 1)]
    )
    assert bool((stream[0].boundaries == IGNORE).all())
