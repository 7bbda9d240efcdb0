import pytest

from croplayer_qgis.core.accuracy.sample.sample_size import (
    Allocation,
    allocate,
    size_simple_random,
    size_stratified,
)
from croplayer_qgis.core.errors import InputError

# Olofsson et al. (2014), section 5.1.1 and Table 5-6: deforestation, gain, stable forest, stable non-forest.
SHARES = (0.020, 0.015, 0.320, 0.645)
ACCURACIES = (0.70, 0.60, 0.90, 0.95)


def test_olofsson_2014_sample_size_for_a_standard_error_of_one_percent():
    assert size_stratified(SHARES, ACCURACIES, 0.01) == 641


def test_olofsson_2014_proportional_allocation():
    assert allocate(641, SHARES, Allocation.PROPORTIONAL) == (13, 10, 205, 413)


def test_cochran_size_of_a_simple_random_sample():
    # Cochran (1977), section 4.4: p = 0.5, SE 0.05 / 2 gives 400; with N = 3200 it becomes 356.
    assert size_simple_random(0.5, 0.025) == 400
    assert size_simple_random(0.5, 0.025, population=3200) == 356


def test_finite_population_needs_fewer_units():
    assert size_stratified(SHARES, ACCURACIES, 0.01, population=2000) < 641


def test_neyman_gives_uncertain_strata_more_than_their_area():
    proportional = allocate(641, SHARES, Allocation.PROPORTIONAL)
    neyman = allocate(641, SHARES, Allocation.NEYMAN, ACCURACIES)
    assert neyman[0] > proportional[0]
    assert sum(neyman) == 641


def test_small_strata_get_the_minimum_and_the_rest_is_shared_by_area():
    sizes = allocate(641, SHARES, Allocation.PROPORTIONAL, minimum=75)
    assert sizes[:2] == (75, 75)
    assert sum(sizes) == 641
    assert sizes[3] / sizes[2] == pytest.approx(0.645 / 0.320, rel=0.01)


def test_equal_allocation_spends_every_unit():
    assert sorted(allocate(10, (1, 2, 3), Allocation.EQUAL)) == [3, 3, 4]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((5, (1, 1, 1), Allocation.EQUAL), "too few"),
        ((50, (1, 0, 1), Allocation.EQUAL), "area above zero"),
        ((50, (1, 1), Allocation.NEYMAN), "expected user's accuracy"),
        ((50, (1, 1), Allocation.NEYMAN, (1.0, 1.0)), "between 0 and 1 in some stratum"),
        ((50, (1, 1), Allocation.NEYMAN, (0.9, 1.2)), "between 0 and 1 for each"),
        ((50, (1, 1), Allocation.EQUAL, None, 1), "at least 2"),
    ],
)
def test_impossible_allocations_are_refused(arguments, sentence):
    with pytest.raises(InputError, match=sentence):
        allocate(*arguments)


@pytest.mark.parametrize("target", [0, 1, -0.1])
def test_impossible_targets_are_refused(target):
    with pytest.raises(InputError, match="standard error"):
        size_simple_random(0.9, target)
