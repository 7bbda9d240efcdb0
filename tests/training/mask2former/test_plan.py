"""What the plan makes of finished runs, and what the card says of them."""

import json

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.training.mask2former.card_page import Measured, page
from croplayer_qgis.training.mask2former.plan import FOLDS, Plan, better_backbone, final_recipes, fold_recipes


@pytest.fixture
def plan(tmp_path):
    return Plan(tmp_path / "data", tmp_path / "work")


def finish(plan, backbone, fold, iou):
    run = plan.fold_legs(backbone, fold)[0]
    run.mkdir(parents=True)
    (run / "validation.json").write_text(json.dumps({"pooled": {"iou": iou}}))


def test_backbone_with_the_higher_validation_iou_is_kept(plan):
    finish(plan, "lite0", 0, 0.90)
    assert better_backbone(plan) == "lite0"
    finish(plan, "resnet18", 0, 0.92)
    assert better_backbone(plan) == "resnet18"


def test_without_any_run_there_is_no_better_backbone(plan):
    with pytest.raises(InputError, match="stage lite0"):
        better_backbone(plan)


def test_every_leg_is_of_its_own_recipe_and_in_its_own_folder(plan):
    recipes = final_recipes("lite0")
    assert len(set(recipes)) == len(recipes) == len(set(plan.final_legs("lite0"))) >= 2
    legs = [leg for fold in range(FOLDS) for leg in plan.fold_legs("lite0", fold)]
    assert len(set(legs)) == len(legs) == FOLDS * len(fold_recipes("lite0", 0))


@pytest.fixture
def measured():
    return Measured(**json.loads((find_model("cropland") / "measured.json").read_text()))


def test_card_names_a_missed_target_as_missed(measured):
    card = ModelCard.load(find_model("cropland"))
    pooled = measured.test["pooled"]
    poor = measured._replace(
        test={**measured.test, "pooled": {**pooled, "iou": {**pooled["iou"], "value": 0.929}}}
    )
    good = measured._replace(
        test={**measured.test, "pooled": {**pooled, "iou": {**pooled["iou"], "value": 0.931}}}
    )
    assert "| IoU of cropland >= 0.93 | 0.9290 | **missed** |" in page(card, poor)
    assert "| IoU of cropland >= 0.93 | 0.9310 | reached |" in page(card, good)


def test_card_reports_the_worst_water_scene(measured):
    water = [{"date": "20160816", "pixel_m": 5.0, "called_cropland": share} for share in (0.01, 0.2)]
    text = page(ModelCard.load(find_model("cropland")), measured._replace(water=water))
    assert "| 0.2000 (worst) | **missed** |" in text


def test_card_says_what_was_not_run(measured):
    card = ModelCard.load(find_model("cropland"))
    figures = {"iou": 0.9, "oa": 0.9, "boundary_f1": 0.6}
    run = {"iteration": 1, "iterations": 1, "pixels": 1, "seed": 1}
    names = ["lite0-fold1", "lite0-fold1-leg2", "lite0-fold2", "lite0-fold3", "resnet18-fold1"]
    whole = measured._replace(validation=dict.fromkeys(names, figures), runs=dict.fromkeys(names, run))
    assert "Still open" not in page(card, whole)
    part = measured._replace(validation={names[0]: figures}, runs={names[0]: run})
    assert "ResNet-18 from scratch has not been trained" in page(card, part)
    assert "2 of 3 folds are not finished" in page(card, part)


def test_shipped_page_is_what_the_shipped_figures_give(measured):
    folder = find_model("cropland")
    assert (folder / "CARD.md").read_text(encoding="utf-8") == page(ModelCard.load(folder), measured)
