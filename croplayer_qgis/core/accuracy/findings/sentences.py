"""Findings as sentences that can stand in a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from croplayer_qgis.core.accuracy.areas.official import OfficialComparison
from croplayer_qgis.core.accuracy.compare.comparison import Comparison, PairedDifference
from croplayer_qgis.core.accuracy.estimate.assessment import AreaEstimate, Assessment
from croplayer_qgis.core.accuracy.estimate.census import Census
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind
from croplayer_qgis.core.accuracy.sample.design import NO_SEED, Design, Method
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary.accuracy import TOLERANCE

_KINDS = {
    IntervalKind.WILSON: (mark("{} Wilson confidence interval {}"), mark("Wilson interval {}")),
    IntervalKind.EXACT: (mark("{} exact confidence interval {}"), mark("exact interval {}")),
}
_PLAIN_KIND = mark("{} confidence interval {}"), mark("interval {}")


def design_sentence(design: Design, units: int) -> str:
    """The sampling design in words."""
    source = Sentence("drawn from {}", design.source)
    seed = Sentence("seed {}", design.seed)
    if design.seed == NO_SEED:
        source, seed = (
            Sentence("over {}", design.source),
            Sentence("points and design as the user states them"),
        )
    if design.method is Method.STRATIFIED:
        strata = ", ".join(f"{s.name} {s.size} ({s.area_ha:,.0f} ha)" for s in design.strata)
        allocation = Sentence("{} allocation, ", design.allocation) if design.allocation else ""
        return counted(
            units,
            "Stratified random sample of {} point {}; strata: {}; {}{}.",
            "Stratified random sample of {} points {}; strata: {}; {}{}.",
            units,
            source,
            strata,
            allocation,
            seed,
        )
    if design.method is Method.CLUSTER:
        return Sentence(
            "Two-stage cluster sample {}: {} of {} blocks of 0.05° by simple random sampling, {} "
            "points within them by area; {}.",
            source,
            design.clusters,
            design.clusters_in_frame,
            units,
            seed,
        )
    if design.method is Method.SYSTEMATIC:
        grid = Sentence(" on a square equal-area grid")
        if design.spacing_m:
            grid = Sentence(
                " on a square equal-area grid of {} m with random start", f"{design.spacing_m:,.0f}"
            )
        return Sentence("Systematic sample of {} points {}{}; {}.", units, source, grid, seed)
    return Sentence("Simple random sample of {} points {}, by area; {}.", units, source, seed)


def assessment_sentences(found: Assessment) -> Iterator[str]:
    """Accuracy, accuracy by class, areas: pixel count and error-adjusted named apart."""
    level = f"{100 * found.level:g} %"
    overall = found.find("overall_accuracy")
    more = (found.estimator, Sentence("n = {}", found.used))
    yield Sentence("Overall accuracy was {}.", percent(overall, level, *more))
    for name in found.names:
        users, producers, f1 = (
            found.find(measure, name) for measure in ("users_accuracy", "producers_accuracy", "f1_score")
        )
        yield (
            Sentence(
                "For {}, user's accuracy was {}, producer's accuracy {} and the F1 score {}.",
                name,
                percent(users),
                percent(producers),
                percent(f1),
            )
        )
    quantity, allocation = found.find("quantity_disagreement"), found.find("allocation_disagreement")
    yield (
        Sentence(
            "Quantity disagreement was {}, allocation disagreement {} (Pontius & Millones 2011).",
            percent(quantity),
            percent(allocation),
        )
    )
    for area in found.areas:
        yield _area(area, level)


def census_sentences(census: Census) -> Iterator[str]:
    """Agreement with a reference that covers the ground."""
    by_measure = {(item.measure, item.class_name): item for item in census.estimates}
    compared = hectares(float(census.area_ha.sum()))
    yield (
        Sentence(
            "{} of the {} with map and reference agree. All pixels were compared, so there is no "
            "sampling error; errors of the reference count as errors of the map.",
            percent(by_measure["overall_accuracy", ""]),
            compared,
        )
    )
    for name in census.names:
        users, producers = (by_measure[measure, name] for measure in ("users_accuracy", "producers_accuracy"))
        yield (
            Sentence(
                "For {}, user's accuracy is {} and producer's accuracy {}.",
                name,
                percent(users),
                percent(producers),
            )
        )


def official_sentences(official: OfficialComparison) -> Iterator[str]:
    """How many units agree with official statistics, and how well the areas fit."""
    n, m = official.within()
    tolerance = f"±{100 * TOLERANCE:.0f} %"
    if m:
        yield counted(
            m,
            "By pixel count, the mapped cropland of {} of {} unit lay within {} of the official area.",
            "By pixel count, the mapped cropland of {} of {} units lay within {} of the official area.",
            n,
            m,
            tolerance,
        )
    adjusted_n, adjusted_m = official.adjusted_within()
    if adjusted_m:
        yield counted(
            adjusted_m,
            "By error-adjusted area, {} of the {} unit with sample points lay within {}.",
            "By error-adjusted area, {} of the {} units with sample points lay within {}.",
            adjusted_n,
            adjusted_m,
            tolerance,
        )
    for fit, kind in (
        (official.fit(), Sentence("pixel-count")),
        (official.adjusted_fit(), Sentence("error-adjusted")),
    ):
        if fit is not None:
            yield (
                Sentence(
                    "Against the 1:1 line, R² of the {} areas was {} and the RMSE {} ha (n = {}).",
                    kind,
                    f"{fit.r2_line:.3f}",
                    f"{fit.rmse_ha:,.0f}",
                    fit.units,
                )
            )


def definition_sentence(definition: str) -> str:
    """What the map calls cropland ("" when nobody knows), beside what official figures mean by it."""
    if not definition:
        return Sentence(
            "The map does not say what it calls cropland; official figures may mean something else by it."
        )
    return Sentence(
        "The map calls cropland: {}. Official figures may mean less by it; see their definition.",
        Sentence(definition),
    )


def comparison_sentences(found: Comparison, level: float) -> Iterator[str]:
    """Paired differences to the first data set."""
    for pair in found.pairs:
        yield _difference(pair, f"{100 * level:g} %", found.used)


def percent(item: Estimate, level: str = "", *more: str) -> str:
    """An estimate in percent: ``94.7 % ± 1.8 %``, or with the ends where the interval is not symmetric.

    Args:
        item: The estimate.
        level: Confidence level in words; with it the ends are always given.
        more: Further words for the parentheses.
    """
    if item.value is None:
        return Sentence("not defined")
    value: str = f"{100 * item.value:.1f} %"
    words: list[str] = []
    if item.low is not None and item.high is not None:
        symmetric = item.interval is IntervalKind.NORMAL and abs(item.high + item.low - 2 * item.value) < 1e-9
        if symmetric:
            value += f" ± {50 * (item.high - item.low):.1f} %"
        if level or not symmetric:
            ends = f"{100 * item.low:.1f}-{100 * item.high:.1f} %"
            at_level, plain = _KINDS.get(item.interval, _PLAIN_KIND)
            words.append(Sentence(at_level, *[level, ends]) if level else Sentence(plain, *[ends]))
    words += more
    return Sentence("{} ({})", value, Sentence.joined(words, "; ")) if words else value


def hectares(value: float) -> str:
    """An area: one decimal below 10,000 ha."""
    return f"{value:,.1f} ha" if abs(value) < 10_000 else f"{value:,.0f} ha"


def names_list(names: Sequence[str], most: int = 8) -> str:
    """Names in a row, cut after ``most``."""
    shown = Sentence.joined(names[:most], ", ")
    return Sentence("{} and {} more", shown, len(names) - most) if len(names) > most else shown


def _area(area: AreaEstimate, level: str) -> str:
    adjusted = area.adjusted
    if adjusted.value is None:
        return Sentence("The map shows {} of {} (pixel count).", hectares(area.mapped_ha), area.class_name)
    interval: str = ""
    if adjusted.low is not None and adjusted.high is not None:
        interval = Sentence(
            " ({} confidence interval {} to {})", level, hectares(adjusted.low), hectares(adjusted.high)
        )
    return Sentence(
        "The error-adjusted area of {} was {}{}; the map's pixel count, which holds the map's "
        "errors, was {}.",
        area.class_name,
        hectares(adjusted.value),
        interval,
        hectares(area.mapped_ha),
    )


def _difference(pair: PairedDifference, level: str, units: int) -> str:
    overall = pair.differences[0]
    test = Sentence(
        "McNemar p = {}, Holm-adjusted {}", f"{pair.mcnemar.p_value:.2g}", f"{pair.mcnemar.p_holm:.2g}"
    )
    if overall.value is None:
        return Sentence("{} and {} cannot be compared: {}", pair.first, pair.second, overall.note)
    interval: str = ""
    if overall.low is not None and overall.high is not None:
        interval = Sentence(
            " ({} confidence interval {} to {})",
            level,
            f"{100 * overall.low:+.1f}",
            f"{100 * overall.high:+.1f}",
        )
    return Sentence(
        "Overall accuracy of {} less that of {}: {} percentage points{}, n = {}; {}.",
        pair.first,
        pair.second,
        f"{100 * overall.value:+.1f}",
        interval,
        units,
        test,
    )
