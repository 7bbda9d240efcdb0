import numpy as np
import pytest
import rasterio

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.iqa.blank import blank_tile, empty_margin
from croplayer_qgis.training.iqa.samples import clean_chip, draw_sample, quality_of
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
    assert min(s.quality for s in samples if s.labels[0]) > 0.9
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


def test_placeholders_are_flat_but_for_their_words():
    for seed in range(20):
        image = blank_tile(256, 256, np.random.default_rng(seed)).image
        background = image[-1, -1]
        assert (image == background).all(axis=2).mean() > 0.9
