"""95 % intervals must cover the truth in 93-97 % of 2,000 draws, under each design.

What the estimators do with the units of one draw is done here with the counts of all draws at once, from the
formulas of the literature; every ``EACH``-th draw must get the very interval from the estimators, and so
does every draw whose interval leaves what is possible.
"""

import numpy as np
import pytest
from scipy.stats import norm
from scipy.stats import t as student

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
EACH = 40
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


def intervals_of(units):
    """Low and high of each measure, as the estimators give them for one draw, [measures, 2]."""
    found = (
        estimate(units.design, measure(units, *arguments), name)
        for name, (measure, arguments) in MEASURES.items()
    )
    return np.array([(one.low, one.high) for one in found])


class OfStrata:
    """Stratified draws by their counts [draws, strata, cells] (Cochran 1977, ch. 5)."""

    def __init__(self, counts, shares):
        self.counts, self.size, self.shares = counts, counts[0].sum(1), shares
        self.proportions = np.einsum("dhc,h->dc", counts, shares / self.size)
        self.quantile = norm.ppf(0.975)

    def variance(self, z):
        mean = np.einsum("dhc,dc->dh", self.counts, z) / self.size
        square = np.einsum("dhc,dc->dh", self.counts, z**2) - self.size * mean**2
        return (square / (self.size - 1) * self.shares**2 / self.size).sum(1)

    def interval(self, value, se, _bounds):
        return value - self.quantile * se, value + self.quantile * se


class OfClusters:
    """Clusters by their counts [draws, clusters, cells] and areas [draws, clusters] (Cochran 1977)."""

    def __init__(self, counts, area):
        self.means, self.area = counts / counts.sum(2, keepdims=True), area
        self.proportions = np.einsum("dmc,dm->dc", self.means, area) / area.sum(1, keepdims=True)
        self.quantile = student.ppf(0.975, area.shape[1] - 1)

    def variance(self, z):
        about = np.einsum("dmc,dc->dm", self.means, z) - (self.proportions * z).sum(1, keepdims=True)
        number = self.area.shape[1]
        return number / (number - 1) * ((self.area * about / self.area.sum(1, keepdims=True)) ** 2).sum(1)

    def interval(self, value, se, bounds):
        """Wilson's (1927) for proportions, with the effective number of units (Korn & Graubard 1998)."""
        quantile = self.quantile
        if bounds != (0.0, 1.0):
            return value - quantile * se, value + quantile * se
        size = value * (1 - value) / se**2
        centre = (value + quantile**2 / (2 * size)) / (1 + quantile**2 / size)
        half = quantile * np.sqrt(value * (1 - value) / size + quantile**2 / (4 * size**2))
        half /= 1 + quantile**2 / size
        return centre - half, centre + half


def linearised(draws):
    """Value [draws] and linearised values [draws, cells] of each measure, from the shares of the cells."""
    p = draws.proportions
    mapped, true, right = (np.array(cells, float) for cells in ((0, 0, 1, 1), (0, 1, 0, 1), (1, 0, 0, 1)))

    def ratio(y, x):
        value = (p @ y) / (p @ x)
        return value, (y - value[:, None] * x) / (p @ x)[:, None]

    found = {
        "OA": ratio(right, np.ones(4)),
        "UA": ratio(mapped * true, mapped),
        "PA": ratio(mapped * true, true),
        "F1": ratio(2 * mapped * true, mapped + true),
        "area": ratio(true, np.ones(4)),
    }
    difference, sides = p @ (mapped - true), np.broadcast_to(mapped - true, p.shape)
    signed = np.where(difference < 0, -1.0, 1.0)[:, None] * sides
    found["quantity"] = np.abs(difference), signed
    # Where the sample does not tell which quantity is the larger: the side of the larger variance.
    unsure = np.abs(difference) <= 2 * np.sqrt(draws.variance(sides))
    one, other = -found["OA"][1] - signed, -found["OA"][1] + signed
    turned = unsure & (draws.variance(other) > draws.variance(one))
    allocation = 1 - found["OA"][0] - np.abs(difference)
    found["allocation"] = allocation, np.where(turned[:, None], other, one)
    observed, rows, columns = found["OA"][0][:, None], (p @ mapped)[:, None], (p @ true)[:, None]
    chance = rows * columns + (1 - rows) * (1 - columns)
    by_chance = np.where(mapped, columns, 1 - columns) + np.where(true, rows, 1 - rows)
    z = (right - observed) / (1 - chance) - (1 - observed) / (1 - chance) ** 2 * (by_chance - 2 * chance)
    found["kappa"] = ((observed - chance) / (1 - chance))[:, 0], z
    return found


