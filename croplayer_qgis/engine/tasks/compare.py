"""Task ``compare``: cropland data sets on the same points, pixels and regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.areas.area_tables import data_set_area_rows, official_tables
from croplayer_qgis.core.accuracy.areas.official import against_statistics
from croplayer_qgis.core.accuracy.areas.region_areas import region_areas
from croplayer_qgis.core.accuracy.compare.comparison import MCNEMAR_NOTE, compare_on_points, write_agreement
from croplayer_qgis.core.accuracy.compare.comparison_tables import (
    agreement_rows,
    comparison_tables,
    data_set_rows,
)
from croplayer_qgis.core.accuracy.compare.datasets import CLASS_NAMES, DataSet
from croplayer_qgis.core.accuracy.estimate.matching import LEFT_OUT
from croplayer_qgis.core.accuracy.findings.provenance import describe_map
from croplayer_qgis.core.accuracy.findings.results import Results, results_folder, save
from croplayer_qgis.core.accuracy.findings.sentences import comparison_sentences, design_sentence
from croplayer_qgis.core.accuracy.findings.tables import Row
from croplayer_qgis.core.accuracy.ground.inputs import (
    labelled_sample,
    named_regions,
    notes_of,
    official_statistics,
)
from croplayer_qgis.core.accuracy.progress import Watch
from croplayer_qgis.core.accuracy.report.page import write_report
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.patience import patiently
from croplayer_qgis.core.review.corrected_products import bring_up_to_date
from croplayer_qgis.core.vectors.reading import Features
from croplayer_qgis.shared.code_table import CROPLAND
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import CompareParams as Params
from croplayer_qgis.shared.sentence import Sentence, counted

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: a record of ``core/accuracy/results.py``, with ``folder``, ``files`` and ``report``.

    ``agreement`` is the raster of votes; ``within``, by data set, the N and M of "N of M units within ±10 %"
    by pixel count, only with statistics.
    """
    watch = Watch(cancelled, report)
    with results_folder(Path(params.out)) as folder:
        if params.statistics and not params.regions:
            raise InputError("Official statistics are compared by region: give a polygon layer too.")
        for data_set in params.data_sets:
            bring_up_to_date(Path(data_set.get("path", "")), cancelled, report)
        datasets = [_data_set(record) for record in params.data_sets]
        described = [describe_map(dataset.raster) | {"title": dataset.name} for dataset in datasets]
        tables: dict[str, list[Row]] = {
            "data_sets": data_set_rows(
                datasets,
                [record["table"] for record in params.data_sets],
                [str(record["cropland"]) for record in described],
            )
        }
        facts: dict[str, object] = {mark("Confidence level"): params.level}
        sentences, within = _on_points(params, datasets, tables, facts, watch), {}
        notes = notes_of(*(dataset.raster for dataset in datasets))
        doubts = list(notes)
        if params.sample:
            notes.append(MCNEMAR_NOTE)
        if params.regions:
            reading = watch.step(0.01, mark("Reading regions"))
            regions, names = patiently(
                lambda: named_regions(Path(params.regions), params.regions_layer, params.name_field),
                lambda: reading(0.0),
            )
            doubts += notes_of(regions)
            notes += notes_of(regions)
            within = _on_regions(params, datasets, regions, names, tables, sentences, watch)
        agreement = folder / "agreement.tif"
        tick = watch.step(0.4, mark("Mapping agreement"))
        tables["agreement"] = agreement_rows(write_agreement(datasets, agreement, tick))
        results = Results(
            "compare",
            described,
            facts,
            tables,
            sentences,
            notes,
            [agreement],
        )
        tick = watch.step(0.05, mark("Writing results"))
        record = {
            **save(folder, results),
            "agreement": str(agreement),
            "within": within,
            "warnings": doubts,
        }
        if params.report:
            record["report"] = str(write_report(folder, params.language, lambda: tick(0.5)))
            record["files"] = [*record["files"], record["report"]]
        return record


def _data_set(record: Mapping[str, str]) -> DataSet:
    missing = [key for key in ("name", "path", "table") if not record.get(key)]
    if missing:
        raise InputError(
            "A data set needs a name, a path and a class table; it lacks {}.", ", ".join(missing)
        )
    return DataSet.open(record["name"], Path(record["path"]), record["table"])


def _on_points(
    params: Params,
    datasets: list[DataSet],
    tables: dict[str, list[Row]],
    facts: dict[str, object],
    watch: Watch,
) -> list[str]:
    """Adds the tables of the sample; returns the sentences."""
    tick = watch.step(0.2, mark("Reading points"))
    if not params.sample:
        return []
    sample, labels = labelled_sample(Path(params.sample), datasets[0].raster)
    found = compare_on_points(sample, labels, datasets, params.level, tick)
    tables |= comparison_tables(found)
    facts |= {
        mark("Design"): design_sentence(sample.design, len(sample)),
        mark("Estimator"): found.estimator,
        mark("Seed"): sample.design.seed,
        mark("Units used"): found.used,
        **{LEFT_OUT[reason]: count for reason, count in found.left_out.items()},
    }
    return list(comparison_sentences(found, params.level))


def _on_regions(
    params: Params,
    datasets: list[DataSet],
    regions: Features,
    names: list[str],
    tables: dict[str, list[Row]],
    sentences: list[str],
    watch: Watch,
) -> dict[str, tuple[int, int]]:
    """Adds the tables of the regions; returns N and M by data set."""
    share = 0.34 / len(datasets)
    areas = {
        dataset.name: region_areas(
            dataset.raster, regions, watch.step(share, Sentence("Measuring {}", dataset.name))
        )
        for dataset in datasets
    }
    index = CLASS_NAMES.index(CROPLAND)
    tables["areas_by_data_set"] = data_set_area_rows(names, areas, index)
    statistics = official_statistics(params)
    if statistics is None:
        return {}
    within = {}
    cropland = {dataset.name: describe_map(dataset.raster)["cropland"] for dataset in datasets}
    for name, found in areas.items():
        official = against_statistics(statistics, names, found, index, None)
        within[name] = official.within()
        near, units = within[name]
        sentences.append(
            counted(
                units,
                "By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} unit.",
                "By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} units.",
                name,
                near,
                units,
            )
        )
        for table, rows in official_tables(official, cropland[name]).items():
            tables.setdefault(f"data_sets_{table}", []).extend({"data_set": name, **row} for row in rows)
    return within
