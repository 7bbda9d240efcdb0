"""An accuracy assessment: labelled sample and map in, error matrix, estimates and areas out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind, Linear, Unseen, estimate
from croplayer_qgis.core.accuracy.estimate.estimators import Stratified, Values
from croplayer_qgis.core.accuracy.estimate.matching import NO_LABEL, Matched
from croplayer_qgis.core.accuracy.estimate.measures import all_measures
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import Features
from croplayer_qgis.shared.sentence import Sentence, counted

_OTHER_AREA = 0.01
"""Map and sample frame that differ by more than this part of the area are not of the same ground."""


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
        notes: What a reader must know of the whole: units without a label, strata without variation, a
            map that does not cover the sampled area.
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
    notes: tuple[str, ...]

    def find(self, measure: str, class_name: str = "") -> Estimate:
        """The estimate of a measure."""
        return next(e for e in self.estimates if (e.measure, e.class_name) == (measure, class_name))


def assess(matched: Matched, total_ha: float, mapped_ha: Sequence[float], level: float = 0.95) -> Assessment:
    """Estimates every figure.

    Args:
        matched: Units with both labels.
        total_ha: Area that the sample stands for: that of the design's strata.
        mapped_ha: Area mapped as each class, in hectares.
        level: Confidence level, 0-1.
    """
    if not 0 < level < 1:
        raise InputError("The confidence level must lie between 0 and 1, not {}.", f"{level:g}")
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
        notes=tuple(_notes(matched, total_ha, mapped_ha, level)),
    )


def domain_area(
    matched: Matched,
    inside: NDArray[np.bool_],
    mapped_ha: float,
    domain_ha: float,
    class_index: int,
    level: float = 0.95,
) -> Estimate:
    """Error-adjusted area of a class in a part of the sampled area, e.g. a province.

    The difference estimator for a domain (Särndal et al. 1992, ch. 6.3 and 10; McRoberts 2011): the area
    mapped as the class, plus the mean of (reference less map) over the units inside, times the domain's area.
    What the map knows already is not estimated again, so its standard error is that of the map's errors
    alone. With few units inside the interval is as wide as it is.

    Args:
        matched: Units of the whole sample.
        inside: Whether each unit lies in the domain, bool [n].
        mapped_ha: Ellipsoidal area of the domain that is mapped as the class.
        domain_ha: Ellipsoidal area with data of the domain.
        class_index: Index of the class.
        level: Confidence level, 0-1.
    """
    units, design = matched.units, matched.units.design
    name = units.names[class_index]
    inside = np.asarray(inside, bool)
    if not inside.any() or domain_ha <= 0:
        note = (
            Sentence("No sample unit lies in this region.")
            if domain_ha > 0
            else Sentence("The map has no data in this region.")
        )
        return Estimate("adjusted_area_ha", name, None, None, None, None, IntervalKind.NONE, note)
    missed = inside & (units.reference == class_index) & (units.mapped != class_index)
    wrong = inside & (units.reference != class_index) & (units.mapped == class_index)
    share = float(design.weights @ inside)
    error = (missed.astype(float) - wrong) / share
    mean = float(design.weights @ error)
    value = mapped_ha / domain_ha + mean

    def ends(unseen: Unseen) -> tuple[float, float]:
        may_lose = inside & (units.mapped == class_index) & ~wrong
        may_gain = inside & (units.mapped != class_index) & ~missed
        lost, gained = (unseen(part) / share if part.any() else 0.0 for part in (may_lose, may_gain))
        return value - lost, value + gained

    linear = Linear(value, error - mean * inside / share, inside, ends=ends)
    return scaled(estimate(design, linear, "area_proportion", name, level), domain_ha, "adjusted_area_ha")


def region_estimates(
    sample: Sample, matched: Matched, regions: Features, class_ha: Values, level: float = 0.95
) -> dict[str, list[Estimate]]:
    """Error-adjusted area of each class in each region, from the units inside it (``domain_area``).

    Args:
        sample: The sample.
        matched: Its units with both labels.
        regions: Polygons.
        class_ha: Area of each region that is mapped as each class, float64 [regions, classes].
        level: Confidence level, 0-1.
    """
    points = shapely.points(sample.lon[matched.kept], sample.lat[matched.kept])
    shapes = regions.in_crs(CRS.from_epsg(4326))
    inside = [np.asarray(shapely.intersects(shape, points), bool) for shape in shapes]
    return {
        name: [
            domain_area(matched, part, float(mapped[index]), float(mapped.sum()), index, level)
            for part, mapped in zip(inside, class_ha, strict=True)
        ]
        for index, name in enumerate(matched.units.names)
    }


def scaled(share: Estimate, factor: float, measure: str) -> Estimate:
    """An estimate of a share as one of an amount: everything times ``factor``."""
    value, se, low, high = (
        None if part is None else part * factor for part in (share.value, share.se, share.low, share.high)
    )
    return Estimate(measure, share.class_name, value, se, low, high, share.interval, share.note)


def _notes(matched: Matched, total_ha: float, mapped_ha: Sequence[float], level: float) -> Iterator[str]:
    unlabelled = matched.left_out.get(NO_LABEL, 0)
    if unlabelled:
        share = 100 * unlabelled / (unlabelled + len(matched.kept))
        yield counted(
            unlabelled,
            "{} unit ({} %) has no label. The figures take the others to stand for it within its stratum or "
            "cluster, which is wrong if it is a hard one.",
            "{} units ({} %) have no label. The figures take the others to stand for them within their "
            "stratum or cluster, which is wrong if those without are the hard ones.",
            unlabelled,
            f"{share:.1f}",
        )
    covered = sum(mapped_ha)
    if abs(covered / total_ha - 1) > _OTHER_AREA:
        yield (
            Sentence(
                "The map covers {} ha, the sample stands for {} ha: error-adjusted areas are of the "
                "latter, pixel counts of the former.",
                f"{covered:,.1f}",
                f"{total_ha:,.1f}",
            )
        )
    units, design = matched.units, matched.units.design
    if isinstance(design, Stratified):
        right = units.mapped == units.reference
        for number, name in enumerate(design.names):
            inside = design.stratum == number
            if len(design.names) > 1 and right[inside].all():
                unseen = design.unseen(inside, (1 - level) / 2) / float(design.weights[inside].sum())
                yield (
                    Sentence(
                        "All {} units of the stratum {} are right: errors in up to {} % of it cannot "
                        "be excluded, "
                        "and no standard error holds them.",
                        inside.sum(),
                        name,
                        f"{100 * unseen:.1f}",
                    )
                )
