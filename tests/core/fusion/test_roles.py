from __future__ import annotations

import numpy as np

from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.fusion.roles import b_speaks_for_cropland, exchanged, features_by_role

COLUMNS = {
    "a_cropland": np.array([1.0, 0.0, 1.0, 1.0, 0.0]),
    "b_cropland": np.array([0.0, 1.0, 1.0, 1.0, 0.0]),
    "a_probability_mean": np.array([0.6, 0.4, 0.7, 0.9, np.nan]),
    "b_probability_mean": np.array([0.4, 0.6, 0.8, 0.8, 0.2]),
    "area_ha": np.array([1.0, 2.0, 3.0, 4.0, 5.0]),
}


def test_source_that_says_cropland_comes_first_and_where_both_agree_the_surer_one():
    assert b_speaks_for_cropland(COLUMNS).tolist() == [False, True, True, False, False]


def test_label_decides_over_probability():
    columns = COLUMNS | {"a_probability_mean": np.full(5, 0.9), "b_probability_mean": np.full(5, 0.1)}
    assert b_speaks_for_cropland(columns).tolist() == [False, True, False, False, False]


def test_only_features_of_a_source_are_exchanged():
    features = features_by_role(COLUMNS, ("area_ha", "a_probability_mean", "b_probability_mean"))
    np.testing.assert_array_equal(
        features,
        np.array([[1, 0.6, 0.4], [2, 0.6, 0.4], [3, 0.8, 0.7], [4, 0.9, 0.8], [5, np.nan, 0.2]], np.float32),
    )


def test_exchanging_the_sources_changes_no_feature():
    other = {name: COLUMNS[exchanged([name])[0]] for name in COLUMNS}
    rows = slice(0, 4)  # with one source's probability unknown there is nothing to compare
    one, two = (features_by_role(columns, tuple(COLUMNS))[rows] for columns in (COLUMNS, other))
    np.testing.assert_array_equal(one, two)


def test_every_feature_of_one_source_has_its_counterpart():
    assert set(exchanged(FUSION_FEATURES)) == set(FUSION_FEATURES)
