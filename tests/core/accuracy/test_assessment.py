import numpy as np
import pytest
from scipy.stats import binomtest

from croplayer_qgis.core.accuracy.estimate.assessment import assess, domain_area
from croplayer_qgis.core.accuracy.estimate.estimation import IntervalKind, wilson
from croplayer_qgis.core.accuracy.estimate.matching import match
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.sample.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.errors import InputError

NAMES = ("cropland", "other")


def sample_of(mapped, method=Method.STRATIFIED, areas=(300.0, 700.0), cluster=None, cluster_area=None):
    """A sample at places of its own whose strata are the map classes."""
    count = len(mapped)
    strata = tuple(
        Stratum(name, area, 1000, int((np.array(mapped) == i).sum()))
        for i, (name, area) in enumerate(zip(NAMES, areas, strict=True))
    )
    if method is not Method.STRATIFIED:
        strata = (Stratum("all", sum(areas), 2000, count),)
    stratum = np.array(mapped if method is Method.STRATIFIED else [0] * count, np.int16)
    return Sample(
        Design(method, strata, 1, "map.tif"),
        np.arange(count) / 100,
        np.full(count, 40.0),
        stratum,
        tuple(cluster or [""] * count),
        cluster_area or {},
    )


def run(mapped, reference, **options):
    sample = sample_of(mapped, **options)
    matched = match(sample, np.array(mapped, np.int16), np.array(reference, np.int16), NAMES)
    return assess(matched, sample.design.area_ha, (300.0, 700.0))


def test_pixel_count_and_error_adjusted_area_stand_side_by_side():
    found = run([0] * 10 + [1] * 10, [0] * 8 + [1] * 2 + [1] * 9 + [0])
    assert found.areas[0].mapped_ha == 300
    # 0.3 * 0.8 + 0.7 * 0.1 of 1000 ha
    assert found.areas[0].adjusted.value == pytest.approx(310)
    assert found.areas[0].adjusted.low < 310 < found.areas[0].adjusted.high


def test_class_that_is_all_right_gets_the_bounds_of_clopper_and_pearson_and_a_note():
    found = run([0] * 10 + [1] * 10, [0] * 10 + [1] * 8 + [0] * 2)
    users = found.find("users_accuracy", "cropland")
    assert (users.value, users.se, users.interval) == (1.0, None, IntervalKind.EXACT)
    published = binomtest(10, 10).proportion_ci(method="exact")
    assert (users.low, users.high) == pytest.approx((published.low, published.high))
    assert "10 units only" in users.note and "no variation" in users.note
    assert "All 10 units of the stratum cropland are right: errors in up to 30.8 %" in found.notes[0]


@pytest.mark.parametrize(
    ("mapped", "reference"),
    [
        ([0] * 10 + [1] * 10, [0] * 10 + [1] * 10),
        ([0] * 10 + [1] * 10, [1] * 10 + [0] * 10),
        ([0] * 10 + [1] * 10, [0] * 20),
        ([0] * 10 + [1] * 10, [1] * 20),
        ([0] * 10 + [1] * 10, [0] * 9 + [1] * 10 + [0]),
    ],
)
@pytest.mark.parametrize("method", [Method.STRATIFIED, Method.SIMPLE_RANDOM, Method.CLUSTER])
def test_no_interval_has_width_zero_and_none_is_missing_without_a_reason(mapped, reference, method):
    options = {}
    if method is Method.CLUSTER:
        options = {"cluster": list("abcde" * 4), "cluster_area": dict.fromkeys("abcde", 2.0)}
    found = run(mapped, reference, method=method, **options)
    for item in found.estimates:
        assert item.low is None or item.low < item.high, item
        assert item.low is not None or item.note
        assert item.low is None or item.low <= item.value <= item.high


def test_omission_that_a_sparse_sample_cannot_see_is_in_the_interval_of_producers_accuracy():
    """Cropland is 10 % of the map; 50 right units of 'other' leave room for 7 % of it to be cropland."""
    found = run([0] * 50 + [1] * 50, [0] * 50 + [1] * 50, areas=(100.0, 900.0))
    producers = found.find("producers_accuracy", "cropland")
    omitted = 0.9 * binomtest(0, 50).proportion_ci(method="exact").high
    assert producers.low == pytest.approx(0.1 / (0.1 + omitted))


