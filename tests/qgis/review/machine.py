"""The machine's side of a job of one block, in a process of the engine's Python that a test drives.

Commands come in on stdin, one a line; "ok" or a traceback goes out, one line each. ``python machine.py JOB``.
"""

import json
import os
import shutil
import signal
import sys
import traceback
from pathlib import Path

import numpy as np
import shapely

from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.corrected_products import (
    correct_again,
    correct_products,
    corrected_path,
    read_product,
)
from croplayer_qgis.core.review.edits import edits_of, product_versions
from croplayer_qgis.core.review.matching import match_all
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.export.conftest import add

BLOCK = Block.from_id("N47.00_W099.20")
SAYS = {"take_a": ((2, 3, 6), (1, 4, 5)), "take_b": ((2, 4, 5), (1, 3, 6))}


def map_again(job):
    """Maps the block to another map, and goes on with people's rows as a run does."""
    with job.exclusive():
        job.set_state(BLOCK, BlockState.RUNNING)
        before = job.product_path(BLOCK)
        add(job, BLOCK)  # writes the same known map over ...
        if job.product_path(BLOCK) != before:
            shutil.copyfile(before, job.product_path(BLOCK))  # ... the last version's file
        match_all(job)
        correct_again(job, BLOCK)
        job.write_mosaics()
        job.remove_outdated()


def killed(job):
    """A run that dies while it maps the block: half a file lies there, and nothing was committed."""
    with job.exclusive():
        job.set_state(BLOCK, BlockState.RUNNING)
        (job.path / "blocks" / f"{BLOCK.id}.part.tif").write_bytes(b"II*\0")
        os.kill(os.getpid(), signal.SIGKILL)


def cancelled(job):
    """What a run leaves that was cancelled."""
    job.set_state(BLOCK, BlockState.CANCELLED)


def correct(job):
    """Applies corrections."""
    match_all(job)
    correct_products(job, (), lambda: False, lambda share, text: None)
    expected = recomputed_ha(job)
    version = product_versions(job.path)[BLOCK.id]
    path = corrected_path(job.path, BLOCK, version)
    assert path.exists() == bool(edits_of(job.path, BLOCK.id))
    shown = read_product(path if path.exists() else job.product_path(BLOCK), BLOCK)
    found = float((shown.cropland == 1).sum(axis=1) @ pixel_area_ha(BLOCK.transform, BLOCK_PX))
    assert abs(found - expected) < 0.001 * max(expected, 1), (found, expected)


def recomputed_ha(job):
    """Cropland with edits, each pixel worked out anew: its centre in a polygon or not, edit by edit."""
    machine = read_product(job.product_path(BLOCK), BLOCK)
    label = machine.cropland.astype(int)
    west, _, east, north = BLOCK.bounds
    step = (east - west) / BLOCK_PX
    for edit in edits_of(job.path, BLOCK.id):
        left, bottom, right, top = edit.geometry.bounds
        rows = slice(max(int((north - top) / step) - 1, 0), int((north - bottom) / step) + 2)
        cols = slice(max(int((left - west) / step) - 1, 0), int((right - west) / step) + 2)
        part, codes, mine = label[rows, cols], machine.decision[rows, cols], machine.cropland[rows, cols]
        y, x = (
            np.mgrid[rows.start : rows.start + part.shape[0], cols.start : cols.start + part.shape[1]] + 0.5
        )
        shapely.prepare(edit.geometry)
        inside = shapely.contains_xy(edit.geometry, west + x * step, north - y * step) & (mine != 255)
        if edit.mask:
            inside &= part == {"cropland": 1, "other": 0}[edit.mask]
        wanted = mine.astype(int).copy()
        if edit.after in ("cropland", "other"):
            wanted[:] = edit.after == "cropland"
        elif edit.after != "machine":
            yes, no = SAYS[edit.after]
            wanted[np.isin(codes, yes)] = 1
            wanted[np.isin(codes, no)] = 0
        part[inside] = wanted[inside]
    return float((label == 1).sum(axis=1) @ pixel_area_ha(BLOCK.transform, BLOCK_PX))


WORKS = {
    "map": map_again,
    "retry": lambda job: job.set_state(BLOCK, BlockState.QUEUED),
    "cancel": cancelled,
    "fail": lambda job: job.set_state(BLOCK, BlockState.FAILED, "The service is down."),
    "kill": killed,
    "correct": correct,
}


def main(folder):
    """Does what comes in, until there is no more."""
    job = JobFolder.open(folder)
    for line in sys.stdin:
        try:
            WORKS[line.strip()](job)
            said = "ok"
        except BaseException:
            said = traceback.format_exc()
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
