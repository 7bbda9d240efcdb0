"""Brings map and reference labels of a sample together under the design it was drawn with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.estimate.estimators import Clustered, SampleEstimator, Stratified, Values
from croplayer_qgis.core.accuracy.estimate.measures import Units
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.sample.design import Method, Sample
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence, counted

NO_LABEL, NO_MAP, REPEATED, LOST_CLUSTERS = (
    "no reference label",
    "no map data",
    "repeated place",
    "whole clusters",
)
"""Reasons to leave units out."""

LEFT_OUT = {
    NO_LABEL: mark("Left out: no reference label"),
    NO_MAP: mark("Left out: no map data"),
    REPEATED: mark("Left out: repeated place"),
    LOST_CLUSTERS: mark("Left out: whole clusters"),
}
"""Titles of the facts that say how many, by reason."""


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
        InputError: Two units at one place have different labels, too few units are left, or the design
            cannot be post-stratified.
    """
    if poststratum_area is not None and sample.design.method not in (Method.SIMPLE_RANDOM, Method.SYSTEMATIC):
        raise InputError(
            "Post-stratification is for simple random and systematic samples; this one is a "
            "{} sample, whose design already says how to weight its units.",
            sample.design.method.value,
        )
    repeated = _repeated(sample, reference)
    no_label, no_map = reference == NO_CLASS, mapped == NO_CLASS
    kept = np.flatnonzero(~(no_label | no_map | repeated))
    reasons = {
        NO_LABEL: int(no_label.sum()),
        NO_MAP: int((no_map & ~no_label).sum()),
        REPEATED: int((repeated & ~no_label & ~no_map).sum()),
    }
    if not kept.size:
        raise InputError("No sample unit has both a map class and a reference label.", detail=str(reasons))
    if sample.design.method is Method.CLUSTER:
        reasons[LOST_CLUSTERS] = len(sample.cluster_area_ha) - len({sample.cluster[i] for i in kept})
    design, text = _estimator(sample, mapped, kept, names, poststratum_area)
    units = Units(tuple(names), mapped[kept], reference[kept], design)
    return Matched(units, kept, {reason: count for reason, count in reasons.items() if count}, text)


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
            counted(
                int(conflict.sum()),
                "{} point stands at the place of another with a different label, at {}, {}: decide "
                "which label "
                "is right and delete the other.",
                "{} points stand at the place of another with a different label, the first at {}, {}: decide "
                "which label is right and delete the other.",
                int(conflict.sum()),
                lon,
                lat,
            )
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
        return Clustered(position, area), Sentence(
            "cluster sampling, ratio estimator, variance between clusters"
        )
    if method is Method.STRATIFIED:
        strata = sample.design.strata
        design = Stratified(
            sample.stratum[kept], np.array([s.area_ha for s in strata]), tuple(s.name for s in strata)
        )
        names_of = [(strata[sample.stratum[index]].name, names[mapped[index]]) for index in kept]
        if all(stratum == seen for stratum, seen in names_of):
            return design, Sentence("stratified random sampling by the map's classes (Olofsson et al. 2014)")
        return design, Sentence(
            "stratified random sampling, strata other than the map's classes (Stehman 2014)"
        )
    text = Sentence("simple random sampling")
    if method is Method.SYSTEMATIC:
        text = Sentence("systematic sampling, treated as simple random: standard errors are on the safe side")
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
    return post, Sentence("{}, post-stratified by map class", text)
