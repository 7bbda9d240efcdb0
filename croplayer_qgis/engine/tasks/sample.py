"""Task ``sample``: draws sample points into a GeoPackage to label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.findings.sentences import design_sentence
from croplayer_qgis.core.accuracy.ground.inputs import notes_of
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha
from croplayer_qgis.core.accuracy.progress import Watch
from croplayer_qgis.core.accuracy.sample.design import Method, Sample
from croplayer_qgis.core.accuracy.sample.sample_layer import check_writable, write_sample
from croplayer_qgis.core.accuracy.sample.sample_size import (
    Allocation,
    allocate,
    size_simple_random,
    size_stratified,
)
from croplayer_qgis.core.accuracy.sample.sampling import (
    draw_clusters,
    draw_simple_random,
    draw_stratified,
    draw_systematic,
)
from croplayer_qgis.core.accuracy.sample.strata import class_raster, correctness_strata, decision_strata
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.review.corrected_products import bring_up_to_date
from croplayer_qgis.shared.job_files import SAMPLE_POINTS
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import SampleParams as Params
from croplayer_qgis.shared.vocabulary import defaults

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out``, ``layer``, ``points``, ``seed``, ``design`` (in words), ``area_ha``, ``strata``
    and ``warnings``.

    Each stratum has its ``name``, ``area_ha``, ``pixels`` and ``size``.
    """
    out = Path(params.out)
    check_writable(out, params.replace)  # before minutes of work
    bring_up_to_date(Path(params.raster), cancelled, report)
    watch = Watch(cancelled, report)
    raster = _strata(params)
    stratified = Method(params.design) is Method.STRATIFIED
    sample = _stratified(params, raster, watch) if stratified else _other(params, raster, watch)
    write_sample(out, sample, params.replace)
    design = sample.design
    return {
        "out": params.out,
        "layer": SAMPLE_POINTS,
        "points": len(sample),
        "seed": design.seed,
        "design": design_sentence(design, len(sample)),
        "area_ha": design.area_ha,
        "warnings": notes_of(raster),
        "strata": [
            {"name": item.name, "area_ha": item.area_ha, "pixels": item.pixels, "size": item.size}
            for item in design.strata
        ],
    }


def _other(params: Params, raster: ClassRaster, watch: Watch) -> Sample:
    """A sample that is not stratified."""
    method = Method(params.design)
    if method is Method.CLUSTER:
        if params.clusters is None or params.per_cluster is None:
            raise InputError(
                "A cluster sample needs the number of blocks (clusters) and of points in each (per cluster)."
            )
        tick = watch.step(1.0, mark("Drawing blocks and points"))
        return draw_clusters(raster, params.clusters, params.per_cluster, params.seed, tick)
    if params.sizes:
        raise InputError(
            "Sizes of strata are for the stratified design; give a size or a target standard error."
        )
    size = params.size
    if size is None:
        expected = params.accuracies.get("all", defaults.EXPECTED_ACCURACY)
        size = size_simple_random(expected, _target(params))
    draw = draw_systematic if method is Method.SYSTEMATIC else draw_simple_random
    return draw(raster, size, params.seed, watch.step(1.0, mark("Drawing points")))


def _stratified(params: Params, raster: ClassRaster, watch: Watch) -> Sample:
    if params.sizes:
        tick = watch.step(1.0, mark("Drawing points"))
        return draw_stratified(raster, params.sizes, params.seed, Allocation.GIVEN.value, tick)
    allocation = Allocation(params.allocation)
    area, pixels = class_area_ha(raster, watch.step(0.3, mark("Measuring strata")))
    names = [name for name, count in zip(raster.classes.names, pixels, strict=True) if count]
    weights = [float(value) for value in area[pixels > 0]]
    unknown = sorted(set(params.accuracies) - set(names) - {"all"})
    if unknown:
        raise InputError(
            "Expected accuracies are given for strata that do not occur: {}. Those of the map: {}.",
            ", ".join(unknown),
            ", ".join(names),
        )
    usual = params.accuracies.get("all", defaults.EXPECTED_ACCURACY)
    accuracies = [params.accuracies.get(name, usual) for name in names]
    size = params.size
    if size is None:
        size = max(size_stratified(weights, accuracies, _target(params)), params.minimum * len(names))
    sizes = allocate(size, weights, allocation, accuracies, params.minimum)
    wanted = dict(zip(names, sizes, strict=True))
    return draw_stratified(
        raster, wanted, params.seed, allocation.value, watch.step(0.7, mark("Drawing points"))
    )


def _target(params: Params) -> float:
    if params.target_se is None:
        raise InputError(
            "Say how many points: a size (--size), sizes of strata (--sizes), or the standard error of "
            "overall accuracy to reach (--target-se)."
        )
    return params.target_se


def _strata(params: Params) -> ClassRaster:
    path = Path(params.raster)
    if params.strata == "decision":
        return decision_strata(path)
    if params.strata == "correctness":
        return correctness_strata(path)
    return class_raster(path, params.strata, params.band)
