from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.training.regions.acquisitions import ACQUISITIONS, acquisitions, half_mask
from croplayer_qgis.training.regions.pairs import (
    ALL,
    BOTH_CLEAN,
    BOTH_HALF,
    CLEAN_AND_POOR,
    HALF_AND_POOR,
    ONE_HALF,
    PAIRS,
    TRAINING_SETS,
    available_pairs,
    training_pairs,
)


@pytest.fixture(scope="module")
def image():
    rng = np.random.default_rng(0)
    fields = np.kron(rng.integers(60, 180, (8, 8, 3)), np.ones((32, 32, 1)))
    return (fields + rng.normal(0, 4, fields.shape)).clip(0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def looks(image):
    made = acquisitions(image, ALL, np.random.default_rng(1))
    return {look.name: look.image.astype(float) for look in made}


def test_mask_covers_half_of_the_tile_with_a_soft_edge():
    mask = half_mask((300, 200), np.random.default_rng(2))
    assert mask.mean() == pytest.approx(0.5, abs=0.03)
    assert 0.02 < ((mask > 0.05) & (mask < 0.95)).mean() < 0.5


def test_every_pair_has_its_acquisitions(looks):
    assert set(looks) == set(ALL) <= set(ACQUISITIONS)
    assert available_pairs(looks) == list(PAIRS)


def test_each_training_set_has_a_clean_and_a_degraded_pair():
    for names in TRAINING_SETS:
        scenarios = {pair.scenario for pair in available_pairs(names)}
        assert len(scenarios) == 4, names


@pytest.mark.parametrize("state", ["cloud", "haze", "snow"])
def test_half_that_is_degraded_in_one_look_is_clean_in_the_other(looks, state):
    changed_a = np.abs(looks[f"a_{state}"] - looks["a_clean"]).max(axis=2)
    changed_b = np.abs(looks["b_cloud"] - looks["b_clean"]).max(axis=2)
    untouched = (changed_a <= 1) | (changed_b <= 1)
    assert untouched.mean() > 0.8  # all but the soft edge
    assert 0.3 < (changed_a > 1).mean() < 0.7


def test_same_seed_gives_the_same_acquisitions(image, looks):
    again = acquisitions(image, ALL, np.random.default_rng(1))
    assert all((look.image == looks[look.name]).all() for look in again)


def test_milder_acquisitions_differ_less_from_the_same_clean_looks(image, looks):
    milder = {
        look.name: look.image.astype(float)
        for look in acquisitions(image, ALL, np.random.default_rng(1), mild=True)
    }
    for name, full in looks.items():
        clean = looks[f"{name[0]}_clean"]
        if name.endswith("clean"):
            assert (milder[name] == full).all()
        else:
            change, milder_change = (np.abs(i - clean).mean() for i in (full, milder[f"{name}_mild"]))
            assert 0 < milder_change < change, name


def test_training_pairs_every_first_look_with_every_second_one():
    names = {"a_clean", "a_cloud", "a_cloud_mild", "b_clean", "b_poor_mild", "b_haze"}
    scenarios = {(pair.a, pair.b): pair.scenario for pair in training_pairs(names)}
    assert scenarios == {
        ("a_clean", "b_clean"): BOTH_CLEAN,
        ("a_clean", "b_haze"): ONE_HALF,
        ("a_clean", "b_poor_mild"): CLEAN_AND_POOR,
        ("a_cloud", "b_clean"): ONE_HALF,
        ("a_cloud", "b_haze"): BOTH_HALF,
        ("a_cloud", "b_poor_mild"): HALF_AND_POOR,
        ("a_cloud_mild", "b_clean"): ONE_HALF,
        ("a_cloud_mild", "b_haze"): BOTH_HALF,
        ("a_cloud_mild", "b_poor_mild"): HALF_AND_POOR,
    }


def test_measured_pairs_have_the_scenario_that_training_would_give_them():
    trained = {(pair.a, pair.b): pair.scenario for pair in training_pairs(ALL)}
    assert all(trained[pair.a, pair.b] == pair.scenario for pair in PAIRS)
