"""Degradations on real imagery: what each one must and must not do."""

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training import augmentation
from croplayer_qgis.training.augmentation.noise import fractal_noise

ALL = [
    augmentation.cloud,
    augmentation.coarsen,
    augmentation.colour_shift,
    augmentation.dark,
    augmentation.defocus_blur,
    augmentation.haze,
    augmentation.jpeg,
    augmentation.motion_blur,
    augmentation.seam,
    augmentation.season_shift,
    augmentation.snow,
]


@pytest.fixture(scope="module")
def chip():
    path = resource_path("demo", "labelled", "42.2477--89.926355_a.tif")
    return np.asarray(Image.open(path).convert("RGB"))[300:492, 200:456]


def sharpness(image):
    return float(np.abs(np.diff(image.astype(float).mean(axis=2), axis=1)).mean())


@pytest.mark.parametrize("degradation", ALL, ids=lambda f: f.__name__)
def test_result_has_the_image_s_shape_and_a_severity_and_leaves_the_input_alone(degradation, chip):
    before = chip.copy()
    result = degradation(chip, np.random.default_rng(1), 0.6)
    assert result.image.shape == chip.shape and result.image.dtype == np.uint8
    assert result.mask.shape == chip.shape[:2] and result.mask.dtype == np.float32
    assert result.mask.min() >= 0.0 and result.mask.max() <= 1.0
    assert 0.0 < result.severity <= 1.0
    assert (chip == before).all()
    assert (result.image != chip).any()


@pytest.mark.parametrize("degradation", ALL, ids=lambda f: f.__name__)
def test_same_generator_state_gives_the_same_image(degradation, chip):
    first = degradation(chip, np.random.default_rng(5))
    second = degradation(chip, np.random.default_rng(5))
    assert (first.image == second.image).all() and first.severity == second.severity


@pytest.mark.parametrize("strength", [-0.1, 1.1])
def test_strength_outside_its_range_is_refused(strength, chip):
    with pytest.raises(ValueError, match="0-1"):
        augmentation.haze(chip, np.random.default_rng(0), strength)


@pytest.mark.parametrize(
    "degradation",
    [augmentation.defocus_blur, augmentation.motion_blur, augmentation.haze, augmentation.coarsen],
    ids=lambda f: f.__name__,
)
def test_more_strength_leaves_less_detail(degradation, chip):
    details = [sharpness(degradation(chip, np.random.default_rng(2), s).image) for s in (0.1, 0.5, 1.0)]
    assert sharpness(chip) > details[0] > details[1] > details[2]


def test_haze_follows_the_scattering_model():
    # I = J t + A (1 - t): on ground of one colour, a brighter ground stays brighter by exactly t
    dark_ground, bright_ground = (np.full((32, 32, 3), value, np.uint8) for value in (40, 120))
    first = augmentation.haze(dark_ground, np.random.default_rng(3), 0.5).image.astype(float)
    second = augmentation.haze(bright_ground, np.random.default_rng(3), 0.5)
    transmission = (second.image - first) / 80.0
    assert np.abs(1.0 - transmission.mean(axis=2) - second.mask).max() < 0.02
    assert transmission[..., 2].mean() < transmission[..., 0].mean()  # blue scatters more than red


def test_cloud_covers_about_its_strength_is_white_and_throws_shadow(chip):
    cover = [augmentation.cloud(chip, np.random.default_rng(seed), 0.4).mask.mean() for seed in range(8)]
    assert abs(np.mean(cover) - 0.4) < 0.1
    clouded = augmentation.cloud(chip, np.random.default_rng(4), 0.4)
    assert clouded.image[clouded.mask > 0.9].mean() > 190
    clear = clouded.mask < 0.01
    assert (clouded.image[clear].astype(int) - chip[clear]).max() <= 3  # 1 % of white, and rounding
    assert clouded.image[clear].mean() < chip[clear].mean() - 2


def test_seam_leaves_one_side_as_it_was(chip):
    joined = augmentation.seam(chip, np.random.default_rng(6), 0.5)
    untouched, second = joined.mask == 0.0, joined.mask == 1.0
    assert untouched.mean() > 0.05 and second.mean() > 0.05
    assert (joined.image[untouched] == chip[untouched]).all()
    assert np.abs(joined.image[second].astype(int) - chip[second]).mean() > 5


def test_stronger_compression_is_further_from_the_original(chip):
    errors = [
        np.abs(augmentation.jpeg(chip, np.random.default_rng(0), s).image.astype(int) - chip).mean()
        for s in (0.0, 0.5, 1.0)
    ]
    assert errors[0] < errors[1] < errors[2]


def test_season_keeps_dark_water_and_shadow():
    water = np.full((64, 64, 3), (20, 30, 28), np.uint8)
    assert (augmentation.season_shift(water, np.random.default_rng(0), 1.0).image == water).all()


def test_noise_fills_its_range_whatever_the_shape():
    noise = fractal_noise((50, 130), np.random.default_rng(0))
    assert noise.shape == (50, 130) and noise.dtype == np.float32
    assert noise.min() == 0.0 and noise.max() == 1.0
