"""Published worked examples."""

import numpy as np
import pytest
from scipy.stats import norm

from croplayer_qgis.core.accuracy.estimate.estimation import estimate
from croplayer_qgis.core.accuracy.estimate.estimators import Stratified
from croplayer_qgis.core.accuracy.estimate.measures import (
    Units,
    all_measures,
    area_proportion,
    overall_accuracy,
    producers_accuracy,
    users_accuracy,
)

# Olofsson et al. (2014), doi:10.1016/j.rse.2014.02.015, Table 8 and pages 53-54. The matrix is the one
# in the documentation of the R package mapaccuracy (function olofsson, "Example of table 8").
CHANGE_CLASSES = ("Deforestation", "Forest gain", "Stable forest", "Stable non-forest")
CHANGE_COUNTS = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
CHANGE_PIXELS = np.array([200_000, 150_000, 3_200_000, 6_450_000])

# Stehman (2014), doi:10.1080/01431161.2014.930207, Table 2 (40 units), as in the documentation of the
# R package mapaccuracy (function stehman2014, "Numerical example").
STRATUM = "A" * 10 + "B" * 10 + "C" * 10 + "D" * 10
MAPPED = "A" * 7 + "BBB" + "A" + "B" * 11 + "C" * 6 + "BB" + "D" * 10
REFERENCE = "AAAAACBABC" + "ABBBBBAABB" + "CCCCCDDBBA" + "DDDDDDDCCB"
STRATUM_SIZE = np.array([40_000, 30_000, 20_000, 10_000])


def units_of_matrix(counts, sizes, names):
    """Units under stratified sampling with the map's classes as strata."""
    mapped, reference = (
        np.repeat(axis.ravel(), counts.ravel()).astype(np.int16) for axis in np.indices(counts.shape)
    )
    return Units(names, mapped, reference, Stratified(mapped, sizes.astype(float), names))


@pytest.fixture
def change():
    return units_of_matrix(CHANGE_COUNTS, CHANGE_PIXELS, CHANGE_CLASSES)


@pytest.fixture
def strata_other_than_classes():
    def index(letters):
        return np.array(["ABCD".index(letter) for letter in letters], np.int16)

    design = Stratified(index(STRATUM), STRATUM_SIZE.astype(float), tuple("ABCD"))
    return Units(tuple("ABCD"), index(MAPPED), index(REFERENCE), design)


def value_and_half_width(units, linear):
    found = estimate(units.design, linear, "")
    return found.value, 1.96 * found.se


def test_olofsson_2014_overall_accuracy(change):
    value, half = value_and_half_width(change, overall_accuracy(change))
    assert (round(value, 3), round(half, 3)) == (0.947, 0.018)


@pytest.mark.parametrize(
    ("measure", "values", "half_widths"),
    [
        (
            users_accuracy,
            [0.88, 0.73, 0.93, 0.96],
            [0.07403962, 0.10075516, 0.03974464, 0.02053312],
        ),
        (
            producers_accuracy,
            [0.75, 0.85, 0.93, 0.96],
            [0.21330593, 0.25440369, 0.03432379, 0.01836120],
        ),
    ],
)
def test_olofsson_2014_users_and_producers_accuracy(change, measure, values, half_widths):
    """Values as printed in the paper; half widths as in PyMapAccuracy, tests/test_olofsson.py (2a6ddc6d)."""
    found = [estimate(change.design, measure(change, index), "") for index in range(4)]
    assert [round(item.value, 2) for item in found] == values
    assert [norm.ppf(0.975) * item.se for item in found] == pytest.approx(half_widths, rel=1e-6)


def test_olofsson_2014_error_adjusted_area_of_deforestation(change):
    value, half = value_and_half_width(change, area_proportion(change, 0))
    total = CHANGE_PIXELS.sum()
    assert round(value * total) == 235_086
    assert half * total == pytest.approx(68_418, abs=1)


