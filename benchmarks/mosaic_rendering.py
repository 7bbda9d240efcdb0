"""How long QGIS takes to open and draw the mosaic of many blocks, with and without our overviews and styles.

Run with QGIS's Python: ``.env/qgis/bin/python -m benchmarks.mosaic_rendering PRODUCT``, with
``QT_QPA_PLATFORM=offscreen``. PRODUCT is a finished block (``blocks/<id>.tif`` of a job) and stands for every
block. Prints seconds and their ratio.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

from croplayer_qgis.shared.resources import resource_path

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = 2000
VIEWS = {"all blocks": 1.0, "a quarter across": 0.25, "a tenth across": 0.1, "one block": 0.02}

# A job's mosaics over copies of one product; without what the mosaic has for QGIS when asked so.
BUILD = """
import os, shutil, sys
from pathlib import Path
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
folder, product, count, plain = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "plain"
(folder / "blocks").mkdir(parents=True)
blocks = [Block(900 + i // 50, 2200 + i % 50) for i in range(count)]
first = folder / "blocks" / f"{blocks[0].id}.tif"
shutil.copyfile(product, first)
for block in blocks[1:]:
    os.link(first, folder / "blocks" / f"{block.id}.tif")
write_mosaics(folder, product_mosaics(), dict.fromkeys(blocks, 1))
if plain:
    for style in folder.glob("*.qml"):
        style.unlink()
    for mosaic in (folder / "mosaics").glob("*.vrt"):
        lines = mosaic.read_text().splitlines(keepends=True)
        mosaic.write_text("".join(line for line in lines if not line.startswith("<Overview>")))
"""


def measure(folder: Path) -> dict[str, float]:
    """Seconds to open the cropland layer and to draw each view, 1500 x 900 px."""
    started = time.perf_counter()
    layer = QgsRasterLayer(str(folder / "cropland.vrt"), "cropland", "gdal")
    layer.loadNamedStyle(str(resource_path("styles", "cropland.qml")))
    seconds = {"open": time.perf_counter() - started}
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setOutputSize(QSize(1500, 900))
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), QgsProject.instance())
    for name, share in VIEWS.items():
        extent = QgsRectangle(layer.extent())
        extent.scale(share)
        settings.setExtent(transform.transformBoundingBox(extent))
        started = time.perf_counter()
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        seconds[name] = time.perf_counter() - started
    started = time.perf_counter()
    layer.reload()
    seconds["reload"] = time.perf_counter() - started
    return seconds


def compare(product: str, blocks: int) -> dict[str, dict[str, float]]:
    """Seconds of both kinds of mosaic over copies of a product."""
    found = {}
    with tempfile.TemporaryDirectory() as base:
        for kind in ("plain", "ours"):
            folder = Path(base) / kind
            engine = ROOT / ".env" / "engine" / "bin" / "python"
            subprocess.run([engine, "-c", BUILD, folder, product, str(blocks), kind], cwd=ROOT, check=True)
            found[kind] = measure(folder)
    return found


def main(product: str) -> None:
    """Measures both and prints them side by side."""
    application = QgsApplication([], False)
    application.initQgis()
    found = compare(product, BLOCKS)
    print(f"{BLOCKS} blocks          plain s     ours s      ratio")
    for name, plain in found["plain"].items():
        ours = found["ours"][name]
        print(f"{name:<20}{plain:>10.3f} {ours:>10.3f} {plain / ours:>10.1f}")


if __name__ == "__main__":
    main(sys.argv[1])