def test_share_of_homogeneous_strata_is_not_claimed_to_be_certain():
    found = run([0] * 10 + [1] * 30, [0] * 10 + [1] * 30).find("area_proportion", "cropland")
    assert found.value == pytest.approx(0.3) and found.se is None
    missed = [binomtest(0, n).proportion_ci(method="exact").high for n in (10, 30)]
    assert (found.low, found.high) == pytest.approx((0.3 - 0.3 * missed[0], 0.3 + 0.7 * missed[1]))


def test_interval_that_would_leave_zero_to_one_is_widened_to_wilsons():
    found = run([0] * 20 + [1] * 20, [0] * 19 + [1] + [1] * 15 + [0] * 5).find("users_accuracy", "cropland")
    assert found.interval is IntervalKind.WILSON
    # SE² = p (1 - p) / (n - 1): 19 effective units
    assert found.low == pytest.approx(wilson(0.95, 19, 1.959964)[0], abs=1e-6)
    assert found.low < 0.95 - 1.959964 * found.se and found.high == 1
    assert "19.0 effective units" in found.note


def test_few_clusters_get_the_quantile_of_students_t():
    found = run(
        [0, 0, 1, 1] * 3,
        [0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1],
        method=Method.CLUSTER,
        cluster=[name for name in "abc" for _ in range(4)],
        cluster_area=dict.fromkeys("abc", 1.0),
    ).find("kappa")
    assert found.value - found.low == pytest.approx(4.302653 * found.se)  # two degrees of freedom


def test_equal_quantities_are_not_claimed_to_be_certain():
    """8 errors each way: quantity disagreement is 0, and its standard error is that of the difference."""
    mapped, reference = [0] * 100 + [1] * 100, [1] * 8 + [0] * 92 + [0] * 8 + [1] * 92
    found = run(mapped, reference, method=Method.SIMPLE_RANDOM, areas=(500.0, 500.0))
    quantity = found.find("quantity_disagreement")
    difference = np.array(mapped) - np.array(reference)
    assert quantity.value == pytest.approx(0, abs=1e-12)
    assert quantity.se == pytest.approx(difference.std(ddof=1) / np.sqrt(200))
    assert quantity.high == pytest.approx(1.959964 * quantity.se, rel=1e-6)


def test_units_without_a_label_and_a_map_of_other_ground_are_noted():
    mapped = np.array([0] * 10 + [1] * 10, np.int16)
    reference = mapped.copy()
    reference[[0, 10]] = NO_CLASS, 0
    found = assess(match(sample_of(mapped), mapped, reference, NAMES), 1000.0, (300.0, 200.0))
    assert "1 unit (5.0 %) has no label" in found.notes[0]
    assert "map covers 500.0 ha, the sample stands for 1,000.0 ha" in found.notes[1]


def test_post_stratification_of_another_design_is_refused():
    mapped = np.array([0, 0, 1, 1], np.int16)
    with pytest.raises(InputError, match="is a stratified sample"):
        match(sample_of([0, 0, 1, 1]), mapped, mapped, NAMES, np.array([300.0, 700.0]))


def test_class_without_a_sample_unit_is_undefined_and_says_why():
    found = run([1] * 10, [1] * 9 + [0], method=Method.SIMPLE_RANDOM)
    users = found.find("users_accuracy", "cropland")
    assert users.value is None and users.note == "No sample unit is mapped as cropland."
    assert found.find("producers_accuracy", "cropland").value == 0.0
    never_true = run([0] + [1] * 9, [1] * 10, method=Method.SIMPLE_RANDOM)
    assert "in the reference" in never_true.find("producers_accuracy", "cropland").note


def test_no_figure_is_ever_nan():
    for reference in ([0] * 10, [1] * 10, [0] * 5 + [1] * 5):
        found = run([0] * 5 + [1] * 5, reference)
        parts = [getattr(e, k) for e in found.estimates for k in ("value", "se", "low", "high")]
        assert all(part is None or np.isfinite(part) for part in parts)
        assert np.isfinite(found.proportions).all()


