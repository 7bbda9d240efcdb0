"""A training that is cut off goes on as if nothing had happened."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.mask2former import trainer
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.trainer import Recipe, TrainingData, train

RECIPE = Recipe("lite0", iterations=4, sizes=(64,), pixels=64 * 64)


@pytest.fixture
def data(tmp_path, monkeypatch):
    path = resource_path("demo", "labelled", "42.2477--89.926355_a.tif")
    Image.fromarray(np.asarray(Image.open(path).convert("RGB"))[:256, :256]).save(tmp_path / "a.png")
    mask = np.zeros((256, 256), np.uint8)
    mask[:, 100:] = 255
    Image.fromarray(mask).save(tmp_path / "a_mask.png")
    monkeypatch.setattr(trainer, "_CHECKPOINT_EVERY", 2)
    monkeypatch.setattr(trainer, "_LOG_EVERY", 1)
    monkeypatch.setattr(trainer, "_EXTENT_PATCH_PX", 128)
    monkeypatch.setattr(trainer, "_PART_SIZES", (96,))
    monkeypatch.setattr(trainer, "_PART_MARGIN_PX", 32)
    return TrainingData([LabelledTile("a", tmp_path / "a.png", tmp_path / "a_mask.png")], [], [])


def start():
    torch.manual_seed(0)
    return CroplandNetwork("lite0")


def test_resumed_training_ends_with_the_same_network(data, tmp_path, monkeypatch):
    whole = train(RECIPE, data, tmp_path / "whole", start())

    step, done = trainer._step, []

    def cut_off(*args):
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append(1)
        return step(*args)

    monkeypatch.setattr(trainer, "_step", cut_off)
    with pytest.raises(KeyboardInterrupt):
        train(RECIPE, data, tmp_path / "cut", start())
    monkeypatch.setattr(trainer, "_step", step)
    resumed = train(RECIPE, data, tmp_path / "cut", start())

    for name, value in whole.state_dict().items():
        assert torch.allclose(value.float(), resumed.state_dict()[name].float(), atol=1e-6), name
    histories = [json.loads((tmp_path / run / "history.json").read_text()) for run in ("whole", "cut")]
    assert [h["iteration"] for h in histories[1]] == [1, 2, 3, 4]
    assert histories[0] == histories[1]


def test_training_changes_the_network_and_frozen_statistics_stay(data, tmp_path):
    before = {name: value.clone() for name, value in start().state_dict().items()}
    after = train(RECIPE, data, tmp_path / "run", start()).state_dict()
    moved = [name for name in before if not torch.equal(before[name], after[name])]
    assert any("class_predictor" in name for name in moved) and any("blocks.0" in name for name in moved)
    assert not [name for name in moved if "running_mean" in name]


def test_frozen_stages_stay_as_they_were_and_the_others_learn(data, tmp_path):
    before = {name: value.clone() for name, value in start().state_dict().items()}
    after = train(replace(RECIPE, frozen_stride=16), data, tmp_path / "run", start()).state_dict()
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert not [name for name in moved if "blocks.3." in name or "encoder.stem" in name]
    assert any("blocks.12." in name for name in moved)


def test_another_recipe_does_not_go_on_with_a_run(data, tmp_path):
    train(RECIPE, data, tmp_path / "run", start())
    with pytest.raises(InputError, match="another recipe"):
        train(Recipe("lite0", iterations=9), data, tmp_path / "run", start())
