"""Task ``areas``: class areas of regions, and cropland held against official statistics."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.areas.area_tables import official_tables, region_rows
from croplayer_qgis.core.accuracy.areas.official import (
    OfficialComparison,
    OfficialStatistics,
    against_statistics,
)
from croplayer_qgis.core.accuracy.areas.region_areas import RegionAreas, region_areas
from croplayer_qgis.core.accuracy.areas.region_layer import LAYER, write_region_layer
from croplayer_qgis.core.accuracy.estimate.assessment import region_estimates
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate
from croplayer_qgis.core.accuracy.estimate.matching import match
from croplayer_qgis.core.accuracy.findings.provenance import describe_map
from croplayer_qgis.core.accuracy.findings.results import Results, results_folder, save
from croplayer_qgis.core.accuracy.findings.sentences import (
    definition_sentence,
    design_sentence,
    names_list,
    official_sentences,
)
from croplayer_qgis.core.accuracy.findings.tables import Row
from croplayer_qgis.core.accuracy.ground.inputs import (
    cropland_index,
    labelled_sample,
    named_regions,
    notes_of,
    official_statistics,
)
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, indices_at
from croplayer_qgis.core.accuracy.progress import Watch
from croplayer_qgis.core.accuracy.report.page import write_report
from croplayer_qgis.core.accuracy.sample.strata import class_raster
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.patience import patiently
from croplayer_qgis.core.review.corrected_products import bring_up_to_date
from croplayer_qgis.core.vectors.reading import Features
from croplayer_qgis.shared.code_table import CROPLAND
from croplayer_qgis.shared.job_files import REGION_AREAS, layer_uri
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import AreasParams as Params
from croplayer_qgis.shared.sentence import Sentence, counted

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: a record of ``core/accuracy/results.py``, with ``folder``, ``files`` and ``report``.

    ``layer`` is the polygon layer of ``core/accuracy/region_layer.py`` (file and layer name), ``within`` the
    N and M of "N of M units within ±10 %" by ``pixel`` count and by error-``adjusted`` area, ``unmatched``
    the ``regions`` and ``statistics`` that found no partner; the last two only with statistics.
    """
    watch = Watch(cancelled, report)
    with results_folder(Path(params.out)) as folder:
        bring_up_to_date(Path(params.map), cancelled, report)
        raster = class_raster(Path(params.map), params.classes, params.band)
        reading = watch.step(0.02, mark("Reading regions"))
        regions, names = patiently(
            lambda: named_regions(Path(params.regions), params.regions_layer, params.name_field),
            lambda: reading(0.0),
        )
        statistics = official_statistics(params)
        index = cropland_index(raster) if statistics or CROPLAND in raster.classes.names else 0
        found = region_areas(raster, regions, watch.step(0.78, mark("Measuring regions")))
        if not found.class_ha.any():
            raise InputError(
                "{} and {} have no ground with data in common; check that they show the same place.",
                Path(params.regions).name,
                raster.label,
            )
        adjusted, facts = _adjusted(params, raster, regions, found, watch)
        of_class = adjusted.get(raster.classes.names[index])
        official = None
        if statistics is not None:
            official = against_statistics(statistics, names, found, index, of_class)
        tick = watch.step(0.05, mark("Writing results"))
        layer = folder / REGION_AREAS
        write_region_layer(layer, regions, names, found, index, of_class, official)
        results = _results(
            params, raster, regions, names, statistics, found, adjusted, official, facts, layer
        )
        record = {**save(folder, results), "layer": layer_uri(layer, LAYER), "warnings": list(results.notes)}
        if official is not None:
            record["within"] = {"pixel": official.within(), "adjusted": official.adjusted_within()}
            record["unmatched"] = {
                "regions": list(official.match.unmatched_features),
                "statistics": list(official.match.unmatched_rows),
            }
        if params.report:
            record["report"] = str(write_report(folder, params.language, lambda: tick(0.5)))
            record["files"] = [*record["files"], record["report"]]
        return record


def _adjusted(
    params: Params, raster: ClassRaster, regions: Features, found: RegionAreas, watch: Watch
) -> tuple[dict[str, list[Estimate]], dict[str, object]]:
    """Error-adjusted area of each class in each region, and the sample in words; empty without a sample."""
    tick = watch.step(0.15, mark("Estimating areas"))
    if not params.sample:
        return {}, {}
    sample, labels = labelled_sample(Path(params.sample), raster)
    mapped = indices_at(raster, sample.lon, sample.lat, tick)
    matched = match(sample, mapped, labels, raster.classes.names)
    facts: dict[str, object] = {
        mark("Design"): design_sentence(sample.design, len(sample)),
        mark("Estimator"): Sentence(
            "{}; for each region the difference estimator: mapped area plus the mean error of the units "
            "inside",
            matched.estimator,
        ),
        mark("Seed"): sample.design.seed,
        mark("Confidence level"): params.level,
    }
    return region_estimates(sample, matched, regions, found.class_ha, params.level), facts


def _results(
    params: Params,
    raster: ClassRaster,
    regions: Features,
    names: list[str],
    statistics: OfficialStatistics | None,
    found: RegionAreas,
    adjusted: dict[str, list[Estimate]],
    official: OfficialComparison | None,
    facts: dict[str, object],
    layer: Path,
) -> Results:
    tables: dict[str, list[Row]] = {"region_areas": region_rows(names, found, adjusted)}
    notes = [*notes_of(raster, regions), *(statistics.notes if statistics is not None else ())]
    if found.overlaps:
        pairs = names_list([Sentence("{} and {}", names[a], names[b]) for a, b in found.overlaps], 5)
        notes.append(
            counted(
                len(found.overlaps),
                "{} pair of regions overlaps ({}): do not add their areas up.",
                "{} pairs of regions overlap ({}): do not add their areas up.",
                len(found.overlaps),
                pairs,
            )
        )
    bare = [name for name, hectares in zip(names, found.class_ha, strict=True) if not hectares.any()]
    if bare:
        notes.append(Sentence("Regions where {} has no data: {}.", raster.label, names_list(bare, 40)))
    described = describe_map(raster)
    sentences = []
    if official is not None:
        tables |= official_tables(official, described["cropland"])
        sentences = [*official_sentences(official), definition_sentence(described["cropland"])]
        facts = facts | {mark("Official statistics"): official.comment}
        notes += _official_notes(official)
    return Results(
        task="areas",
        maps=[described],
        facts={mark("Regions"): Path(params.regions).name, **facts},
        tables=tables,
        sentences=sentences,
        notes=notes,
        files=[layer],
    )


def _official_notes(official: OfficialComparison) -> list[str]:
    left_out = [item for item in official.deviations if item.incomparable]
    found = [
        (mark("Regions without statistics: {}."), list(official.match.unmatched_features)),
        (mark("Statistics without region: {}."), list(official.match.unmatched_rows)),
        (mark("Not held against their official area (see the table): {}."), [item.name for item in left_out]),
    ]
    return [Sentence(text, *[names_list(names, 40)]) for text, names in found if names]
