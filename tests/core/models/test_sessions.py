from dataclasses import replace

import numpy as np
import pytest
from scipy.special import softmax

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import TensorContract
from croplayer_qgis.core.models.sessions import BoosterModel, OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from tests.core.models.conftest import RAW_CARD, raw_network, save_network


@pytest.fixture
def images():
    return np.random.default_rng(2).integers(0, 256, (2, 512, 512, 3), np.uint8)


def test_native_network_gives_one_probability_a_pixel(native_folder, images):
    probability = OnnxModel(native_folder, threads=1).run(images)["probability"]
    np.testing.assert_allclose(probability, images[..., 1] / 255, atol=1e-6)


def test_provider_in_use_is_shown(native_folder):
    assert OnnxModel(native_folder).provider.endswith("ExecutionProvider")


def test_wrapped_network_gives_the_probability_of_its_cropland_classes(raw_folder):
    model = OnnxModel(raw_folder)
    colours = np.array([[200, 10, 30], [20, 230, 90]], np.uint8)
    flat = np.broadcast_to(colours[:, None, None, :], (2, 256, 256, 3)).copy()
    probability = model.run(flat)["probability"]
    expected = softmax((colours / 255 - 0.5) / 0.25, axis=1)[:, 1]
    assert model.input_side == 256
    assert probability.shape == (2, 256, 256)
    np.testing.assert_allclose(
        probability, np.broadcast_to(expected[:, None, None], (2, 256, 256)), atol=1e-5
    )


def test_wrapped_network_of_free_size_gets_512_px_images(tmp_path, images):
    card = replace(
        RAW_CARD,
        input=TensorContract("pixel_values", "float32", "NCHW", (None, 3, None, None)),
        outputs=(TensorContract("logits", "float32", "NCHW", (None, 3, None, None)),),
    )
    model = OnnxModel(save_network(tmp_path / "free", raw_network(side=None, batch=None), card))
    assert model.input_side == 512
    assert model.run(images)["probability"].shape == (2, 512, 512)


def test_upsampled_scores_stay_in_place(raw_folder):
    """The right half is green: the probability must change at the middle, not a few pixels beside it."""
    image = np.full((1, 256, 256, 3), 10, np.uint8)
    image[:, :, 128:, 1] = 250
    probability = OnnxModel(raw_folder).run(image)["probability"][0, 128]
    middle = (probability[0] + probability[-1]) / 2
    assert np.argmax(probability > middle) == 128


def test_booster_predicts_and_explains(booster_folder):
    model = BoosterModel(booster_folder)
    features = np.array([[0.5, 0.9], [0.5, 0.1], [np.nan, np.nan]], np.float32)
    probability = model.predict(features)
    contributions = model.contributions(features)
    assert probability[0] > 0.5 > probability[1]
    assert contributions.shape == (3, 3)
    np.testing.assert_allclose(1 / (1 + np.exp(-contributions.sum(axis=1))), probability, atol=1e-5)


def test_booster_accepts_a_block_without_regions(booster_folder):
    model = BoosterModel(booster_folder)
    none = np.empty((0, 2), np.float32)
    assert model.predict(none).shape == (0,)
    assert model.contributions(none).shape == (0, 3)


def test_model_of_the_other_kind_is_refused(native_folder, booster_folder):
    with pytest.raises(ModelError, match="not a network"):
        OnnxModel(booster_folder)
    with pytest.raises(ModelError, match="not for regions"):
        BoosterModel(native_folder)


def test_broken_model_is_refused_with_the_reason(native_folder):
    (native_folder / "model.onnx").write_bytes(b"")
    with pytest.raises(ModelError, match="not the file the card describes"):
        OnnxModel(native_folder)


def test_unknown_task_is_refused():
    with pytest.raises(ModelError, match="weeds"):
        find_model("weeds")
