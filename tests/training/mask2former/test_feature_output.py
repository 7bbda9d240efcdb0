"""The second output of the exported network, and that the first does not know of it."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.models.card import FEATURES, ModelCard
from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.mask2former import release
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, export_onnx, load_weights
from croplayer_qgis.training.mask2former.feature_output import (
    CHANNELS,
    PROJECTION_FILE,
    STEP,
    Projection,
    fit_projection,
    sampled,
)
from croplayer_qgis.training.mask2former.plan import Plan

SIDE = 128


@pytest.fixture(scope="module")
def picture():
    path = resource_path("demo", "labelled", "42.45754--91.380441_a.tif")
    return np.asarray(Image.open(path).convert("RGB"))[300 : 300 + SIDE, 300 : 300 + SIDE].copy()


@pytest.fixture(scope="module")
def network():
    return load_weights(find_model("cropland") / WEIGHTS_FILE)


@pytest.fixture(scope="module")
def projection(network, picture):
    (sample,) = sampled(network, [picture])
    return fit_projection(sample.pixels)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("exported")


@pytest.fixture(scope="module")
def said(network, picture, projection, folder):
    """Outputs of the same network exported without and with features."""
    found = []
    for name, of in (("without", None), ("with", projection)):
        export_onnx(network, folder / f"{name}.onnx", of, SIDE)
        session = open_session(folder / f"{name}.onnx", 1)
        names = [output.name for output in session.get_outputs()]
        found.append(dict(zip(names, session.run(None, {"image": picture[None]}), strict=True)))
    return found


def test_the_probability_is_the_same_to_the_bit_with_features_and_without(said):
    without, with_features = said
    assert list(without) == ["probability"]
    np.testing.assert_array_equal(without["probability"], with_features["probability"])


def test_features_are_bytes_of_unit_deviation_on_what_they_were_fitted_to(said):
    features = said[1][FEATURES]
    assert features.dtype == np.int8 and features.shape == (1, CHANNELS, SIDE // 4, SIDE // 4)
    pixels = features[0].reshape(CHANNELS, -1) * STEP
    np.testing.assert_allclose(pixels.mean(axis=1), 0, atol=0.02)
    np.testing.assert_allclose(pixels.std(axis=1), 1, atol=0.02)


def test_the_projection_of_an_exported_network_is_read_from_its_graph(said, projection, folder):
    found = Projection.of_graph(folder / "with.onnx")
    np.testing.assert_allclose(found.weight, projection.weight, rtol=1e-6)
    np.testing.assert_allclose(found.bias, projection.bias, rtol=1e-6)


def test_channels_are_uncorrelated_and_the_first_hold_most(network, picture):
    (sample,) = sampled(network, [picture])
    few, more = (fit_projection(sample.pixels, count) for count in (2, CHANNELS))
    assert 0 < few.explained < more.explained <= 1
    np.testing.assert_array_equal(few.weight, more.weight[:2])


def _told(card):
    """What a card says besides the output of features."""
    return replace(card, outputs=(), metrics=(), sha256="", version="", feature_step=None, known_ground=None)


def test_weights_get_features_without_training_and_the_card_keeps_its_figures(tmp_path, picture, monkeypatch):
    folder = tmp_path / "cropland"
    shutil.copytree(find_model("cropland"), folder, ignore=shutil.ignore_patterns("*.png", "folds"))
    before = ModelCard.load(folder)
    Image.fromarray(picture).save(tmp_path / "tile.png")
    tile = LabelledTile("tile", tmp_path / "tile.png", tmp_path / "tile.png")
    monkeypatch.setattr(Plan, "train_tiles", lambda self: [tile])
    real = release.export.export_onnx
    monkeypatch.setattr(release.export, "export_onnx", lambda *args: real(*args, SIDE))
    release.give_features(Plan(tmp_path, tmp_path), folder)
    after = ModelCard.load(folder)
    assert after.gives_features and after.feature_step == STEP
    assert Projection.load(folder / PROJECTION_FILE).weight.shape == (CHANNELS, 96)
    assert after.known_ground is None  # of one place nobody knows what is far from it
    assert after.sha256 != before.sha256
    kept = [metric for metric in after.metrics if metric.name != "feature_variance"]
    assert kept == [metric for metric in before.metrics if metric.name != "feature_variance"]
    assert _told(after) == _told(before)
    assert json.loads((folder / "measured.json").read_text())["test"]
    assert "## Features" in (folder / "CARD.md").read_text()
