"""Which layers a job folder gives, and how each is titled, styled and attributed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from croplayer_qgis.layers.job_reader import Job, has_samples
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    CORRECTED,
    CORRECTED_CROPLAND_MOSAIC,
    CROPLAND_MOSAIC,
    IMAGERY,
    QUALITY,
    REGION_TABLE,
    SAMPLE_POINTS,
    layer_uri,
    mosaic_name,
    source_mosaic,
)
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.products import PRODUCT_WORDS
from croplayer_qgis.translation import tr

_LAYERS = ("cropland", "decision", "probability", "expected_correctness")

IMAGERY_MIN_SCALE = 400_000
"""Imagery is drawn at this scale and larger ones; a map of many blocks would open a file for each."""


@dataclass(frozen=True)
class LayerSpec:
    """One layer of a job's group.

    Attributes:
        key: What it shows; stays the same, whatever the title: how an update finds the layer again.
        title: Name in the layer tree.
        uri: What the provider opens.
        style: Name of the QML file in ``resources/styles``.
        attribution: Whose imagery the layer shows or was made from.
        visible: Whether the layer is switched on at first.
        vector: Whether it is a table of the GeoPackage.
        min_scale: Smallest scale, as its denominator, at which it is drawn; 0 for all.
    """

    key: str
    title: str
    uri: str
    style: str
    attribution: str
    visible: bool = False
    vector: bool = False
    min_scale: int = 0


def layer_specs(job: Job) -> Iterator[LayerSpec]:
    """The layers whose files exist by now, top of the layer tree first."""
    if has_samples(job.geopackage):
        yield _table(job, SAMPLE_POINTS, "samples", tr("Sample points"), visible=True)
    yield _table(job, BLOCK_TABLE, "blocks", tr("Blocks by state"), visible=True)
    if not is_file(job.folder / CROPLAND_MOSAIC):
        return  # no block is finished yet
    yield _table(job, REGION_TABLE, "regions", tr("Regions: decision and P(cropland)"))
    for name in _LAYERS:
        mosaic = str(job.folder / mosaic_name(name))
        yield LayerSpec(
            name, tr(PRODUCT_WORDS[name]), mosaic, name, job.attribution, visible=name == "cropland"
        )
    corrected = job.folder / CORRECTED_CROPLAND_MOSAIC
    if is_file(corrected):
        title = tr("Cropland, corrected")
        yield LayerSpec(CORRECTED, title, str(corrected), "cropland", job.attribution)
    yield from _source_specs(job)


def _source_specs(job: Job) -> Iterator[LayerSpec]:
    """What is known of the sources: image quality, how far they lie apart, imagery."""
    sources = tuple(zip("AB", job.sources))
    for letter, source in sources:
        column = f"quality_{letter.lower()}"
        title = tr("Image quality per block {}: {}").format(letter, source.title)
        yield _table(job, BLOCK_TABLE, f"block_{column}", title, subset=f'"{column}" IS NOT NULL')
    if job.shift_measured:
        title = tr("Shift between the sources, per block")
        yield _table(job, BLOCK_TABLE, "block_shift", title, subset='"shift" IS NOT NULL')
    for letter, source in sources:
        path = job.folder / mosaic_name(source_mosaic(QUALITY, source.id))
        if is_file(path):
            title = tr("Image quality {}: {}").format(letter, source.title)
            key = f"quality_{letter.lower()}"
            yield LayerSpec(key, title, str(path), "quality", source.attribution)
    for letter, source in sources:
        path = job.folder / mosaic_name(source_mosaic(IMAGERY, source.id))
        if is_file(path):
            yield LayerSpec(
                f"imagery_{letter.lower()}",
                tr("Imagery {}: {}").format(letter, source.title),
                str(path),
                "imagery",
                source.attribution,
                visible=letter == "A",
                min_scale=IMAGERY_MIN_SCALE,
            )


def _table(
    job: Job, table: str, style: str, title: str, visible: bool = False, subset: str = ""
) -> LayerSpec:
    uri = layer_uri(job.geopackage, table) + (f"|subset={subset}" if subset else "")
    return LayerSpec(style, title, uri, style, job.attribution, visible, vector=True)
