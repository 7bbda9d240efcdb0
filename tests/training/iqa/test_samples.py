import numpy as np
import pytest
import rasterio

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.iqa.blank import blank_tile, empty_margin
from croplayer_qgis.training.iqa.calm import calm_ground
from croplayer_qgis.training.iqa.clouds import thin_veil, varied_cloud
from croplayer_qgis.training.iqa.samples import clean_chip, clean_chips, draw_sample, quality_of
from croplayer_qgis.training.iqa.seams import date_seam
from croplayer_qgis.training.iqa.tiles import Tile


@pytest.fixture(scope="module")
def tile():
    with rasterio.open(resource_path("demo", "labelled", "42.2477--89.926355_a.tif")) as dataset:
        return Tile("real", np.ascontiguousarray(np.moveaxis(dataset.read(), 0, 2)), 1.0)


@pytest.fixture(scope="module")
def samples(tile):
    return [draw_sample([tile], np.random.default_rng([1, i])) for i in range(150)]


def test_clear_excludes_every_other_class(samples):
    for sample in samples:
        assert sample.labels[0] == (sample.labels[1:].sum() == 0)


def test_every_class_is_drawn_and_some_together(samples):
    labels = np.stack([sample.labels for sample in samples])
    assert (labels.sum(axis=0) >= 5).all()
    assert (labels.sum(axis=1) > 1).any()


def test_only_clear_chips_have_nearly_full_quality(samples):
    assert min(s.quality for s in samples if s.labels[0]) > 0.85  # a weak veil goes unlabelled
    assert max(s.quality for s in samples if not s.labels[0]) < 0.96


def test_a_sample_depends_on_its_generator_alone(tile):
    first, second = (draw_sample([tile], np.random.default_rng([5, 6])) for _ in range(2))
    np.testing.assert_array_equal(first.image, second.image)
    np.testing.assert_array_equal(first.labels, second.labels)


def test_quality_of_two_degradations_is_the_product_of_what_each_leaves():
    # haze takes 0.8 x 0.5 = 40 %, compression 0.6 x 0.5 = 30 % of the rest
    assert quality_of({"haze": 0.5, "compression": 0.5}) == pytest.approx(0.6 * 0.7)
    assert quality_of({}) == 1.0
    assert quality_of({"no_imagery": 1.0}) == 0.0


def test_a_clean_chip_keeps_the_colours_of_its_tile(tile):
    chips = [clean_chip(tile, np.random.default_rng(i)) for i in range(20)]
    assert {chip.shape for chip in chips} == {(256, 256, 3)}
    mean = np.mean([chip.mean() for chip in chips])
    assert mean == pytest.approx(tile.image.mean(), rel=0.1)


def test_an_empty_margin_takes_the_share_asked_for():
    cut = empty_margin(np.full((200, 200, 3), 120, np.uint8), np.random.default_rng(0), 0.3)
    assert cut.severity == pytest.approx(0.3, abs=0.01)
    assert (cut.image != 120).all(axis=2).mean() == pytest.approx(cut.severity)


def test_placeholders_have_two_colours_at_most_and_softened_words():
    plain = 0
    for seed in range(20):
        image = blank_tile(256, 256, np.random.default_rng(seed)).image
        _, counts = np.unique(image.reshape(-1, 3), axis=0, return_counts=True)
        plain += len(counts) == 1
        assert np.sort(counts)[-2:].sum() > 0.9 * counts.sum()
    assert 2 <= plain <= 14  # a third of them bear nothing


def test_a_chip_of_a_tile_with_dates_comes_with_the_same_ground_on_another(tile):
    negative = 255 - tile.image
    dated = Tile("real", tile.image, 1.0, dates=(negative,))
    for seed in range(5):
        chip, other = clean_chips(dated, np.random.default_rng(seed))
        assert np.abs(chip.astype(int) + other - 255).max() <= 2  # resampling rounds


def test_a_seam_shows_one_date_on_one_side_and_the_other_on_the_other():
    image, other = np.full((256, 256, 3), 40, np.uint8), np.full((256, 256, 3), 90, np.uint8)
    for seed in range(10):
        joined = date_seam(image, other, np.random.default_rng(seed))
        assert 0.02 < (joined == 90).mean() < 0.98
        assert set(np.unique(joined)) >= {40, 90}


def test_a_chip_of_two_pictures_is_as_clear_as_either():
    ground, other = np.full((300, 300, 3), 60, np.uint8), np.full((300, 300, 3), 160, np.uint8)
    dated = Tile("flat", ground, 1.0, dates=(other,))
    found = 0
    for seed in range(150):
        sample = draw_sample([dated], np.random.default_rng([2, seed]))
        rows = sample.image.astype(float)
        if sample.labels[0] and rows.max() - rows.min() > 60 and np.ptp(rows[:, :64]) < np.ptp(rows):
            found += 1
            assert sample.quality > 0.85
    assert found >= 3


def test_clouds_hide_as_much_as_they_say(tile):
    image = tile.image[:256, :256]
    for seed in range(10):
        rng = np.random.default_rng(seed)
        strength = float(rng.uniform(0.1, 1.0))
        for cloud in (varied_cloud(image, rng, strength), thin_veil(image, rng, strength)):
            assert cloud.severity == pytest.approx(cloud.mask.mean(), abs=1e-3)
            clear = cloud.mask < 0.01
            np.testing.assert_allclose(cloud.image[clear].astype(int), image[clear], atol=3)


def test_calm_ground_has_little_texture_and_is_no_single_colour(tile):
    for seed in range(20):
        image = calm_ground(tile.image[:256, :256], np.random.default_rng(seed)).image
        assert 0.2 < image.std(axis=(0, 1)).mean() < 15
