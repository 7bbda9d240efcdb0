from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.models.card import FileReference, ModelCard
from croplayer_qgis.core.models.checks import check_folder, sha256_of
from croplayer_qgis.core.models.known_ground import KNOWN_GROUND_FILE, KnownGround
from croplayer_qgis.core.models.sessions import OnnxModel
from tests.core.models.conftest import FEATURE_CARD, feature_network, save_network


def known_ground(channels=3):
    centre = np.arange(channels, dtype=np.float32)
    return KnownGround(centre, np.eye(channels, dtype=np.float32) / 2, 1.5, 3.0, "two cells")


@pytest.fixture
def folder(tmp_path):
    """A model that gives features, and tells what it was trained on."""
    folder = save_network(tmp_path / "model", feature_network(), FEATURE_CARD)
    known_ground().save(folder / KNOWN_GROUND_FILE)
    reference = FileReference(KNOWN_GROUND_FILE, sha256_of(folder / KNOWN_GROUND_FILE))
    replace(ModelCard.load(folder), known_ground=reference).save(folder)
    return folder


def test_distance_is_in_deviations_of_the_training_data():
    cells = np.array([[0, 1, 2], [3, 1, 6], [0, 1, 6]], np.float32)
    np.testing.assert_allclose(known_ground().distances(cells), [0, 2.5, 2])


def test_file_comes_back_as_it_was_written(folder):
    found = OnnxModel(folder, threads=1).known_ground
    np.testing.assert_array_equal(found.centre, known_ground().centre)
    np.testing.assert_array_equal(found.scale, known_ground().scale)
    assert (found.near, found.unknown, found.measured_on) == (1.5, 3.0, "two cells")


def test_a_model_may_tell_nothing_of_its_training_data(native_folder):
    assert OnnxModel(native_folder, threads=1).known_ground is None


def test_limits_are_part_of_what_a_job_knows_its_model_by(folder):
    card = ModelCard.load(folder)
    assert card.settings != replace(card, known_ground=None).settings


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.unlink(), "named by the card is not in"),
        (lambda path: path.write_text("{}"), "not the file the card describes"),
    ],
)
def test_a_file_that_is_gone_or_another_is_told(folder, spoil, words):
    spoil(folder / KNOWN_GROUND_FILE)
    assert words in " ".join(check_folder(folder))


@pytest.mark.parametrize("text", ["{}", "[]", '{"centre": 1}', "\0"])
def test_a_file_of_another_kind_is_told(folder, text):
    path = folder / KNOWN_GROUND_FILE
    path.write_text(text)
    card = ModelCard.load(folder)
    replace(card, known_ground=FileReference(KNOWN_GROUND_FILE, sha256_of(path))).save(folder)
    assert "does not tell what this network was trained on" in " ".join(check_folder(folder))


def test_a_file_for_another_number_of_features_is_told(folder):
    known_ground(channels=4).save(folder / KNOWN_GROUND_FILE)
    reference = FileReference(KNOWN_GROUND_FILE, sha256_of(folder / KNOWN_GROUND_FILE))
    replace(ModelCard.load(folder), known_ground=reference).save(folder)
    assert "does not tell what this network was trained on" in " ".join(check_folder(folder))
