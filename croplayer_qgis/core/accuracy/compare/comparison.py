"""Compares cropland data sets on the same points: accuracy, paired differences, McNemar, agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from scipy.special import bdtr  # importing scipy.stats takes longer than all else a task needs

from croplayer_qgis.core.accuracy.compare.datasets import CLASS_NAMES, DataSet
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, Linear, estimate
from croplayer_qgis.core.accuracy.estimate.estimators import SampleEstimator
from croplayer_qgis.core.accuracy.estimate.matching import match
from croplayer_qgis.core.accuracy.estimate.measures import (
    Units,
    f1_score,
    overall_accuracy,
    producers_accuracy,
    users_accuracy,
)
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.ground.rasters import aligned, chunks, indices_at, open_class_raster
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.rasters.writing import writable_raster
from croplayer_qgis.shared.code_table import CROPLAND
from croplayer_qgis.shared.sentence import Sentence

MCNEMAR_NOTE = Sentence(
    "McNemar's test counts points and ignores their weights: it belongs to simple random samples. "
    "For other designs the difference in overall accuracy with its interval decides."
)


@dataclass(frozen=True)
class McNemar:
    """Exact McNemar test of two maps on the same points.

    Attributes:
        only_first: Points that only the first map has right.
        only_second: Points that only the second map has right.
        p_value: Two-sided exact binomial p-value.
        p_holm: The same adjusted by Holm (1979) for the number of data sets compared with the first.
    """

    only_first: int
    only_second: int
    p_value: float
    p_holm: float


@dataclass(frozen=True)
class PairedDifference:
    """First data set minus second: figures with design-based intervals, and McNemar's test."""

    first: str
    second: str
    differences: tuple[Estimate, ...]
    mcnemar: McNemar


@dataclass(frozen=True)
class Comparison:
    """Result on the points that every data set and the reference have.

    Attributes:
        accuracy: Figures of each data set, by name.
        pairs: The first data set against each other one.
        used: Points used.
        left_out: Points left out, by reason.
        estimator: Design and estimator in words.
    """

    accuracy: Mapping[str, tuple[Estimate, ...]]
    pairs: tuple[PairedDifference, ...]
    used: int
    left_out: Mapping[str, int]
    estimator: str


def compare_on_points(
    sample: Sample,
    reference: Indices,
    datasets: Sequence[DataSet],
    level: float = 0.95,
    tick: Tick = silent,
) -> Comparison:
    """Accuracy of each data set and its difference to the first one, all on the same points.

    A point where any data set has no data is left out for all, so that the differences are paired.

    Args:
        sample: Sample with its design.
        reference: Reference class of each unit as an index into ``CLASS_NAMES``, int16 [n].
        datasets: Data sets; the first is the one the others are compared with.
        level: Confidence level, 0-1.
        tick: Told how far it is.
    """
    _check_names(datasets)
    mapped = []
    for number, dataset in enumerate(datasets):
        mapped.append(indices_at(dataset.raster, sample.lon, sample.lat, _part(tick, number, len(datasets))))
    missing = np.any([labels == NO_CLASS for labels in mapped], axis=0)
    matched = match(sample, np.where(missing, NO_CLASS, mapped[0]).astype(np.int16), reference, CLASS_NAMES)
    design = matched.units.design
    units = {
        dataset.name: Units(CLASS_NAMES, labels[matched.kept], matched.units.reference, design)
        for dataset, labels in zip(datasets, mapped, strict=True)
    }
    figures = {name: _figures(part) for name, part in units.items()}
    first = datasets[0].name
    tests = holm([mcnemar(_right(units[first]), _right(units[other.name])) for other in datasets[1:]])
    return Comparison(
        {
            name: tuple(
                estimate(design, linear, measure, class_name, level) for measure, class_name, linear in part
            )
            for name, part in figures.items()
        },
        tuple(
            PairedDifference(
                first,
                other.name,
                _differences(design, figures[first], figures[other.name], level),
                test,
            )
            for other, test in zip(datasets[1:], tests, strict=True)
        ),
        len(matched.kept),
        matched.left_out,
        matched.estimator,
    )


def mcnemar(first_right: NDArray[np.bool_], second_right: NDArray[np.bool_]) -> McNemar:
    """Exact McNemar (1947) test from whether each map is right at each point, bool [n] each."""
    only_first = int((first_right & ~second_right).sum())
    only_second = int((second_right & ~first_right).sum())
    if only_first + only_second == 0:  # the maps err at the same points: nothing speaks for a difference
        return McNemar(0, 0, 1.0, 1.0)
    # A fair coin is symmetric: both tails are as large.
    p_value = min(1.0, 2 * float(bdtr(min(only_first, only_second), only_first + only_second, 0.5)))
    return McNemar(only_first, only_second, p_value, p_value)


