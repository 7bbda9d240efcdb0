"""The judge's own degradations: spectra, halves, colours, and that they owe nothing to the training's."""

import ast
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.judge import degradations
from croplayer_qgis.training.judge.degradations import half_plane, second_look, spectral_field
from croplayer_qgis.training.judge.looks import NAMES, judge_images, judge_pairs


@pytest.fixture(scope="module")
def tile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tile")
    path = resource_path("demo", "labelled", "42.2477--89.926355_a.tif")
    Image.fromarray(np.asarray(Image.open(path).convert("RGB"))[:256, :256]).save(folder / "a.png")
    Image.fromarray(np.full((256, 256), 255, np.uint8)).save(folder / "mask.png")
    return LabelledTile("a", folder / "a.png", folder / "mask.png")


@pytest.fixture(scope="module")
def images(tile):
    return judge_images(tile, [255 - tile.image()])


def test_judge_shares_no_code_with_the_training_generator():
    imported = [
        name
        for node in ast.walk(ast.parse(Path(degradations.__file__).read_text("utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
    ]
    assert not [name for name in imported if "croplayer" in name]


@pytest.mark.parametrize("slope", [1.6, 2.6, 3.6])
def test_power_of_a_spectral_field_falls_with_its_slope(slope):
    field = spectral_field((256, 256), np.random.default_rng(1), slope)
    power = np.abs(np.fft.fft2(field)) ** 2
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(256), np.fft.fftfreq(256)))
    rings = [power[(frequency > f / 1.1) & (frequency < f * 1.1)].mean() for f in (0.05, 0.2)]
    assert np.log(rings[0] / rings[1]) / np.log(4) == pytest.approx(slope, abs=0.25)
    assert abs(field.mean()) < 1e-9 and field.std() == pytest.approx(1)


def test_what_is_degraded_in_one_source_is_clean_in_the_other(images):
    touched = {
        source: (images[f"{source}_cloud"] != images[f"{source}_clean"]).any(axis=2) for source in "ab"
    }
    assert 0.35 < touched["a"].mean() < 0.65
    assert 0.35 < touched["b"].mean() < 0.65
    assert (touched["a"] & touched["b"]).mean() < 0.2  # the soft edge between them


def test_halves_make_a_whole():
    part = half_plane((100, 140), np.random.default_rng(3))
    assert part.min() == 0 and part.max() == 1 and part.mean() == pytest.approx(0.5, abs=0.02)


def test_second_look_moves_towards_the_colours_of_the_other_date(tile):
    image = tile.image()
    other = np.full_like(image, 0) + np.array([200, 90, 40], np.uint8)
    seen = second_look(image, np.random.default_rng(2), other)
    halfway = 0.5 * (image.mean(axis=(0, 1)) + np.array([200, 90, 40]))
    assert np.abs(seen.mean(axis=(0, 1)) - halfway).max() < 3


def test_every_look_that_a_pair_names_is_made_and_repeats_itself(images, tile):
    assert {name for pair in judge_pairs() for name in pair[:2]} == set(NAMES) == set(images)
    again = judge_images(tile, [255 - tile.image()])
    assert all((images[name] == again[name]).all() for name in NAMES)
    assert all(image.dtype == np.uint8 and image.shape == (256, 256, 3) for image in images.values())
