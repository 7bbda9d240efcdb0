"""A job's mosaics at any size: ``python -m benchmarks.mosaics [BLOCKS]``. Prints seconds, MB and their ratio.

Two levels, as they are written, beside a flat virtual raster of the same blocks. The files of blocks are
empty, as opening a mosaic does not need them; its memory is what the process grows by. Overviews are left
out. Of more than 100 000 blocks no flat one is made: it would take 14 GB to open.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import psutil
import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.product import mosaic_vrt
from croplayer_qgis.core.product.mosaic_vrt import Mosaic, write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
from croplayer_qgis.core.product.source_vrt import imagery_mosaic, quality_mosaic
from croplayer_qgis.shared.job_files import MOSAICS

_SIDE = 640  # blocks
_CORNER = Block(440, 1500)
_ZOOM = 16
_MOST_FLAT = 100_000


def main(count: int = 20_000) -> None:
    """Writes, adds a block, and opens."""
    blocks = [Block(_CORNER.row + i // _SIDE, _CORNER.col + i % _SIDE) for i in range(count)]
    mosaics = [
        replace(product_mosaics()[0], overview=0),
        quality_mosaic("a", _ZOOM),
        imagery_mosaic("a", _ZOOM),
    ]
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base)
        (folder / "blocks").mkdir()
        for block in blocks:
            (folder / "blocks" / f"{block.id}.tif").touch()
        print(f"{'':<12}{'':<14}{'write s':>9} {'add 1 s':>9} {'open s':>9} {'file MB':>9} {'grows MB':>9}")
        for mosaic in mosaics:
            two = _two_levels(folder, mosaic, blocks)
            _show(mosaic.name, "two levels", two)
            if count <= _MOST_FLAT:
                flat = _flat(folder, mosaic, blocks)
                _show("", "flat", flat)
                _show("", "ratio", tuple(a / max(b, 0.01) for a, b in zip(flat, two, strict=True)))


def _show(mosaic: str, kind: str, values: tuple[float, ...]) -> None:
    print(f"{mosaic:<12}{kind:<14}" + "".join(f"{value:>9.2f} " for value in values), flush=True)


def _flat(folder: Path, mosaic: Mosaic, blocks: list[Block]) -> tuple[float, ...]:
    path = folder / MOSAICS / "flat.vrt"
    path.parent.mkdir(exist_ok=True)
    started = time.monotonic()
    parts = [
        mosaic_vrt._Part(f"../{mosaic.file_of(block, block.id)}", mosaic.spans(block), mosaic.takes(block))
        for block in blocks
    ]
    mosaic_vrt._write(path, mosaic, mosaic.around(blocks), parts, of_cells=False)
    seconds = time.monotonic() - started
    return seconds, seconds, *_opened(path)


def _two_levels(folder: Path, mosaic: Mosaic, blocks: list[Block]) -> tuple[float, ...]:
    started = time.monotonic()
    (path,) = write_mosaics(folder, [mosaic], dict.fromkeys(blocks, 1))
    written = time.monotonic()
    (folder / "blocks" / f"{blocks[-1].id}.tif").touch()
    write_mosaics(folder, [mosaic], dict.fromkeys(blocks, 1))
    return written - started, time.monotonic() - written, *_opened(path)


def _opened(path: Path) -> tuple[float, ...]:
    """Seconds to open, MB of the file, MB the process grows by."""
    process = psutil.Process()
    before, started = process.memory_info().rss, time.monotonic()
    with rasterio.open(path):
        seconds = time.monotonic() - started
        grown = process.memory_info().rss - before
    return seconds, path.stat().st_size / 1e6, max(grown, 0) / 1e6


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