def test_stratum_without_labelled_units_is_refused_by_name():
    with pytest.raises(InputError, match=r"fewer than 2 labelled units: cropland \(1\)"):
        run([0, 0] + [1] * 10, [0, NO_CLASS] + [1] * 10)


def test_units_left_out_are_counted_by_reason():
    mapped = [0] * 6 + [1] * 6
    reference = [0] * 5 + [NO_CLASS] + [1] * 6
    sample = sample_of(mapped)
    seen = np.array(mapped, np.int16)
    seen[11] = NO_CLASS
    matched = match(sample, seen, np.array(reference, np.int16), NAMES)
    assert matched.left_out == {"no reference label": 1, "no map data": 1}
    assert len(matched.kept) == 10


def test_repeated_place_counts_once_and_is_reported():
    sample = sample_of([0] * 6 + [1] * 6)
    sample.lon[1] = sample.lon[0]
    labels = np.array([0] * 6 + [1] * 6, np.int16)
    assert match(sample, labels, labels, NAMES).left_out == {"repeated place": 1}


def test_repeated_place_with_different_labels_is_refused():
    sample = sample_of([0] * 6 + [1] * 6)
    sample.lon[1] = sample.lon[0]
    labels = np.array([0, 1] + [0] * 4 + [1] * 6, np.int16)
    with pytest.raises(InputError, match="different label"):
        match(sample, labels, labels, NAMES)


def test_sample_without_any_label_is_refused():
    labels = np.full(4, NO_CLASS, np.int16)
    with pytest.raises(InputError, match="No sample unit has both"):
        match(sample_of([0, 0, 1, 1]), np.array([0, 0, 1, 1], np.int16), labels, NAMES)


def test_post_stratification_narrows_a_simple_random_sample():
    random = np.random.default_rng(5)
    mapped = (random.random(400) < 0.7).astype(np.int16)
    reference = np.where(random.random(400) < 0.1, 1 - mapped, mapped).astype(np.int16)
    sample = sample_of(mapped, Method.SIMPLE_RANDOM)
    plain = assess(match(sample, mapped, reference, NAMES), 1000, (300, 700))
    post = assess(match(sample, mapped, reference, NAMES, np.array([300.0, 700.0])), 1000, (300, 700))
    assert post.find("area_proportion", "cropland").se < 0.8 * plain.find("area_proportion", "cropland").se
    assert "post-stratified" in post.estimator


def test_systematic_sample_says_how_it_is_treated():
    mapped = [0, 1] * 10
    assert "safe side" in run(mapped, mapped, method=Method.SYSTEMATIC).estimator


def test_cluster_estimate_weights_clusters_by_area():
    """Cluster a (3 ha) has 2 of 4 units right, b (1 ha) all 4: OA = (3 * 0.5 + 1) / 4."""
    found = run(
        [0, 0, 1, 1] * 2,
        [0, 1, 1, 0, 0, 0, 1, 1],
        method=Method.CLUSTER,
        cluster=["a"] * 4 + ["b"] * 4,
        cluster_area={"a": 3.0, "b": 1.0},
    )
    overall = found.find("overall_accuracy")
    assert overall.value == pytest.approx(0.625)
    # e_a = 3 (0.5 - 0.625) / 4, e_b = 1 (1 - 0.625) / 4; variance = 2 / 1 (e_a² + e_b²)
    assert overall.se == pytest.approx(np.sqrt(2 * (0.09375**2 + 0.09375**2)))


def test_clusters_that_lost_every_label_are_counted():
    clusters = [name for name in "abc" for _ in range(3)]
    sample = sample_of(
        [0, 1, 1] * 3, Method.CLUSTER, cluster=clusters, cluster_area=dict.fromkeys("abc", 1.0)
    )
    mapped = np.array([0, 1, 1] * 3, np.int16)
    reference = mapped.copy()
    reference[6:] = NO_CLASS
    assert match(sample, mapped, reference, NAMES).left_out == {"no reference label": 3, "whole clusters": 1}


