from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.regions.statistics import Regions


@pytest.fixture
def regions():
    """Region 1 on the left, region 2 in one corner, region 3 elsewhere, no region in the last row."""
    labels = np.full((20, 30), 3, np.int32)
    labels[:, :12] = 1
    labels[:5, 25:] = 2
    labels[-1] = 0
    return Regions(labels, 3)


def test_quantile_is_the_value_that_the_share_of_a_regions_pixels_lies_below(regions):
    values = np.random.default_rng(0).normal(size=(20, 30)).astype(np.float32)
    low, middle, top = regions.quantiles(values, (0.1, 0.5, 1.0))
    for index in range(3):
        own = values[regions.labels == index + 1]
        assert (own < low[index]).sum() == int(0.1 * own.size)
        assert (own < middle[index]).sum() == own.size // 2
        assert top[index] == own.max()


def test_quantile_leaves_out_what_is_unknown(regions):
    values = np.where(regions.labels == 2, np.nan, 1.0)
    values[:10, :12] = np.nan
    values[10:12, :12] = 5.0
    (highest,) = regions.quantiles(values, (0.9,))
    assert highest[0] == 5.0  # 24 of the 108 known pixels
    assert np.isnan(highest[1])
    assert highest[2] == 1.0


def test_no_region_has_no_quantile():
    nothing = Regions(np.zeros((4, 4), np.int32), 0)
    assert nothing.quantiles(np.ones((4, 4)), (0.5,))[0].shape == (0,)


def test_quantiles_are_values_of_the_layer_to_the_last_bit_of_either_sign():
    values = np.array([[-2.0, -0.5, 0.0, 0.25, 1.5, 3.0]], np.float32)
    regions = Regions(np.ones((1, 6), np.int32), 1)
    shares = (0.0, 1 / 6, 0.34, 0.51, 0.67, 0.99)
    assert [float(found[0]) for found in regions.quantiles(values, shares)] == values[0].tolist()


def test_quantiles_of_float16_are_those_of_float32():
    rng = np.random.default_rng(3)
    regions = Regions(rng.integers(0, 5, (40, 30)).astype(np.int32), 5)
    values = rng.normal(0, 0.3, (40, 30)).astype(np.float16)
    values[::7, ::3] = np.nan
    wide = regions.quantiles(values.astype(np.float32), (0.0, 0.1, 0.5, 1.0))
    np.testing.assert_array_equal(regions.quantiles(values, (0.0, 0.1, 0.5, 1.0)), wide)


def test_sums_over_runs_are_sums_over_pixels_in_every_strip_of_rows():
    rng = np.random.default_rng(4)
    labels = np.repeat(rng.integers(0, 4, (3, 90)), 700, axis=0)[:, np.sort(rng.integers(0, 90, 600))]
    regions, values = Regions(labels.astype(np.int32), 3), rng.random(labels.shape, np.float32)
    values[5:9, 100:300] = np.nan
    values[1200, 7] = np.inf
    assert len(regions.strips()) > 2
    for region in (1, 2, 3):
        inside = (labels == region) & np.isfinite(values)
        assert regions.mean(values)[region - 1] == pytest.approx(values[inside].mean(dtype=float), rel=1e-12)
    by_row = rng.random(len(labels))
    expected = [(by_row[:, None] * (labels == region)).sum() for region in (1, 2, 3)]
    assert regions.sum_of_rows(by_row) == pytest.approx(expected, rel=1e-12)
