"""The adapted network is a model like any other, and answers as the adaptation does."""

from dataclasses import replace

import numpy as np
import onnx
import pytest
from scipy import ndimage, special

from croplayer_qgis.core.adaptation.folded import (
    LEAST_PROBABILITY,
    adapted_network,
    read_adaptation,
    write_adapted,
)
from croplayer_qgis.core.adaptation.regression import Adaptation
from croplayer_qgis.core.adaptation.validation import ClassError, Validated
from croplayer_qgis.core.errors import InputError, ModelError
from croplayer_qgis.core.models.sessions import OnnxModel
from tests.core.models.conftest import FEATURE_CARD, feature_network, save_network

ADAPTATION = Adaptation(np.array([0.3, -0.2, 0.1]), 0.8, 0.4)
VALIDATED = Validated(ADAPTATION, ClassError(0.1, 0.1), ClassError(0.3, 0.1), (0.05, 0.15), 4, True)


@pytest.fixture
def source(tmp_path):
    return save_network(tmp_path / "model", feature_network(), FEATURE_CARD)


@pytest.fixture
def image():
    rng = np.random.default_rng(3)
    coarse = rng.integers(20, 230, (16, 16, 3)).astype(np.float32)
    return ndimage.zoom(coarse, (32, 32, 1), order=1).astype(np.uint8)


def test_adapted_model_answers_as_the_adaptation_does(source, tmp_path, image):
    write_adapted(source, tmp_path / "adapted", VALIDATED, "3 labels", "those labels")
    before, after = (OnnxModel(folder, 1).run(image[None]) for folder in (source, tmp_path / "adapted"))
    np.testing.assert_array_equal(before["features"], after["features"])
    features = before["features"][0].transpose(1, 2, 0) * FEATURE_CARD.feature_step
    shift = features @ ADAPTATION.weights + ADAPTATION.bias
    shift = ndimage.zoom(shift, 4, order=1, mode="nearest", grid_mode=True)
    own = np.clip(before["probability"][0].astype(float), LEAST_PROBABILITY, 1 - LEAST_PROBABILITY)
    expected = special.expit(ADAPTATION.gain * special.logit(own) + shift)
    np.testing.assert_allclose(after["probability"][0], expected, atol=1e-4)


def test_an_adaptation_that_changes_nothing_leaves_probabilities_as_they_were(source, image):
    nothing = Adaptation(np.zeros(3), 1.0, 0.0)
    network = adapted_network(onnx.load(str(source / "model.onnx")), nothing, FEATURE_CARD)
    folder = save_network(source.with_name("same"), network, FEATURE_CARD)
    before, after = (OnnxModel(path, 1).run(image[None])["probability"] for path in (source, folder))
    np.testing.assert_allclose(before, after, atol=2 * LEAST_PROBABILITY)


def test_the_card_says_what_it_learned_from_and_whether_it_helped(source, tmp_path):
    card = write_adapted(source, tmp_path / "adapted", VALIDATED, "3 labels in 3 blocks", "left out in turn")
    assert (card.id, card.version) == (FEATURE_CARD.id, f"1.0.0+adapted.{card.sha256[:6]}")
    assert "adapted to 3 labels in 3 blocks" in card.trained_on
    gain = next(metric for metric in card.metrics if metric.name == "error_gain")
    assert (gain.value, gain.low, gain.high) == (pytest.approx(0.1), 0.05, 0.15)
    assert OnnxModel(tmp_path / "adapted", 1).card == card


def test_an_adapted_model_can_be_adapted_again(source, tmp_path, image):
    write_adapted(source, tmp_path / "once", VALIDATED, "", "")
    write_adapted(tmp_path / "once", tmp_path / "twice", VALIDATED, "", "")
    once, twice = (OnnxModel(tmp_path / name, 1).run(image[None]) for name in ("once", "twice"))
    np.testing.assert_array_equal(once["features"], twice["features"])
    assert not np.allclose(once["probability"], twice["probability"], atol=0.01)


def test_what_was_folded_can_be_read_again_and_of_several_the_last(source, tmp_path):
    write_adapted(source, tmp_path / "once", VALIDATED, "", "")
    other = Adaptation(np.array([1.0, 2.0, 3.0]), 0.5, -1.0)
    write_adapted(tmp_path / "once", tmp_path / "twice", replace(VALIDATED, adaptation=other), "", "")
    for folder, adaptation in (("once", ADAPTATION), ("twice", other)):
        found = read_adaptation(tmp_path / folder)
        np.testing.assert_allclose(found.weights, adaptation.weights, rtol=1e-6)
        assert (found.gain, found.bias) == pytest.approx((adaptation.gain, adaptation.bias))
    with pytest.raises(ModelError, match="is not adapted"):
        read_adaptation(source)


def test_a_model_is_never_written_over(source):
    with pytest.raises(InputError, match="holds a model already"):
        write_adapted(source, source, VALIDATED, "", "")