def test_producers_accuracy_uses_the_denominator_of_equation_7(change):
    """Olofsson eq. 7 divides n_ij by the row total n_i., the size of the sample in stratum i.

    AcATaMa (AcATaMa/gui/accuracy_assessment_results.py, commit 55fd72af) divides by the column total n_.j.
    """
    index, n = 0, CHANGE_COUNTS
    row_total, column_total = n.sum(1), n.sum(0)
    area = CHANGE_PIXELS.astype(float)
    true_area = (area * n[:, index] / row_total).sum()
    user, producer = n[index, index] / row_total[index], area[index] * n[index, index] / row_total[index]
    producer /= true_area

    def standard_error(denominator):
        others = [i for i in range(4) if i != index]
        own = area[index] ** 2 * (1 - producer) ** 2 * user * (1 - user) / (row_total[index] - 1)
        rest = producer**2 * sum(
            area[i] ** 2
            * n[i, index]
            / row_total[i]
            * (1 - n[i, index] / denominator[i])
            / (row_total[i] - 1)
            for i in others
        )
        return np.sqrt((own + rest) / true_area**2)

    ours = estimate(change.design, producers_accuracy(change, index), "").se
    assert ours == pytest.approx(standard_error(row_total), rel=1e-12)
    assert abs(ours - standard_error(np.full(4, column_total[index]))) > 1e-4


def test_any_stratified_matrix_agrees_with_the_published_equations():
    """Olofsson et al. (2014) eq. 1-3, 5-7, 9-10, written out cell by cell for 50 random matrices."""
    random = np.random.default_rng(0)
    for _ in range(50):
        size = int(random.integers(2, 6))
        n = random.integers(1, 60, (size, size)) + np.diag(random.integers(20, 300, size))
        area, row = random.uniform(1e3, 1e7, size), n.sum(1)
        share, user = area / area.sum(), np.diag(n) / n.sum(1)
        units = units_of_matrix(n, area, tuple("abcde"[:size]))

        def agrees(linear, value, variance, units=units):
            found = estimate(units.design, linear, "")
            assert found.value == pytest.approx(value, rel=1e-9)
            assert found.se == pytest.approx(np.sqrt(variance), rel=1e-9)

        own = share**2 * user * (1 - user) / (row - 1)
        agrees(overall_accuracy(units), (share * user).sum(), own.sum())
        for j in range(size):
            agrees(users_accuracy(units, j), user[j], user[j] * (1 - user[j]) / (row[j] - 1))
            part = n[:, j] / row
            spread = area**2 * part * (1 - part) / (row - 1)
            true_area = (area * part).sum()
            producer = area[j] * user[j] / true_area
            others = spread.sum() - spread[j]
            variance = ((1 - producer) ** 2 * spread[j] + producer**2 * others) / true_area**2
            agrees(producers_accuracy(units, j), producer, variance)
            agrees(area_proportion(units, j), (share * part).sum(), spread.sum() / area.sum() ** 2)


def test_stehman_2014_estimates(strata_other_than_classes):
    units = strata_other_than_classes
    found = {(measure, name): linear.value for measure, name, linear in all_measures(units)}
    assert found["overall_accuracy", ""] == pytest.approx(0.63, abs=1e-9)
    assert found["users_accuracy", "B"] == pytest.approx(0.574, abs=5e-4)
    assert found["producers_accuracy", "B"] == pytest.approx(0.794, abs=5e-4)
    assert found["area_proportion", "A"] == pytest.approx(0.35, abs=1e-9)
    assert found["area_proportion", "C"] == pytest.approx(0.20, abs=1e-9)
    assert units.proportions()[1, 2] == pytest.approx(0.08, abs=1e-9)


def test_stehman_2014_standard_errors(strata_other_than_classes):
    """As printed in the paper, but for producer's accuracy of class B.

    The paper prints 0.114 there; its own formula on its own Table 2 gives 0.1165, which is also what the
    PyMapAccuracy package gets (0.116548, with the finite population correction that we leave out).
    """
    units = strata_other_than_classes
    se = {
        (measure, name): estimate(units.design, linear, measure, name).se
        for measure, name, linear in all_measures(units)
    }
    assert se["area_proportion", "A"] == pytest.approx(0.082, abs=5e-4)
    assert se["area_proportion", "C"] == pytest.approx(0.064, abs=5e-4)
    assert se["overall_accuracy", ""] == pytest.approx(0.085, abs=5e-4)
    assert se["users_accuracy", "B"] == pytest.approx(0.125, abs=5e-4)
    assert se["producers_accuracy", "B"] == pytest.approx(0.116548, rel=2.5e-4)