def test_two_class_quantity_and_allocation_add_up_to_the_error():
    found = run([0] * 10 + [1] * 10, [0] * 8 + [1] * 2 + [1] * 9 + [0])
    parts = [found.find(name).value for name in ("quantity_disagreement", "allocation_disagreement")]
    assert sum(parts) == pytest.approx(1 - found.find("overall_accuracy").value)
    assert parts[0] == pytest.approx(0.01)  # |0.30 - 0.31|


def test_kappa_comes_with_the_warning_of_the_literature():
    found = run([0] * 10 + [1] * 10, [0] * 8 + [1] * 2 + [1] * 9 + [0])
    assert "Pontius & Millones 2011" in found.find("kappa").note


def test_kappa_standard_error_agrees_with_the_delta_method_of_simple_random_sampling():
    """Fleiss, Cohen & Everitt (1969), large-sample variance of kappa."""
    counts = np.array([[60, 8], [12, 120]])
    mapped, reference = (
        np.repeat(axis.ravel(), counts.ravel()).astype(np.int16) for axis in np.indices((2, 2))
    )
    found = run(mapped, reference, method=Method.SIMPLE_RANDOM).find("kappa")
    n, p = counts.sum(), counts / counts.sum()
    row, col = p.sum(1), p.sum(0)
    po, pe = np.trace(p), row @ col
    kappa = (po - pe) / (1 - pe)
    a = sum(p[i, i] * (1 - (row[i] + col[i]) * (1 - kappa)) ** 2 for i in range(2))
    b = (1 - kappa) ** 2 * sum(p[i, j] * (col[i] + row[j]) ** 2 for i in range(2) for j in range(2) if i != j)
    c = (kappa - pe * (1 - kappa)) ** 2
    assert found.value == pytest.approx(kappa)
    assert found.se == pytest.approx(np.sqrt((a + b - c) / (n - 1)) / (1 - pe), rel=1e-9)


def test_area_of_a_part_is_its_mapped_area_plus_the_mean_error_of_the_units_inside():
    mapped = np.array([0] * 20 + [1] * 20, np.int16)
    reference = np.array([0] * 15 + [1] * 5 + [1] * 18 + [0] * 2, np.int16)
    matched = match(sample_of(mapped), mapped, reference, NAMES)
    inside = np.arange(40) % 2 == 0
    found = domain_area(matched, inside, 160.0, 500.0, 0)
    weight = np.where(mapped == 0, 0.3 / 20, 0.7 / 20) * inside
    error = (reference == 0).astype(float) - (mapped == 0)
    mean = (weight * error).sum() / weight.sum()
    assert found.value == pytest.approx(160 + 500 * mean)
    z = inside * (error - mean) / weight.sum()
    variance = sum(w**2 * z[mapped == h].var(ddof=1) / 20 for h, w in ((0, 0.3), (1, 0.7)))
    assert found.se == pytest.approx(500 * np.sqrt(variance))


def test_area_of_a_part_without_units_or_without_map_is_undefined_and_says_why():
    mapped = np.array([0] * 20 + [1] * 20, np.int16)
    matched = match(sample_of(mapped), mapped, mapped, NAMES)
    assert "No sample unit" in domain_area(matched, np.zeros(40, bool), 1.0, 500.0, 0).note
    assert "map has no data" in domain_area(matched, np.ones(40, bool), 0.0, 0.0, 0).note


def test_area_of_a_part_without_errors_in_the_sample_is_not_claimed_to_be_certain():
    mapped = np.array([0] * 20 + [1] * 20, np.int16)
    matched = match(sample_of(mapped), mapped, mapped, NAMES)
    found = domain_area(matched, np.arange(40) % 2 == 0, 160.0, 500.0, 0)
    assert found.value == 160 and found.low < 160 < found.high
    assert found.interval is IntervalKind.EXACT


def test_wilson_interval_matches_a_published_value():
    # Newcombe (1998), Statistics in Medicine 17, 857-872, Table I: 81 of 263 gives 0.2553 to 0.3662.
    assert wilson(81 / 263, 263, 1.959964) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_impossible_confidence_level_is_refused():
    mapped = np.array([0, 0, 1, 1], np.int16)
    with pytest.raises(InputError, match="confidence level"):
        assess(match(sample_of([0, 0, 1, 1]), mapped, mapped, NAMES), 1000, (300, 700), level=95)
