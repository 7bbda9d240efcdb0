"""Features at every fourth pixel are the network's own, wherever windows meet and wherever imagery ends."""

from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.feature_pixels import feature_pixels
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from tests.core.models.conftest import FEATURE_CARD, feature_network, save_network
from tests.core.segmentation.conftest import landscape

# Over two rows and three columns of windows of 512 px, which begin every 256 px.
TARGET = PixelWindow(16, 100_100, 50_104, 420, 240)


@pytest.fixture(scope="module")
def segmenter(tmp_path_factory):
    folder = save_network(tmp_path_factory.mktemp("features") / "model", feature_network(), FEATURE_CARD)
    return Segmenter(OnnxModel(folder, threads=1))


@pytest.fixture(scope="module")
def scene(segmenter):
    return landscape(segmenter.needed_window(TARGET))


def fourths(layer):
    """Means of 4 x 4 px of [h, w, ...]."""
    height, width, *more = layer.shape
    return layer.reshape(height // 4, 4, width // 4, 4, *more).mean((1, 3))


def asked(segmenter, mosaic, cancelled=lambda: False):
    return feature_pixels(segmenter, mosaic, TARGET, cancelled)


def test_features_and_probability_are_those_of_the_pixels(segmenter, scene):
    found = asked(segmenter, scene)
    image = scene.crop(TARGET).image.astype(np.float64)
    assert found.features.shape == (60, 105, 3) and found.features.dtype == np.float32
    # The network says mean colours less 128, cut to whole numbers.
    np.testing.assert_allclose(found.features, np.trunc(fourths(image) - 128), atol=1e-4)
    alone = segmenter.probability(scene, TARGET)
    np.testing.assert_allclose(found.probability, fourths(alone), atol=1e-5)


def test_without_imagery_nothing_is_known_and_beside_it_all_is_as_before(segmenter, scene):
    valid = scene.valid.copy()
    rows, columns = TARGET.slices_in(scene.window)
    valid[rows.start + 41 :, columns.start + 80 :] = (
        False  # of the row of fourths it cuts, three pixels are lost
    )
    found, whole = asked(segmenter, replace(scene, valid=valid)), asked(segmenter, scene)
    known = np.isfinite(found.probability)
    assert known[:11].all() and known[:, :20].all() and not known[11:, 20:].any()
    inner = np.zeros_like(known)
    inner[:10], inner[:, :20] = True, True
    np.testing.assert_allclose(found.features[inner], whole.features[inner], atol=1e-4)
    np.testing.assert_allclose(found.probability[inner], whole.probability[inner], atol=1e-5)


def test_where_there_is_no_imagery_at_all_the_network_is_not_asked(segmenter, scene, monkeypatch):
    monkeypatch.setattr(segmenter.model, "run", lambda *_: pytest.fail("it was asked"))
    found = asked(segmenter, replace(scene, valid=np.zeros_like(scene.valid)))
    assert np.isnan(found.probability).all() and (found.features == 0).all()


def test_cancel_is_asked_for_before_each_window(segmenter, scene):
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        asked(segmenter, scene, lambda: next(answers))
    assert list(answers) == []
