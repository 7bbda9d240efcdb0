"""95 % intervals must cover the truth in 93-97 % of 2,000 draws, under each design."""

import numpy as np
import pytest

from croplayer_qgis.core.accuracy.estimate.assessment import domain_area
from croplayer_qgis.core.accuracy.estimate.estimation import estimate
from croplayer_qgis.core.accuracy.estimate.estimators import Clustered, Stratified
from croplayer_qgis.core.accuracy.estimate.matching import Matched
from croplayer_qgis.core.accuracy.estimate.measures import (
    Units,
    allocation_disagreement,
    area_proportion,
    f1_score,
    kappa,
    overall_accuracy,
    producers_accuracy,
    quantity_disagreement,
    users_accuracy,
)

DRAWS = 2000
NAMES = ("other", "cropland")
# Area shares by map (row) and reference (column); strata cut across the map classes.
TRUTH = np.array([[0.50, 0.09], [0.03, 0.38]])
MEASURES = {
    "OA": (overall_accuracy, ()),
    "UA": (users_accuracy, (1,)),
    "PA": (producers_accuracy, (1,)),
    "F1": (f1_score, (1,)),
    "area": (area_proportion, (1,)),
    "quantity": (quantity_disagreement, ()),
    "allocation": (allocation_disagreement, ()),
    "kappa": (kappa, ()),
}


def figures_of(matrix):
    """True figures of a population's error matrix [2, 2]."""
    row, col, right = matrix.sum(1), matrix.sum(0), np.trace(matrix)
    quantity = abs(row[1] - col[1])
    return {
        "OA": right,
        "UA": matrix[1, 1] / row[1],
        "PA": matrix[1, 1] / col[1],
        "F1": 2 * matrix[1, 1] / (row[1] + col[1]),
        "area": col[1],
        "quantity": quantity,
        "allocation": 1 - right - quantity,
        "kappa": (right - row @ col) / (1 - row @ col),
    }


