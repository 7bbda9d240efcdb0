"""The demo's imagery: which files, which sources, which blocks."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rasterio
from rasterio.warp import transform_bounds

from croplayer_qgis.core.grid import Block, Bounds, blocks_in
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.shared.resources import resource_path
from demo.server import DEMO_KEY, DEMO_TOKEN, TileServer, serving
from demo.tiles import TileSet

ATTRIBUTION = "USDA FSA NAIP (public domain)"
_STATEMENT = "Real NAIP aerial imagery served by the demo server; not imagery of Mapbox or Google."


@dataclass(frozen=True)
class DemoJob:
    """One of the two demo jobs.

    Attributes:
        name: `dates` or `labelled`.
        zoom: Zoom the imagery is read at.
        source_ids: Ids of source A and B.
        blocks: Blocks that hold imagery.
        reference: GeoJSON of the reference fields; None where there is no reference.
        reference_area: GeoJSON of where the reference is complete.
    """

    name: str
    zoom: int
    source_ids: tuple[str, str]
    blocks: tuple[Block, ...]
    reference: Path | None
    reference_area: Path | None


def demo_jobs() -> dict[str, DemoJob]:
    """Both jobs by name, from the files under `resources/demo`."""
    folder = resource_path("demo", "labelled")
    dates = DemoJob("dates", 15, ("demo_a", "demo_b"), _blocks("dates"), None, None)
    labelled = DemoJob(
        "labelled",
        16,
        ("labelled_a", "labelled_b"),
        _blocks("labelled"),
        folder / "reference.geojson",
        folder / "area.geojson",
    )
    return {job.name: job for job in (dates, labelled)}


def demo_sources(mapbox_url: str, google_url: str) -> dict[str, Source]:
    """The four sources by id, behind the base URLs of a running server."""
    return {
        source.id: source
        for source in (
            _mapbox("demo_a", "Demo A (NAIP 2015-09-26)", "demo.dates-a", mapbox_url),
            _google("demo_b", "Demo B (NAIP 2016-08-16)", google_url),
            _mapbox("labelled_a", "Labelled A (NAIP, 1 m)", "demo.labelled-a", mapbox_url),
            _google("labelled_b", "Labelled B (derived: season, haze, cloud, blur)", google_url),
        )
    }


def demo_secrets() -> dict[str, str]:
    """What the demo server accepts, by source id."""
    return {
        "demo_a": DEMO_TOKEN,
        "labelled_a": DEMO_TOKEN,
        "demo_b": DEMO_KEY,
        "labelled_b": DEMO_KEY,
    }


def serve(port: int = 0, token: str = DEMO_TOKEN, key: str = DEMO_KEY) -> AbstractContextManager[TileServer]:
    """A running server of the demo imagery; see `demo.server.TileServer` for what it offers."""
    mapbox, google = _tile_sets()
    return serving(TileServer(mapbox, google, token, key, f"Imagery: {ATTRIBUTION}"), port)


@cache
def _tile_sets() -> tuple[dict[str, TileSet], TileSet]:
    """What stands behind the Mapbox API, by tileset id, and behind the Google API; read once."""
    mapbox = {f"demo.{name}-a": TileSet(_rasters(name, "a")) for name in ("dates", "labelled")}
    return mapbox, TileSet([*_rasters("dates", "b"), *_rasters("labelled", "b")])


def _mapbox(source_id: str, title: str, tileset: str, url: str) -> Source:
    return Source(
        id=source_id,
        title=title,
        kind=SourceKind.MAPBOX,
        url=url,
        auth="query:access_token",
        # Lossless and with transparency, which a tileset other than mapbox.satellite offers.
        options={"tileset": tileset, "format": "png"},
        attribution=ATTRIBUTION,
        terms_note=_STATEMENT,
        storing_allowed=True,
        requests_per_second=500.0,
    )


def _google(source_id: str, title: str, url: str) -> Source:
    return Source(
        id=source_id,
        title=title,
        kind=SourceKind.GOOGLE,
        url=url,
        auth="query:key",
        attribution=ATTRIBUTION,
        terms_note=_STATEMENT,
        storing_allowed=True,
        requests_per_second=500.0,
    )


def _rasters(job: str, side: str) -> list[Path]:
    return sorted(resource_path("demo", job).glob(f"*_{side}.tif"))


def _blocks(job: str) -> tuple[Block, ...]:
    found: dict[Block, None] = {}
    for path in _rasters(job, "a"):
        with rasterio.open(path) as dataset:
            bounds = transform_bounds(dataset.crs, "EPSG:4326", *dataset.bounds)
        found.update(dict.fromkeys(blocks_in(Bounds(*bounds))))
    return tuple(sorted(found))
