"""An accuracy assessment: labelled sample and map in, error matrix, estimates and areas out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.design import Method, Sample
from croplayer_qgis.core.accuracy.estimation import Estimate, estimate, ratio
from croplayer_qgis.core.accuracy.estimators import Clustered, SampleEstimator, Stratified, Values
from croplayer_qgis.core.accuracy.measures import Units, all_measures
from croplayer_qgis.core.errors import InputError


@dataclass(frozen=True)
class AreaEstimate:
    """Area of a class: counted on the map, and adjusted for the map's errors. Two different things.

    Attributes:
        class_name: The class.
        mapped_ha: Ellipsoidal area of the pixels mapped as the class; it has the map's bias.
        adjusted: Error-adjusted area in hectares with standard error and interval (Olofsson et al.
            2014 eq. 9-11).
    """

    class_name: str
    mapped_ha: float
    adjusted: Estimate


@dataclass(frozen=True)
class Assessment:
    """Everything a reviewer asks for.

    Attributes:
        names: Class names; rows (map) and columns (reference) of the matrices.
        counts: Error matrix in sample counts, int64 [classes, classes].
        proportions: Error matrix in area proportions, float64 [classes, classes].
        estimates: Figures with standard error and interval.
        areas: Areas by class.
        total_ha: Area that the sample stands for.
        used: Sample units used.
        left_out: Units not used, by reason.
        estimator: Design and estimator in words.
        level: Confidence level, e.g. 0.95.
    """

    names: tuple[str, ...]
    counts: NDArray[np.int64]
    proportions: Values
    estimates: tuple[Estimate, ...]
    areas: tuple[AreaEstimate, ...]
    total_ha: float
    used: int
    left_out: Mapping[str, int]
    estimator: str
    level: float

    def find(self, measure: str, class_name: str = "") -> Estimate:
        """The estimate of a measure."""
        return next(e for e in self.estimates if (e.measure, e.class_name) == (measure, class_name))


@dataclass(frozen=True)
class Matched:
    """Units that have both labels, and what was left out on the way.

    Attributes:
        units: The units with their design.
        kept: Positions in the sample, int64 [n].
        left_out: Units not used, by reason.
        estimator: Design and estimator in words.
    """

    units: Units
    kept: NDArray[np.int64]
    left_out: Mapping[str, int]
    estimator: str


def match(
    sample: Sample,
    mapped: Indices,
    reference: Indices,
    names: Sequence[str],
    poststratum_area: Values | None = None,
) -> Matched:
    """Brings map and reference labels together under the sample's design.

    Units without a label or without map data are left out and counted; those left are taken to stand
    for them within their stratum or cluster.

    Args:
        sample: The sample and its design.
        mapped: Map class of each unit, ``NO_CLASS`` for no-data, int16 [n].
        reference: Reference class of each unit, ``NO_CLASS`` for none, int16 [n].
        names: Class names.
        poststratum_area: Mapped area of each class: a simple random or systematic sample is then
            post-stratified by map class, which makes its standard errors smaller (Olofsson et al.
            2014).

    Raises:
        InputError: Two units at one place have different labels, or too few units are left.
    """
    repeated = _repeated(sample, reference)
    no_label, no_map = reference == NO_CLASS, mapped == NO_CLASS
    kept = np.flatnonzero(~(no_label | no_map | repeated))
    reasons = {
        "no reference label": int(no_label.sum()),
        "no map data": int((no_map & ~no_label).sum()),
        "repeated place": int((repeated & ~no_label & ~no_map).sum()),
    }
    if not kept.size:
        raise InputError("No sample unit has both a map class and a reference label.", detail=str(reasons))
    if sample.design.method is Method.CLUSTER:
        reasons["whole clusters"] = len(sample.cluster_area_ha) - len({sample.cluster[i] for i in kept})
    design, text = _estimator(sample, mapped, kept, names, poststratum_area)
    units = Units(tuple(names), mapped[kept], reference[kept], design)
    return Matched(units, kept, {reason: count for reason, count in reasons.items() if count}, text)


def assess(matched: Matched, total_ha: float, mapped_ha: Sequence[float], level: float = 0.95) -> Assessment:
    """Estimates every figure.

    Args:
        matched: Units with both labels.
        total_ha: Area that the sample stands for: that of the design's strata.
        mapped_ha: Area mapped as each class, in hectares.
        level: Confidence level, 0-1.
    """
    if not 0 < level < 1:
        raise InputError(f"The confidence level must lie between 0 and 1, not {level:g}.")
    units = matched.units
    estimates = tuple(
        estimate(units.design, linear, measure, name, level) for measure, name, linear in all_measures(units)
    )
    shares = [e for e in estimates if e.measure == "area_proportion"]
    areas = tuple(
        AreaEstimate(name, float(area), scaled(share, total_ha, "adjusted_area_ha"))
        for name, area, share in zip(units.names, mapped_ha, shares, strict=True)
    )
    return Assessment(
        names=units.names,
        counts=units.counts(),
        proportions=units.proportions(),
        estimates=estimates,
        areas=areas,
        total_ha=total_ha,
        used=len(units.mapped),
        left_out=matched.left_out,
        estimator=matched.estimator,
        level=level,
    )


def domain_area(
    matched: Matched, inside: NDArray[np.bool_], domain_ha: float, class_index: int, level: float = 0.95
) -> Estimate:
    """Error-adjusted area of a class in a part of the sampled area, e.g. a province.

    The ratio estimator for a domain: the class's share among the units inside, times the domain's
    area (Särndal et al. 1992, ch. 10). With few units inside the interval is as wide as it is.

    Args:
        matched: Units of the whole sample.
        inside: Whether each unit lies in the domain, bool [n].
        domain_ha: Ellipsoidal area with data of the domain.
        class_index: Index of the class.
        level: Confidence level, 0-1.
    """
    units = matched.units
    inside = np.asarray(inside, bool)
    share = ratio(
        units.design,
        (inside & (units.reference == class_index)).astype(float),
        inside.astype(float),
        "No sample unit lies in this region.",
    )
    result = estimate(units.design, share, "area_proportion", units.names[class_index], level)
    return scaled(result, domain_ha, "adjusted_area_ha")


def scaled(share: Estimate, factor: float, measure: str) -> Estimate:
    """An estimate of a share as one of an amount: everything times ``factor``."""
    value, se, low, high = (
        None if part is None else part * factor for part in (share.value, share.se, share.low, share.high)
    )
    return Estimate(measure, share.class_name, value, se, low, high, share.interval, share.note)


def _repeated(sample: Sample, reference: Indices) -> NDArray[np.bool_]:
    """Units at a place that an earlier one has; refused when their labels differ."""
    places = np.column_stack([sample.lon, sample.lat]).round(9)
    _, first, inverse = np.unique(places, axis=0, return_index=True, return_inverse=True)
    first_unit = first[inverse.ravel()]
    repeated: NDArray[np.bool_] = first_unit != np.arange(len(first_unit))
    labels = reference[first_unit]
    conflict = repeated & (labels != reference) & (labels != NO_CLASS) & (reference != NO_CLASS)
    if conflict.any():
        lon, lat = places[np.flatnonzero(conflict)[0]]
        raise InputError(
            f"{conflict.sum()} point(s) stand at the place of another with a different label, the first at "
            f"{lon}, {lat}: decide which label is right and delete the other."
        )
    # A place labelled only in a later copy keeps that label.
    repeated &= labels != NO_CLASS
    return repeated


def _estimator(
    sample: Sample,
    mapped: Indices,
    kept: NDArray[np.int64],
    names: Sequence[str],
    poststratum_area: Values | None,
) -> tuple[SampleEstimator, str]:
    method = sample.design.method
    if method is Method.CLUSTER:
        ids = sorted({sample.cluster[index] for index in kept})
        number = {cluster: index for index, cluster in enumerate(ids)}
        position = np.array([number[sample.cluster[index]] for index in kept], np.int16)
        area = np.array([sample.cluster_area_ha[cluster] for cluster in ids])
        return Clustered(position, area), "cluster sampling, ratio estimator, variance between clusters"
    if method is Method.STRATIFIED:
        strata = sample.design.strata
        design = Stratified(
            sample.stratum[kept], np.array([s.area_ha for s in strata]), tuple(s.name for s in strata)
        )
        return design, "stratified random sampling (Olofsson et al. 2014; Stehman 2014)"
    text = method.value.replace("_", " ") + " sampling"
    if method is Method.SYSTEMATIC:
        text += ", treated as simple random: standard errors are on the safe side"
    if poststratum_area is None:
        stratum = np.zeros(len(kept), np.int16)
        return Stratified(stratum, np.ones(1), ("all",)), text
    present = np.flatnonzero(poststratum_area > 0)
    position = np.full(len(names), NO_CLASS, np.int16)
    position[present] = np.arange(len(present))
    stratum = position[mapped[kept]]
    post = Stratified(
        stratum,
        poststratum_area[present],
        tuple(name for name, area in zip(names, poststratum_area, strict=True) if area > 0),
    )
    return post, text + ", post-stratified by map class"
