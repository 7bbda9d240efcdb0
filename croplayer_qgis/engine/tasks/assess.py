"""Task ``assess``: error matrix, accuracies and error-adjusted areas of a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from croplayer_qgis.core.accuracy.estimate.assessment import assess
from croplayer_qgis.core.accuracy.estimate.census import Census, compare_with_polygons, compare_with_raster
from croplayer_qgis.core.accuracy.estimate.matching import LEFT_OUT, match
from croplayer_qgis.core.accuracy.estimate.reliability import reliability
from croplayer_qgis.core.accuracy.findings.provenance import describe_map
from croplayer_qgis.core.accuracy.findings.results import Results, results_folder, save
from croplayer_qgis.core.accuracy.findings.sentences import (
    assessment_sentences,
    census_sentences,
    design_sentence,
)
from croplayer_qgis.core.accuracy.findings.tables import (
    Row,
    assessment_tables,
    census_tables,
    labeller_rows,
    point_rows,
    reliability_rows,
)
from croplayer_qgis.core.accuracy.ground.classes import Indices
from croplayer_qgis.core.accuracy.ground.inputs import (
    labelled_features,
    labelled_sample,
    notes_of,
    reference_raster,
    table_of,
)
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha, indices_at, values_at
from croplayer_qgis.core.accuracy.ground.reference import labels_from_polygons, lonlat_of, sample_from_points
from croplayer_qgis.core.accuracy.progress import Watch
from croplayer_qgis.core.accuracy.report.page import write_report
from croplayer_qgis.core.accuracy.sample.design import NO_SEED, Method, Sample
from croplayer_qgis.core.accuracy.sample.labellers import SampleLabels, sample_labels
from croplayer_qgis.core.accuracy.sample.sample_layer import outcome, read_sample, record_outcomes
from croplayer_qgis.core.accuracy.sample.strata import class_raster, correctness_strata
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.review.corrected_products import bring_up_to_date
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import AssessParams as Params
from croplayer_qgis.shared.sentence import Sentence, counted

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: a record of ``core/accuracy/results.py``, with ``folder``, ``files`` and ``report``.

    ``tables`` holds the rows of every CSV; ``outcomes`` the number of units by result (right, wrong,
    unlabelled, no_map_data), which are written into the sample's layer too.
    """
    watch = Watch(cancelled, report)
    with results_folder(Path(params.out)) as folder:
        bring_up_to_date(Path(params.map), cancelled, report)
        raster = class_raster(Path(params.map), params.classes, params.band)
        outcomes: dict[str, int] = {}
        if params.sample or params.points:
            results, outcomes = _estimated(params, raster, watch)
        else:
            results = _counted(params, raster, watch)
        tick = watch.step(0.05, mark("Writing results"))
        record = {**save(folder, results), "outcomes": outcomes, "warnings": list(results.notes)}
        if params.report:
            record["report"] = str(write_report(folder, params.language, lambda: tick(0.5)))
            record["files"] = [*record["files"], record["report"]]
        return record


def _counted(params: Params, raster: ClassRaster, watch: Watch) -> Results:
    """Every pixel against a reference that covers the ground."""
    notes = notes_of(raster)
    census = _census(params, raster, notes, watch.step(0.95, mark("Comparing pixels")))
    return Results(
        task="assess",
        maps=[describe_map(raster)],
        facts={
            mark("Reference"): Path(params.polygons or params.reference).name,
            mark("Estimator"): Sentence("none: all pixels with map and reference compared"),
        },
        tables=census_tables(census),
        sentences=list(census_sentences(census)),
        notes=notes,
    )


def _census(params: Params, raster: ClassRaster, notes: list[str], tick: Callable[[float], None]) -> Census:
    if params.polygons:
        polygons, labels = _features(params, params.polygons, "Polygon", raster, notes)
        return compare_with_polygons(raster, polygons, labels, tick)
    if params.reference:
        return compare_with_raster(raster, _reference(params, raster, notes), tick)
    raise InputError("Give a reference: a sample, points, polygons or a raster.")