def holm(tests: Sequence[McNemar]) -> list[McNemar]:
    """The tests with p-values adjusted for their number: the smallest times n, the next times n - 1 ..."""
    adjusted = np.zeros(len(tests))
    highest = 0.0
    for rank, index in enumerate(np.argsort([test.p_value for test in tests], kind="stable")):
        highest = max(highest, (len(tests) - rank) * tests[index].p_value)
        adjusted[index] = min(highest, 1.0)
    return [replace(test, p_holm=float(p)) for test, p in zip(tests, adjusted, strict=True)]


def write_agreement(datasets: Sequence[DataSet], path: Path, tick: Tick = silent) -> dict[int, float]:
    """Writes the agreement map on the grid of the first data set.

    Band 1 counts the data sets that say cropland (255 where any has no data), band 2 those with data
    (255 where the first one, a mosaic, has no file).

    Returns:
        Area in hectares by number of data sets that say cropland, where all have data.

    Raises:
        InputError: The data sets show different places, one cannot be read, or the map cannot be written.
    """
    _check_names(datasets)
    part = path.with_name(f"{path.stem}.part.tif")  # a file under the final name is always whole
    try:
        area = _write_votes(datasets, part, tick)
        if not any(area.values()):
            raise InputError("The data sets have no pixel with data in common: they show different places.")
        part.replace(path)
    except (OSError, rasterio.errors.RasterioError) as error:
        raise InputError(
            "{} cannot be written. Check that its folder is writable and the disk has space.",
            path,
            detail=str(error),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return area


def _write_votes(datasets: Sequence[DataSet], path: Path, tick: Tick) -> dict[int, float]:
    area = dict.fromkeys(range(len(datasets) + 1), 0.0)
    cropland = CLASS_NAMES.index(CROPLAND)
    with ExitStack() as stack:
        grid = stack.enter_context(open_class_raster(datasets[0].raster))
        others = [stack.enter_context(aligned(d.raster, datasets[0].raster)) for d in datasets[1:]]
        profile = {
            "width": grid.width,
            "height": grid.height,
            "count": 2,
            "dtype": "uint8",
            "crs": grid.crs,
            "transform": grid.transform,
            "compress": "deflate",
            "tiled": True,
            "BIGTIFF": "IF_SAFER",
            "nodata": 255,
            "SPARSE_OK": True,  # the empty land between the blocks of a job takes no space
        }
        output = stack.enter_context(writable_raster(path, **profile))
        output.descriptions = ("data sets that say cropland (255: not all have data)", "data sets with data")
        output.update_tags(datasets=", ".join(dataset.name for dataset in datasets))
        for chunk in chunks(datasets[0].raster, tick, only_data=True):
            labels = np.stack([chunk.indices, *(other(chunk) for other in others)])
            with_data = (labels != NO_CLASS).sum(0)
            votes = (labels == cropland).sum(0)
            complete = with_data == len(datasets)
            for count in area:
                area[count] += float(chunk.area_ha[complete & (votes == count)].sum())
            bands = np.stack([np.where(complete, votes, 255), with_data]).astype(np.uint8)
            output.write(bands, window=chunk.window)
    return area


def _part(tick: Tick, number: int, count: int) -> Tick:
    return lambda fraction: tick((number + fraction) / count)


def _figures(units: Units) -> list[tuple[str, str, Linear]]:
    index = CLASS_NAMES.index(CROPLAND)
    return [
        ("overall_accuracy", "", overall_accuracy(units)),
        ("users_accuracy", CROPLAND, users_accuracy(units, index)),
        ("producers_accuracy", CROPLAND, producers_accuracy(units, index)),
        ("f1_score", CROPLAND, f1_score(units, index)),
    ]


def _differences(
    design: SampleEstimator,
    first: list[tuple[str, str, Linear]],
    second: list[tuple[str, str, Linear]],
    level: float,
) -> tuple[Estimate, ...]:
    """Differences from linearised values: what both maps share cancels, as in any paired test."""
    found = []
    for (measure, class_name, a), (_, _, b) in zip(first, second, strict=True):
        known = a.value is not None and b.value is not None
        value = a.value - b.value if a.value is not None and b.value is not None else None
        note = "" if known else a.note or b.note
        linear = Linear(value, a.z - b.z, a.support | b.support, (-1.0, 1.0), note)
        found.append(estimate(design, linear, measure, class_name, level))
    return tuple(found)


def _right(units: Units) -> NDArray[np.bool_]:
    right: NDArray[np.bool_] = units.mapped == units.reference
    return right


def _check_names(datasets: Sequence[DataSet]) -> None:
    names = [dataset.name for dataset in datasets]
    if len(names) < 2 or len(set(names)) != len(names):
        raise InputError("Compare at least two data sets, each under its own name.")
