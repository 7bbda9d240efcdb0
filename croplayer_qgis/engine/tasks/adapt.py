"""Task ``adapt``: a job's cropland model, fitted to what people said of the job."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from croplayer_qgis.core.adaptation.adapt import adapt_model
from croplayer_qgis.core.adaptation.label_layers import LabelLayer
from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.vectors.stored import POINT, POLYGON
from croplayer_qgis.shared.messages.adapt import AdaptParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``folder, id, version, sha256, blocks, labels, places, by_block, feature_bytes``.

    Shares of labelled ground that is mapped wrong, each place left out in turn: ``before, after, gain_low,
    gain_high``, and by class ``cropland`` (missed) and ``other`` (called cropland), each before and after.
    """
    job = JobFolder.open(Path(params.job))
    with job_readers(job, params.secrets) as readers:
        made = adapt_model(job, readers, Path(params.out), _layers(params), cancelled, report)
    low, high = made.validated.gain
    return {
        "folder": params.out,
        "id": made.card.id,
        "version": made.card.version,
        "sha256": made.card.sha256,
        "blocks": made.blocks,
        "labels": made.labels,
        "places": made.validated.places,
        "by_block": made.validated.by_block,
        "feature_bytes": made.feature_bytes,
        "before": made.validated.before,
        "after": made.validated.after,
        "gain_low": low,
        "gain_high": high,
        "cropland": list(made.validated.cropland),
        "other": list(made.validated.other),
        "warnings": list(made.warnings),
    }


@contextmanager
def job_readers(job: JobReader, secrets: Mapping[str, str]) -> Iterator[list[TileReader]]:
    """Readers of a job's sources, closed at the end; raises CropLayerError."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(closing(open_reader(source, secrets, cache_folder(os.environ))))
            for source in job.parameters.sources
        ]


def _layers(params: Params) -> list[LabelLayer]:
    given = (
        (params.polygons, params.polygons_layer, POLYGON, params.polygons_field),
        (params.points, params.points_layer, POINT, params.points_field),
    )
    return [LabelLayer(Path(path), layer, kind, field) for path, layer, kind, field in given if path]
