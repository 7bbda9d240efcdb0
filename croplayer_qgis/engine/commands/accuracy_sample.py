"""``croplayer accuracy sample``: draws sample points into a GeoPackage to label."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.core.accuracy.design import Method, Sample
from croplayer_qgis.core.accuracy.rasters import ClassRaster, class_area_ha
from croplayer_qgis.core.accuracy.sample_layer import write_sample
from croplayer_qgis.core.accuracy.sample_size import (
    Allocation,
    allocate,
    size_simple_random,
    size_stratified,
)
from croplayer_qgis.core.accuracy.sampling import (
    draw_clusters,
    draw_simple_random,
    draw_stratified,
    draw_systematic,
)
from croplayer_qgis.core.accuracy.strata import class_raster, correctness_strata, decision_strata
from croplayer_qgis.core.errors import InputError

DEFAULT_ACCURACY = 0.9
"""Expected accuracy of strata for which none is given."""


def run(args: argparse.Namespace) -> int:
    """Draws, writes, and prints the strata."""
    sample = _draw(args)
    write_sample(args.out, sample)
    console = Console(highlight=False, soft_wrap=True)
    for stratum in sample.design.strata:
        console.print(f"{stratum.name}: {stratum.size} points for {stratum.area_ha:.1f} ha")
    console.print(f"{len(sample)} points, seed {sample.design.seed}: {args.out}")
    return 0


def _draw(args: argparse.Namespace) -> Sample:
    method = Method(args.design)
    if method is Method.STRATIFIED:
        return _draw_stratified(args)
    raster = _strata(args)
    if method is Method.CLUSTER:
        if args.clusters is None or args.per_cluster is None:
            raise InputError("A cluster sample needs --clusters and --per-cluster.")
        return draw_clusters(raster, args.clusters, args.per_cluster, args.seed)
    if args.sizes:
        raise InputError("--sizes is for the stratified design; give --size or --target-se.")
    size = args.size
    if size is None:
        if args.target_se is None:
            raise InputError("Say how many points: --size N or --target-se SE.")
        expected = _values(args.accuracies).get("all", DEFAULT_ACCURACY)
        size = size_simple_random(expected, args.target_se)
    draw = draw_systematic if method is Method.SYSTEMATIC else draw_simple_random
    return draw(raster, size, args.seed)


def _draw_stratified(args: argparse.Namespace) -> Sample:
    raster = _strata(args)
    if args.sizes:
        given = {name: int(value) for name, value in _values(args.sizes).items()}
        return draw_stratified(raster, given, args.seed, Allocation.GIVEN.value)
    area, pixels = class_area_ha(raster)
    names = [name for name, count in zip(raster.classes.names, pixels, strict=True) if count]
    weights = [float(value) for value in area[pixels > 0]]
    expected = _values(args.accuracies)
    unknown = sorted(set(expected) - set(names))
    if unknown:
        raise InputError(f"--accuracies names strata that do not occur: {', '.join(unknown)}.")
    accuracies = [expected.get(name, DEFAULT_ACCURACY) for name in names]
    size = args.size
    if size is None:
        if args.target_se is None:
            raise InputError("Say how many points: --size N, --sizes STRATUM=N ... or --target-se SE.")
        size = max(size_stratified(weights, accuracies, args.target_se), args.minimum * len(names))
    sizes = allocate(size, weights, Allocation(args.allocation), accuracies, args.minimum)
    return draw_stratified(raster, dict(zip(names, sizes, strict=True)), args.seed, args.allocation)


def _strata(args: argparse.Namespace) -> ClassRaster:
    if args.strata == "decision":
        return decision_strata(args.raster)
    if args.strata == "correctness":
        return correctness_strata(args.raster)
    return class_raster(args.raster, args.strata, args.band)


def _values(pairs: list[str]) -> dict[str, float]:
    """``name=value`` arguments as a dictionary; raises InputError."""
    found = {}
    for pair in pairs:
        name, _, value = pair.rpartition("=")
        try:
            found[name] = float(value)
        except ValueError:
            name = ""
        if not name:
            raise InputError(f"{pair!r} is not of the form name=number.")
    return found