def _estimated(params: Params, raster: ClassRaster, watch: Watch) -> tuple[Results, dict[str, int]]:
    """Estimates from a sample."""
    notes = notes_of(raster)
    sample, mapped, labels = _sample(params, raster, notes, watch.step(0.3, mark("Reading points")))
    mapped_ha, _ = class_area_ha(raster, watch.step(0.5, mark("Measuring classes")))
    names = raster.classes.names
    matched = match(sample, mapped, labels, names, mapped_ha if params.post_stratify else None)
    found = assess(matched, sample.design.area_ha, [float(area) for area in mapped_ha], params.level)
    tables: dict[str, list[Row]] = assessment_tables(found)
    tick = watch.step(0.15, mark("Reading expected correctness"))
    if params.reliability:
        layer = correctness_strata(Path(params.map))
        expected = values_at(layer, sample.lon, sample.lat, tick).astype(float).filled(np.nan)
        tables["reliability"] = reliability_rows(reliability(matched, expected, layer.classes, params.level))
    tables["sample_points"] = point_rows(sample, mapped, labels, names)
    second, used = None, None
    if params.sample and not params.polygons and not params.reference:
        used = sample_labels(Path(params.sample), *read_sample(Path(params.sample)))
        second = used.agreement(table_of(raster))
        if used.unsettled:
            notes.append(_of_unsettled(used))
        record_outcomes(Path(params.sample), sample, mapped, labels, names)
    if second is not None:
        tables["labellers"] = labeller_rows(second)
    results = Results(
        task="assess",
        maps=[describe_map(raster)],
        facts={
            mark("Design"): design_sentence(sample.design, len(sample)),
            mark("Estimator"): found.estimator,
            mark("Reference"): _reference_name(params),
            **({} if used is None else {mark("Labels used"): used.sentence()}),
            **({} if second is None else {mark("Second labeller"): second.sentence()}),
            mark("Confidence level"): params.level,
            mark("Seed"): Sentence("none: points of the user's own")
            if sample.design.seed == NO_SEED
            else sample.design.seed,
            mark("Units used"): found.used,
            **{LEFT_OUT[reason]: count for reason, count in found.left_out.items()},
        },
        tables=tables,
        sentences=list(assessment_sentences(found)),
        notes=[*notes, *found.notes],
    )
    outcomes: dict[str, int] = {}
    for seen, true in zip(mapped, labels, strict=True):
        name = outcome(int(seen), int(true)).value
        outcomes[name] = outcomes.get(name, 0) + 1
    return results, outcomes


def _of_unsettled(used: SampleLabels) -> str:
    return counted(
        used.unsettled,
        "On {} point the two labellers differ, and nobody settled it: the first label counts.",
        "On {} points the two labellers differ, and nobody settled them: the first labels count.",
    )


def _sample(
    params: Params, raster: ClassRaster, notes: list[str], tick: Callable[[float], None]
) -> tuple[Sample, Indices, Indices]:
    """The sample, its map classes and its labels; adds what is to be told of the inputs to ``notes``."""
    if params.sample and params.points:
        raise InputError("Give a sample or points, not both.")
    if params.points:
        if not params.design:
            raise InputError(
                "Say how the points were drawn (design): simple_random, systematic or stratified."
            )
        points, labels = _features(params, params.points, "Point", raster, notes)
        mapped = indices_at(raster, *lonlat_of(points), tick)
        return sample_from_points(points, Method(params.design), raster, mapped), mapped, labels
    sample, labels = labelled_sample(Path(params.sample), raster)
    mapped = indices_at(raster, sample.lon, sample.lat, tick)
    if params.polygons:
        polygons, polygon_labels = _features(params, params.polygons, "Polygon", raster, notes)
        labels = labels_from_polygons(polygons, polygon_labels, sample.lon, sample.lat)
    elif params.reference:
        labels = indices_at(_reference(params, raster, notes), sample.lon, sample.lat, tick)
    return sample, mapped, labels


def _features(
    params: Params, path: str, kind: str, raster: ClassRaster, notes: list[str]
) -> tuple[Any, Indices]:
    features, labels = labelled_features(Path(path), params.layer, kind, params.label_field, raster)
    notes += notes_of(features)
    return features, labels


def _reference(params: Params, raster: ClassRaster, notes: list[str]) -> ClassRaster:
    reference = reference_raster(Path(params.reference), params.reference_classes, raster)
    notes += notes_of(reference)
    return reference


def _reference_name(params: Params) -> str:
    if params.points:
        return Sentence("labels of {}", Path(params.points).name)
    if params.polygons or params.reference:
        return Sentence("{} at the sample's points", Path(params.polygons or params.reference).name)
    return Sentence("labels of {}", Path(params.sample).name)
