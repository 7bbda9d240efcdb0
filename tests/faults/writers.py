"""What CropLayer writes through GDAL besides a job, small, and what is in it: see ``matrix``."""

from contextlib import suppress
from functools import partial

import numpy as np
import pyogrio
import rasterio
import shapely
from rasterio.enums import Resampling
from rasterio.transform import from_origin

from croplayer_qgis.core.accuracy.compare.comparison import write_agreement
from croplayer_qgis.core.accuracy.compare.datasets import DataSet
from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.product.map_raster import map_raster
from croplayer_qgis.core.vectors.writing import polygon_file

VECTORS = (".gpkg", ".geojson", ".fgb")


def map_job(path, parameters, blocks, secrets):
    """Creates and runs a job."""
    run_job(JobFolder.open_or_create(path, parameters, blocks).path, secrets)


def write_map(folder):
    """Two bands in four parts, with an overview."""
    window = PixelWindow(14, 1000, 2000, 700, 600)
    values = np.random.default_rng(1).integers(0, 101, (2, 600, 700), dtype=np.uint8)
    with map_raster(
        folder / "map.tif", window, ["first", "second"], {"SOURCE": "A"}, Resampling.average
    ) as out:
        for y in (0, 300):
            for x in (0, 350):
                part = PixelWindow(14, window.x0 + x, window.y0 + y, 350, 300)
                out.write(part, list(values[:, y : y + 300, x : x + 350]))


def write_votes(folder, maps):
    """The agreement of rasters of 200 x 200 pixels."""
    datasets = [DataSet.open(path.stem, path, "croplayer") for path in maps]
    write_agreement(datasets, folder / "agreement.tif")


def maps_to_compare(folder):
    """Two rasters of cropland and other."""
    paths = [folder / "one.tif", folder / "two.tif"]
    for number, path in enumerate(paths):
        values = np.random.default_rng(number).integers(0, 2, (1, 200, 200), dtype=np.uint8)
        transform = from_origin(116, 40, 0.001, 0.001)
        with rasterio.open(
            path, "w", driver="GTiff", width=200, height=200, count=1, dtype="uint8",
            crs="EPSG:4326", transform=transform, nodata=255,
        ) as raster:  # fmt: skip
            raster.write(values)
    return paths


def write_layer(folder, suffix):
    """Polygons in two goes, as regions are written block by block."""
    with polygon_file(folder / f"regions{suffix}") as file:
        for row in range(2):
            shapes = shapely.box(np.arange(40) / 10, row, np.arange(40) / 10 + 0.05, row + 0.5)
            names = np.array([f"number {n}" for n in range(40)], object)
            file.add(shapes, {"id": np.arange(40, dtype=np.int32), "name": names})


def export(folder, job, products):
    """A block of a job."""
    opened = JobFolder.open(job)
    blocks = [block.id for block, _ in opened.products()][:1]
    export_job(opened, blocks, ExportOptions(folder, products), lambda: False, lambda _share, _text: None)


def writers(folder, job):
    """Function of a folder by name, for everything but jobs.

    Args:
        folder: A place for what they read.
        job: A job with a finished block.
    """
    return {
        "map": write_map,
        "agreement": partial(write_votes, maps=maps_to_compare(folder)),
        **{f"layer{suffix}": partial(write_layer, suffix=suffix) for suffix in VECTORS},
        "raster": partial(export, job=job, products=("raster",)),
        "polygons": partial(export, job=job, products=("polygons",)),
    }


def contents(folder):
    """What is in the files that have their final name; their name where they cannot be read."""
    found = {}
    for path in sorted(folder.iterdir() if folder.is_dir() else ()):
        if ".part" in path.name or path.name.endswith(("-journal", "-wal", "-shm")) or path.is_dir():
            continue
        found[path.name] = "unreadable"
        with suppress(rasterio.errors.RasterioError, pyogrio.errors.DataSourceError, ValueError):
            if path.suffix == ".tif":
                found[path.name] = _raster(path)
            elif path.suffix in VECTORS:
                meta, _, shapes, columns = pyogrio.raw.read(path)
                found[path.name] = [list(meta["fields"]), shapes.tolist(), [c.tolist() for c in columns]]
            else:
                found[path.name] = path.read_bytes()
    return found


def _raster(path):
    with rasterio.open(path) as raster:
        levels = [raster.read().tobytes()]
        for factor in raster.overviews(1):
            shape = (raster.count, -(-raster.height // factor), -(-raster.width // factor))
            levels.append(raster.read(out_shape=shape).tobytes())
        return [levels, raster.tags(), raster.descriptions, raster.transform]
