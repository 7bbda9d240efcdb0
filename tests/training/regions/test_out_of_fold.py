"""Maps of training tiles come from networks that did not see them, or there are none."""

import json

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.plan import FOLDS, VALIDATION_FILE, Plan
from croplayer_qgis.training.regions.out_of_fold import finished_folds


@pytest.fixture
def plan(tmp_path, monkeypatch):
    tiles = [
        LabelledTile(f"t{i}", tmp_path / f"t{i}.png", tmp_path / f"m{i}.png", place=(3.0 * i, 40.0))
        for i in range(9)
    ]
    monkeypatch.setattr(Plan, "train_tiles", lambda self: tiles)
    return Plan(tmp_path, tmp_path / "work")


def validate(plan, backbone, fold, iou):
    for run in plan.fold_legs(backbone, fold):
        run.mkdir(parents=True, exist_ok=True)
        (run / VALIDATION_FILE).write_text(json.dumps({"pooled": {"iou": iou}}))


def test_each_tile_has_the_finished_network_that_did_not_see_it(plan):
    validate(plan, "resnet18", 0, 0.7)
    for fold in (0, 2):
        validate(plan, "lite0", fold, 0.9)
        (plan.fold_legs("lite0", fold)[-1] / WEIGHTS_FILE).touch()
    split = folds(plan.train_tiles(), FOLDS)
    last = [plan.fold_legs("lite0", fold)[-1] / WEIGHTS_FILE for fold in range(FOLDS)]
    assert finished_folds(plan) == [(last[0], split[0]), (last[2], split[2])]


def test_without_the_weights_of_any_fold_it_says_what_to_train(plan):
    with pytest.raises(InputError, match="--stage folds"):
        finished_folds(plan)
    validate(plan, "lite0", 0, 0.9)  # as with --from-shipped: figures, no weights
    with pytest.raises(InputError, match="--stage folds"):
        finished_folds(plan)
