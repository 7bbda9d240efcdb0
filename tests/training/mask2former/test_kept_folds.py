"""Networks of the folds are only ever used for tiles that they did not see."""

import pytest

from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former import kept_folds
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.kept_folds import keep_folds, kept_fold
from croplayer_qgis.training.mask2former.plan import FOLDS, Plan


@pytest.fixture
def tiles(tmp_path):
    return [
        LabelledTile(f"t{i}", tmp_path / f"t{i}.png", tmp_path / f"m{i}.png", place=(3.0 * i, 40.0))
        for i in range(9)
    ]


@pytest.fixture
def plan(tmp_path, tiles, monkeypatch):
    monkeypatch.setattr(Plan, "train_tiles", lambda self: tiles)
    return Plan(tmp_path, tmp_path / "work")


def finish(plan, fold):
    run = plan.fold_legs("lite0", fold)[-1]
    run.mkdir(parents=True)
    (run / WEIGHTS_FILE).write_bytes(f"weights of fold {fold}".encode())


def test_each_tile_finds_the_network_that_did_not_see_it(plan, tiles, tmp_path):
    for fold in (0, 2):
        finish(plan, fold)
    keep_folds(plan, "lite0", tmp_path / "kept")
    split = folds(tiles, FOLDS)
    assert kept_fold(split[0], tmp_path / "kept").read_bytes() == b"weights of fold 0"
    assert kept_fold(split[1], tmp_path / "kept") is None
    assert kept_fold(split[2], tmp_path / "kept").read_bytes() == b"weights of fold 2"


def test_other_tiles_than_those_left_out_have_no_kept_network(plan, tiles, tmp_path):
    finish(plan, 0)
    keep_folds(plan, "lite0", tmp_path / "kept")
    held_out = folds(tiles, FOLDS)[0]
    assert kept_fold(held_out[1:], tmp_path / "kept") is None
    assert kept_fold(held_out, tmp_path / "nothing here") is None


def test_shipped_folds_leave_each_training_tile_out_once():
    folder = kept_folds.kept_folder()
    held_out = kept_folds.held_out_tiles(folder)
    unseen = [tile for ids in held_out.values() for tile in ids]
    assert len(unseen) == len(set(unseen)) == 24
    assert all((folder / name).is_file() for name in held_out)
