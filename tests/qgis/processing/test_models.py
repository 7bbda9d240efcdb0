"""Algorithms on model folders."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from croplayer_qgis.shared.resources import resource_path


def test_shipped_model_can_be_used_and_says_what_it_is(run):
    result = run("checkmodel", FOLDER=str(resource_path("models", "fusion")))
    assert (result.USABLE, result.TASK, result.FINDINGS) == (True, "fusion", "")
    assert any("can be used" in text for text in result.feedback.texts)


def test_what_a_model_lacks_is_an_output(run, tmp_path):
    result = run("checkmodel", FOLDER=str(tmp_path))
    assert not result.USABLE and "card.json" in result.FINDINGS and result.feedback.errors


def test_training_without_its_environment_says_how_to_get_one(run, tmp_path):
    nowhere = Path(tmp_path / "python")
    nowhere.touch()
    parameters = {"IMAGES": str(tmp_path), "MASKS": str(tmp_path), "MODELS": str(tmp_path / "models")}
    with pytest.raises(QgsProcessingException, match="cannot be started"):
        run("train", PYTHON=str(nowhere), **parameters)
