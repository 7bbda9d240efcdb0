"""Which layers a job folder gives, and how each is titled, styled and attributed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.translation import tr


@dataclass(frozen=True)
class LayerSpec:
    """One layer of a job's group.

    Attributes:
        title: Name in the layer tree.
        uri: What the provider opens.
        style: Name of the QML file in ``resources/styles``.
        attribution: Whose imagery the layer shows or was made from.
        visible: Whether the layer is switched on at first.
        vector: Whether it is a table of the GeoPackage.
    """

    title: str
    uri: str
    style: str
    attribution: str
    visible: bool = False
    vector: bool = False


def layer_specs(job: Job) -> Iterator[LayerSpec]:
    """The layers whose files exist by now, top of the layer tree first."""
    yield _table(job, "blocks", tr("Blocks by state"), visible=True)
    if not (job.folder / "cropland.vrt").is_file():
        return  # no block is finished yet
    yield _table(job, "regions", tr("Regions: decision and P(cropland)"))
    for name, title in (
        ("cropland", tr("Cropland")),
        ("decision", tr("Decision")),
        ("probability", tr("Cropland probability")),
        ("expected_correctness", tr("Expected correctness")),
    ):
        yield LayerSpec(
            title, str(job.folder / f"{name}.vrt"), name, job.attribution, visible=name == "cropland"
        )
    letters = ("A", "B")
    for letter, source in zip(letters, job.sources):
        quality = job.folder / f"quality_{source.id}.vrt"
        if quality.is_file():
            title = tr("Image quality {}: {}").format(letter, source.title)
            yield LayerSpec(title, str(quality), "quality", source.attribution)
    for letter, source in zip(letters, job.sources):
        imagery = job.folder / f"imagery_{source.id}.vrt"
        if imagery.is_file():
            title = tr("Imagery {}: {}").format(letter, source.title)
            yield LayerSpec(title, str(imagery), "imagery", source.attribution, visible=letter == "A")


def _table(job: Job, table: str, title: str, visible: bool = False) -> LayerSpec:
    return LayerSpec(
        title, f"{job.geopackage}|layername={table}", table, job.attribution, visible, vector=True
    )
