"""Trainings go leg by leg, each from the one before, and from what ships where that is taken up."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.mask2former import plan as plan_module
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights, round_weights, save_weights
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.plan import (
    FOLDS,
    VALIDATION_FILE,
    Plan,
    better_backbone,
    run_final,
    run_fold,
)
from croplayer_qgis.training.mask2former.shipped_runs import take_up
from croplayer_qgis.training.mask2former.trainer import Recipe

SHORT = Recipe("lite0", iterations=1, sizes=(64,), pixels=64 * 64, extent_weight=0.0)
LEGS = (SHORT, replace(SHORT, seed=2))


@pytest.fixture
def plan(tmp_path, monkeypatch):
    image = np.asarray(
        Image.open(resource_path("demo", "labelled", "42.2477--89.926355_a.tif")).convert("RGB")
    )
    mask = np.zeros((128, 128), np.uint8)
    mask[:, 60:] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    tiles = []
    for number in range(3):
        corner = 128 * number
        path = tmp_path / f"{number}.png"
        Image.fromarray(image[corner : corner + 128, corner : corner + 128]).save(path)
        tiles.append(LabelledTile(str(number), path, tmp_path / "mask.png", place=(3.0 * number, 40.0)))
    monkeypatch.setattr(Plan, "train_tiles", lambda self: tiles)
    monkeypatch.setattr(Plan, "water", lambda self, dates: [])
    monkeypatch.setattr(Plan, "elsewhere", lambda self, part: [])
    monkeypatch.setattr(plan_module, "fold_recipes", lambda backbone, fold: LEGS)
    monkeypatch.setattr(plan_module, "final_recipes", lambda backbone: LEGS)
    return Plan(tmp_path, tmp_path / "work")


def same(network, path):
    kept = load_weights(path).state_dict()
    return all(torch.equal(value, kept[name]) for name, value in network.state_dict().items())


def test_only_the_legs_that_are_missing_are_trained(plan):
    run_fold(plan, "lite0", 0)
    first, second = plan.fold_legs("lite0", 0)
    assert (first / VALIDATION_FILE).is_file() and (second / VALIDATION_FILE).is_file()
    assert not same(load_weights(first / WEIGHTS_FILE), second / WEIGHTS_FILE)

    final = run_final(plan, "lite0")
    legs = plan.final_legs("lite0")
    assert same(final, legs[1] / WEIGHTS_FILE)
    times = [(leg / WEIGHTS_FILE).stat().st_mtime_ns for leg in (first, second, *legs)]
    run_fold(plan, "lite0", 0)
    assert same(run_final(plan, "lite0"), legs[1] / WEIGHTS_FILE)
    assert [(leg / WEIGHTS_FILE).stat().st_mtime_ns for leg in (first, second, *legs)] == times

    (legs[1] / WEIGHTS_FILE).unlink()  # as if the plan had gained a leg
    (legs[1] / "checkpoint.pt").unlink()
    assert same(run_final(plan, "lite0"), legs[1] / WEIGHTS_FILE)
    assert (legs[0] / WEIGHTS_FILE).stat().st_mtime_ns == times[2]


def test_of_a_leg_only_the_share_that_its_recipe_says_is_gone(plan, monkeypatch):
    def moved(recipe, data, folder, network):
        folder.mkdir(parents=True)
        with torch.no_grad():
            network.mask2former.class_predictor.bias += 1.0
        return network

    first = plan.fold_legs("lite0", 0)[0]
    first.mkdir(parents=True)
    start = CroplandNetwork("lite0", pretrained=False)
    save_weights(round_weights(start), first / WEIGHTS_FILE)
    monkeypatch.setattr(plan_module, "train", moved)
    monkeypatch.setattr(plan_module, "final_recipes", lambda backbone: (replace(SHORT, way=0.25),))
    gone = run_final(plan, "lite0").mask2former.class_predictor.bias - start.mask2former.class_predictor.bias
    torch.testing.assert_close(gone, torch.full((3,), 0.25), atol=1e-3, rtol=0)  # weights are float16


def test_runs_of_the_shipped_model_are_taken_for_finished(tmp_path):
    plan = Plan(tmp_path / "no data needed", tmp_path / "work")
    shipped = find_model("cropland")
    take_up(plan, shipped)
    assert better_backbone(plan) == "lite0"
    last = [leg for leg in plan.final_legs("lite0") if leg.is_dir()][-1]
    assert (last / WEIGHTS_FILE).read_bytes() == (shipped / WEIGHTS_FILE).read_bytes()
    for fold in range(FOLDS):
        last = plan.fold_legs("lite0", fold)[-1]
        assert (last / VALIDATION_FILE).is_file() and not (last / WEIGHTS_FILE).exists()


def test_trainings_already_there_are_not_mixed_with_shipped_ones(plan):
    plan.fold_legs("lite0", 0)[0].mkdir(parents=True)
    with pytest.raises(InputError, match="has trainings already"):
        take_up(plan, find_model("cropland"))