def coverage(draws, units_of, expected):
    """Share of the draws that cover the true value, by measure; ``units_of`` gives a draw as units."""
    intervals = np.empty((len(draws.proportions), len(MEASURES), 2))
    alone = np.zeros(len(intervals), bool)
    for place, (name, (value, z)) in enumerate(linearised(draws).items()):
        bounds = (-1.0, 1.0) if name == "kappa" else (0.0, 1.0)
        se = np.sqrt(draws.variance(z))
        intervals[:, place] = np.stack(draws.interval(value, se, bounds), 1)
        ends = value - draws.quantile * se, value + draws.quantile * se
        alone |= (ends[0] < bounds[0]) | (ends[1] > bounds[1])
    for draw in range(0, len(intervals), EACH):
        if not alone[draw]:
            np.testing.assert_allclose(intervals[draw], intervals_of(units_of(draw)), rtol=1e-9)
    for draw in np.flatnonzero(alone):
        intervals[draw] = intervals_of(units_of(draw))
    truth = np.array([expected[name] for name in MEASURES])
    covered = (intervals[..., 0] <= truth) & (truth <= intervals[..., 1])
    return dict(zip(MEASURES, covered.mean(0), strict=True))


def draw_cells(random, probabilities, size):
    """Cells of the error matrix for DRAWS samples, int [DRAWS, size]."""
    return np.searchsorted(np.cumsum(probabilities), random.random((DRAWS, size)), side="right").clip(max=3)


def counted(cells):
    """How often each cell comes, [draws, 4]."""
    return np.stack([(cells == cell).sum(-1) for cell in range(4)], -1)


def of_strata(parts, shares, names):
    """Draws from strata whose cells are ``parts``, each [draws, units of the stratum], and one as units."""
    sizes = [part.shape[1] for part in parts]
    design = Stratified(np.repeat(np.arange(len(sizes)), sizes).astype(np.int16), shares, names)
    cells = np.concatenate(parts, axis=1)
    draws = OfStrata(np.stack([counted(part) for part in parts], 1), shares)
    return draws, lambda draw: Units(NAMES, *cells_to_labels(cells[draw]), design)


def simple_random():
    return of_strata([draw_cells(np.random.default_rng(1), TRUTH.ravel(), 600)], np.ones(1), ("all",))


def stratified_by_map_class():
    random = np.random.default_rng(2)
    shares = TRUTH.sum(1)
    sizes = (350, 250)
    parts = [draw_cells(random, TRUTH[i] / shares[i], n).clip(max=1) + 2 * i for i, n in enumerate(sizes)]
    return of_strata(parts, shares, NAMES)


def stratified_by_other_strata():
    random = np.random.default_rng(3)
    # Three strata: mostly certain, mostly uncertain, mixed; together they make up TRUTH.
    shares = np.array([0.5, 0.2, 0.3])
    first, second = np.array([0.62, 0.02, 0.01, 0.35]), np.array([0.38, 0.25, 0.07, 0.3])
    third = (TRUTH.ravel() - shares[0] * first - shares[1] * second) / shares[2]
    sizes = (200, 200, 200)
    parts = [draw_cells(random, p, n) for p, n in zip((first, second, third), sizes, strict=True)]
    return of_strata(parts, shares, ("a", "b", "c"))


@pytest.mark.parametrize("draws", [simple_random, stratified_by_map_class, stratified_by_other_strata])
def test_intervals_cover_the_truth(draws):
    for name, share in coverage(*draws(), figures_of(TRUTH)).items():
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
    position = np.repeat(np.arange(clusters), points).astype(np.int16)
    cells, areas = np.empty((DRAWS, clusters * points), np.int64), np.empty((DRAWS, clusters))
    for draw in range(DRAWS):
        chosen = random.choice(frame, clusters, replace=False)
        uniform = random.random((clusters * points, 1))
        cells[draw] = (uniform > cumulative[chosen][position]).sum(1).clip(max=3)
        areas[draw] = area[chosen]

    def units_of(draw):
        return Units(NAMES, *cells_to_labels(cells[draw]), Clustered(position, areas[draw]))

    draws = OfClusters(counted(cells.reshape(DRAWS, clusters, points)), areas)
    for name, share in coverage(draws, units_of, expected).items():
        assert 0.93 <= share <= 0.97, f"{name}: {share:.3f}"


def test_disagreements_keep_their_coverage_where_the_quantities_are_equal():
    """At their kink the intervals of the absolute values are wider than 95 % needs, never narrower."""
    balanced = np.array([[0.52, 0.055], [0.055, 0.37]])
    cells = draw_cells(np.random.default_rng(5), balanced.ravel(), 400)
    found = coverage(*of_strata([cells], np.ones(1), ("all",)), figures_of(balanced))
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