def cells_to_labels(cells):
    return (cells // 2).astype(np.int16), (cells % 2).astype(np.int16)


def covered(units, expected):
    """Whether each measure's interval holds its true value, [measures]."""
    hits = []
    for name, (measure, arguments) in MEASURES.items():
        found = estimate(units.design, measure(units, *arguments), name)
        hits.append(found.low <= expected[name] <= found.high)
    return hits


def draw_cells(random, probabilities, size):
    """Cells of the error matrix for DRAWS samples, int [DRAWS, size]."""
    return np.searchsorted(np.cumsum(probabilities), random.random((DRAWS, size)), side="right").clip(max=3)


def coverage(draws, expected):
    return dict(zip(MEASURES, np.mean([covered(units, expected) for units in draws], axis=0), strict=True))


def simple_random():
    cells = draw_cells(np.random.default_rng(1), TRUTH.ravel(), 600)
    design = Stratified(np.zeros(600, np.int16), np.ones(1), ("all",))
    return (Units(NAMES, *cells_to_labels(row), design) for row in cells)


def stratified_by_map_class():
    random = np.random.default_rng(2)
    shares = TRUTH.sum(1)
    sizes = (350, 250)
    parts = [draw_cells(random, TRUTH[i] / shares[i], n).clip(max=1) + 2 * i for i, n in enumerate(sizes)]
    design = Stratified(np.repeat([0, 1], sizes).astype(np.int16), shares, NAMES)
    return (Units(NAMES, *cells_to_labels(row), design) for row in np.concatenate(parts, axis=1))


def stratified_by_other_strata():
    random = np.random.default_rng(3)
    # Three strata: mostly certain, mostly uncertain, mixed; together they make up TRUTH.
    shares = np.array([0.5, 0.2, 0.3])
    first, second = np.array([0.62, 0.02, 0.01, 0.35]), np.array([0.38, 0.25, 0.07, 0.3])
    third = (TRUTH.ravel() - shares[0] * first - shares[1] * second) / shares[2]
    sizes = (200, 200, 200)
    parts = [draw_cells(random, p, n) for p, n in zip((first, second, third), sizes, strict=True)]
    design = Stratified(np.repeat([0, 1, 2], sizes).astype(np.int16), shares, ("a", "b", "c"))
    return (Units(NAMES, *cells_to_labels(row), design) for row in np.concatenate(parts, axis=1))


@pytest.mark.parametrize("draws", [simple_random, stratified_by_map_class, stratified_by_other_strata])
def test_intervals_cover_the_truth(draws):
    for name, share in coverage(draws(), figures_of(TRUTH)).items():
        assert 0.93 <= share <= 0.97, f"{name}: {share:.3f}"


def test_cluster_intervals_cover_the_truth():
    """60 of 3,000 clusters that differ in area and in accuracy, 10 points in each."""
    random = np.random.default_rng(4)
    frame, clusters, points = 3000, 60, 10
    area = random.uniform(0.5, 1.0, frame)
    mixture = random.dirichlet(12 * TRUTH.ravel(), frame)
    truth = (area[:, None] * mixture).sum(0) / area.sum()
    expected = figures_of(truth.reshape(2, 2))
    cumulative = mixture.cumsum(1)

    def draws():
        position = np.repeat(np.arange(clusters), points).astype(np.int16)
        for _ in range(DRAWS):
            chosen = random.choice(frame, clusters, replace=False)
            uniform = random.random((clusters * points, 1))
            cells = (uniform > cumulative[chosen][position]).sum(1).clip(max=3)
            yield Units(NAMES, *cells_to_labels(cells), Clustered(position, area[chosen]))

    for name, share in coverage(draws(), expected).items():
        assert 0.93 <= share <= 0.97, f"{name}: {share:.3f}"


def test_disagreements_keep_their_coverage_where_the_quantities_are_equal():
    """At their kink the intervals of the absolute values are wider than 95 % needs, never narrower."""
    balanced = np.array([[0.52, 0.055], [0.055, 0.37]])
    cells = draw_cells(np.random.default_rng(5), balanced.ravel(), 400)
    design = Stratified(np.zeros(400, np.int16), np.ones(1), ("all",))
    found = coverage((Units(NAMES, *cells_to_labels(row), design) for row in cells), figures_of(balanced))
    assert found["quantity"] >= 0.93 and found["allocation"] >= 0.93, found


def test_interval_of_a_figure_without_errors_in_the_sample_covers_the_truth():
    """Rare omissions: most samples show none, and normal or Wilson intervals would miss them."""
    random = np.random.default_rng(6)
    omitted = 0.0025 / 0.9  # of the stratum 'other'; its 50 units show one in 13 % of the draws
    expected = 0.1 / 0.1025
    design = Stratified(np.repeat([0, 1], 50).astype(np.int16), np.array([0.9, 0.1]), NAMES)
    mapped = np.repeat([0, 1], 50).astype(np.int16)
    hits = 0
    for _ in range(DRAWS):
        reference = np.concatenate([random.random(50) < omitted, np.ones(50, bool)]).astype(np.int16)
        found = estimate(design, producers_accuracy(Units(NAMES, mapped, reference, design), 1), "PA")
        hits += found.low <= expected <= found.high
    assert hits / DRAWS >= 0.93


def test_intervals_of_a_regions_error_adjusted_area_cover_the_truth():
    """A quarter of the area, mapped with a bias of its own, with the 100 or so units that fall into it."""
    random = np.random.default_rng(7)
    inside_share, sizes = 0.25, (200, 200)
    shares = {True: np.array([[0.45, 0.10], [0.05, 0.40]]), False: TRUTH}
    mapped = np.repeat([0, 1], sizes).astype(np.int16)
    row = inside_share * shares[True].sum(1) + (1 - inside_share) * shares[False].sum(1)
    design = Stratified(mapped, row, NAMES)
    domain, expected, hits = 1000.0, 1000.0 * shares[True][:, 1].sum(), 0
    for _ in range(DRAWS):
        inside = random.random(400) < inside_share * shares[True].sum(1)[mapped] / row[mapped]
        chance = np.where(inside, *(shares[k][mapped, 1] / shares[k].sum(1)[mapped] for k in (True, False)))
        reference = (random.random(400) < chance).astype(np.int16)
        matched = Matched(Units(NAMES, mapped, reference, design), np.arange(400), {}, "")
        found = domain_area(matched, inside, domain * shares[True][1].sum(), domain, 1)
        hits += found.low <= expected <= found.high
    assert 0.93 <= hits / DRAWS <= 0.97
