from __future__ import annotations

import numpy as np
import pytest
import xgboost

from croplayer_qgis.training.regions.booster import fit
from croplayer_qgis.training.regions.samples import Samples

NAMES = ("a_level", "b_level", "size")
TILES = [f"t{i}" for i in range(8)]
FOLDS = [TILES[:3], TILES[3:6], TILES[6:]]


def samples_of(count=1600, noise=0.05):
    rng = np.random.default_rng(0)
    features = rng.uniform(0, 1, (count, 3)).astype(np.float32)
    target = np.clip(features[:, 0] * 0.8 + rng.normal(0, noise, count), 0, 1)
    tiles = np.array(TILES)[np.arange(count) % len(TILES)]
    return Samples(features, NAMES, target, rng.uniform(50, 500, count), tiles, np.full(count, "x"))


@pytest.fixture(scope="module")
def fitted():
    samples = samples_of()
    return fit(samples, FOLDS, {"a_level": 1}, samples.pixels**0.5)


def test_soft_targets_are_learnt_as_calibrated_shares(fitted):
    samples = samples_of()
    low, high = samples.target < 0.3, samples.target > 0.6
    assert fitted.held_out[low].mean() == pytest.approx(samples.target[low].mean(), abs=0.08)
    assert fitted.held_out[high].mean() == pytest.approx(samples.target[high].mean(), abs=0.08)


def test_probability_never_falls_with_a_monotone_feature(fitted):
    grid = np.stack([np.linspace(0, 1, 200), np.full(200, 0.3), np.full(200, 0.6)], 1).astype(np.float32)
    for booster in (fitted.booster, *fitted.fold_boosters):
        predicted = booster.predict(xgboost.DMatrix(grid, feature_names=list(NAMES)))
        assert (np.diff(predicted) >= -1e-7).all()
        assert predicted[-1] > predicted[0] + 0.3


def test_held_out_predictions_come_from_the_fold_that_did_not_see_the_tile(fitted):
    samples = samples_of()
    for fold, booster in zip(FOLDS, fitted.fold_boosters, strict=True):
        rows = np.isin(samples.group, fold)
        predicted = booster.predict(xgboost.DMatrix(samples.features[rows], feature_names=list(NAMES)))
        assert predicted == pytest.approx(fitted.held_out[rows], abs=1e-6)
        assert booster.num_boosted_rounds() <= fitted.rounds
    assert np.isfinite(fitted.held_out).all()


def test_targets_of_a_fold_do_not_reach_its_own_held_out_predictions():
    samples = samples_of(800)
    first = np.isin(samples.group, FOLDS[0])
    lied = Samples(
        samples.features,
        NAMES,
        np.where(first, 1 - samples.target, samples.target),
        samples.pixels,
        samples.group,
        samples.scenario,
    )
    # Both runs stop at another round, but the ranking learnt from the other tiles stays the true one.
    held_out = fit(lied, FOLDS, {}, lied.pixels**0.5).held_out[first]
    assert np.corrcoef(held_out, samples.target[first])[0, 1] > 0.5
