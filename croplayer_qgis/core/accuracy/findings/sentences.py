"""Findings as sentences that can stand in a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from croplayer_qgis.core.accuracy.areas.official import TOLERANCE, OfficialComparison
from croplayer_qgis.core.accuracy.compare.comparison import Comparison, PairedDifference
from croplayer_qgis.core.accuracy.estimate.assessment import AreaEstimate, Assessment
from croplayer_qgis.core.accuracy.estimate.census import Census
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind
from croplayer_qgis.core.accuracy.sample.design import NO_SEED, Design, Method

_KINDS = {IntervalKind.WILSON: "Wilson ", IntervalKind.EXACT: "exact "}


def design_sentence(design: Design, units: int) -> str:
    """The sampling design in words."""
    source = f"drawn from {design.source}"
    seed = f"seed {design.seed}"
    if design.seed == NO_SEED:
        source, seed = f"over {design.source}", "points and design as the user states them"
    if design.method is Method.STRATIFIED:
        strata = ", ".join(f"{s.name} {s.size} ({s.area_ha:,.0f} ha)" for s in design.strata)
        allocation = f"{design.allocation} allocation, " if design.allocation else ""
        return f"Stratified random sample of {units} points {source}; strata: {strata}; {allocation}{seed}."
    if design.method is Method.CLUSTER:
        return (
            f"Two-stage cluster sample {source}: {design.clusters} of {design.clusters_in_frame} blocks of "
            f"0.05° by simple random sampling, {units} points within them by area; {seed}."
        )
    if design.method is Method.SYSTEMATIC:
        grid = " on a square equal-area grid"
        if design.spacing_m:
            grid += f" of {design.spacing_m:,.0f} m with random start"
        return f"Systematic sample of {units} points {source}{grid}; {seed}."
    return f"Simple random sample of {units} points {source}, by area; {seed}."


def assessment_sentences(found: Assessment) -> Iterator[str]:
    """Accuracy, accuracy by class, areas: pixel count and error-adjusted named apart."""
    level = f"{100 * found.level:g} %"
    overall = found.find("overall_accuracy")
    yield f"Overall accuracy was {percent(overall, level, found.estimator, f'n = {found.used}')}."
    for name in found.names:
        users, producers, f1 = (
            found.find(measure, name) for measure in ("users_accuracy", "producers_accuracy", "f1_score")
        )
        yield (
            f"For {name}, user's accuracy was {percent(users)}, producer's accuracy {percent(producers)} and "
            f"the F1 score {percent(f1)}."
        )
    quantity, allocation = found.find("quantity_disagreement"), found.find("allocation_disagreement")
    yield (
        f"Quantity disagreement was {percent(quantity)}, allocation disagreement {percent(allocation)} "
        "(Pontius & Millones 2011)."
    )
    for area in found.areas:
        yield _area(area, level)


def census_sentences(census: Census) -> Iterator[str]:
    """Agreement with a reference that covers the ground."""
    by_measure = {(item.measure, item.class_name): item for item in census.estimates}
    compared = hectares(float(census.area_ha.sum()))
    yield (
        f"{percent(by_measure['overall_accuracy', ''])} of the {compared} with map and reference agree. All "
        "pixels were compared, so there is no sampling error; errors of the reference count as errors of the "
        "map."
    )
    for name in census.names:
        users, producers = (by_measure[measure, name] for measure in ("users_accuracy", "producers_accuracy"))
        yield (
            f"For {name}, user's accuracy is {percent(users)} and producer's accuracy {percent(producers)}."
        )


def official_sentences(official: OfficialComparison) -> Iterator[str]:
    """How many units agree with official statistics, and how well the areas fit."""
    n, m = official.within()
    tolerance = f"±{100 * TOLERANCE:.0f} %"
    if m:
        yield (
            f"By pixel count, the mapped cropland of {n} of {m} units lay within {tolerance} of the "
            "official area."
        )
    adjusted_n, adjusted_m = official.adjusted_within()
    if adjusted_m:
        yield (
            f"By error-adjusted area, {adjusted_n} of the {adjusted_m} units with sample points lay within "
            f"{tolerance}."
        )
    for fit, kind in ((official.fit(), "pixel-count"), (official.adjusted_fit(), "error-adjusted")):
        if fit is not None:
            yield (
                f"Against the 1:1 line, R² of the {kind} areas was {fit.r2_line:.3f} and the RMSE "
                f"{fit.rmse_ha:,.0f} ha (n = {fit.units})."
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
        return "not defined"
    value, words = f"{100 * item.value:.1f} %", []
    if item.low is not None and item.high is not None:
        symmetric = item.interval is IntervalKind.NORMAL and abs(item.high + item.low - 2 * item.value) < 1e-9
        if symmetric:
            value += f" ± {50 * (item.high - item.low):.1f} %"
        if level or not symmetric:
            kind = _KINDS.get(item.interval, "")
            name = f"{level} {kind}confidence interval " if level else f"{kind}interval "
            words.append(f"{name}{100 * item.low:.1f}-{100 * item.high:.1f} %")
    words += more
    return f"{value} ({'; '.join(words)})" if words else value


def hectares(value: float) -> str:
    """An area: one decimal below 10,000 ha."""
    return f"{value:,.1f} ha" if abs(value) < 10_000 else f"{value:,.0f} ha"


def names_list(names: Sequence[str], most: int = 8) -> str:
    """Names in a row, cut after ``most``."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _area(area: AreaEstimate, level: str) -> str:
    adjusted = area.adjusted
    if adjusted.value is None:
        return f"The map shows {hectares(area.mapped_ha)} of {area.class_name} (pixel count)."
    interval = ""
    if adjusted.low is not None and adjusted.high is not None:
        interval = f" ({level} confidence interval {hectares(adjusted.low)} to {hectares(adjusted.high)})"
    return (
        f"The error-adjusted area of {area.class_name} was {hectares(adjusted.value)}{interval}; the map's "
        f"pixel count, which holds the map's errors, was {hectares(area.mapped_ha)}."
    )


def _difference(pair: PairedDifference, level: str, units: int) -> str:
    overall = pair.differences[0]
    test = f"McNemar p = {pair.mcnemar.p_value:.2g}, Holm-adjusted {pair.mcnemar.p_holm:.2g}"
    if overall.value is None:
        return f"{pair.first} and {pair.second} cannot be compared: {overall.note}"
    interval = ""
    if overall.low is not None and overall.high is not None:
        interval = f" ({level} confidence interval {100 * overall.low:+.1f} to {100 * overall.high:+.1f})"
    return (
        f"Overall accuracy of {pair.first} less that of {pair.second}: {100 * overall.value:+.1f} percentage "
        f"points{interval}, n = {units}; {test}."
    )
