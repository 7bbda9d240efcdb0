"""The engine's task ``train`` runs real training in its own process."""

import sys

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.models.checks import check_folder
from croplayer_qgis.engine.tasks.train import run
from croplayer_qgis.engine.training_process import training_python
from croplayer_qgis.shared.messages.train import TrainParams


@pytest.fixture
def labels(tmp_path):
    """Parameters for a training on one small image, bright fields left and dark woods right."""
    fields = np.arange(256)[None, :].repeat(256, 0) < 128
    image = np.where(fields[..., None], (170, 160, 110), (40, 60, 40)).astype(np.uint8)
    for name, pixels in (("images", image), ("masks", np.where(fields, 255, 0).astype(np.uint8))):
        (tmp_path / name).mkdir()
        Image.fromarray(pixels).save(tmp_path / name / "one.png")
    folders = (str(tmp_path / name) for name in ("images", "masks", "models"))
    return TrainParams(*folders, iterations=1, python=sys.executable)


def test_training_makes_a_usable_new_version_and_tells_how_far_it_is(labels, tmp_path):
    reports = []
    result = run(labels, lambda: False, lambda fraction, text: reports.append((fraction, text)))
    assert result["model"] == str(tmp_path / "models" / "cropland-v1")
    assert check_folder(tmp_path / "models" / "cropland-v1") == []
    assert reports[-1] == (0.95, "Step 1 of 1")


def test_cancelled_training_ends_its_process(labels):
    with pytest.raises(Cancelled):
        run(labels, lambda: True, lambda fraction, text: None)


def test_environment_that_is_not_there_is_explained(tmp_path, monkeypatch):
    with pytest.raises(InputError, match=r"make \.env/training/ready"):
        training_python(str(tmp_path / "python"), {})
    elsewhere = tmp_path / "python"
    elsewhere.touch()
    assert training_python("", {"CROPLAYER_TRAINING_PYTHON": str(elsewhere)}) == elsewhere


def test_what_training_refuses_comes_as_its_own_sentence(tmp_path):
    params = TrainParams(str(tmp_path), str(tmp_path), str(tmp_path / "models"), python=sys.executable)
    with pytest.raises(InputError, match=r"^(?!croplayer training)"):
        run(params, lambda: False, lambda fraction, text: None)
