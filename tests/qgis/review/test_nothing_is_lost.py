"""Random sequences of what a reviewer and a run do: no row a person wrote is ever lost or changed."""

import random
import sqlite3

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.layers.job_reader import read_job
from croplayer_qgis.layers.review.region_queue import Order
from tests.qgis.review.conftest import signal_of

BLOCK = "N47.00_W099.20"
WORDS = ("right", "wrong", "unsure")
AFTER = ("cropland", "other", "take_a", "take_b", "machine")

# Maps the block anew, to another map, and compares what people said with it, as a run does.
REMAP = f"""
import shutil, sys
from pathlib import Path
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.matching import match_all
from tests.core.export.conftest import add
job, block = JobFolder.open(Path(sys.argv[1])), Block.from_id("{BLOCK}")
with job.exclusive():
    before = job.product_path(block)
    add(job, block)
    if job.product_path(block) != before:
        shutil.copyfile(before, job.product_path(block))  # add writes it where the last version lies
    match_all(job)
"""

# Corrects the job, and works every pixel out anew: its centre in a polygon or not, edit by edit.
RECOMPUTE = f"""
import sys, shapely, numpy as np
from pathlib import Path
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.corrected_products import correct_products, read_product
from croplayer_qgis.core.review.edits import edits_of
job, block = JobFolder.open(Path(sys.argv[1])), Block.from_id("{BLOCK}")
done = correct_products(job, (), lambda: False, lambda share, text: None)
machine = read_product(job.product_path(block), block)
label, code = machine.cropland.astype(int), machine.decision
west, south, east, north = block.bounds
step = (east - west) / BLOCK_PX
says = dict(take_a=((2, 3, 6), (1, 4, 5)), take_b=((2, 4, 5), (1, 3, 6)))
for edit in edits_of(job.path, block.id):
    l, b, r, t = edit.geometry.bounds
    rows = slice(max(int((north - t) / step) - 1, 0), int((north - b) / step) + 2)
    cols = slice(max(int((l - west) / step) - 1, 0), int((r - west) / step) + 2)
    part, codes, mine = label[rows, cols], code[rows, cols], machine.cropland[rows, cols]
    y, x = np.mgrid[rows.start : rows.start + part.shape[0], cols.start : cols.start + part.shape[1]] + 0.5
    shapely.prepare(edit.geometry)
    inside = shapely.contains_xy(edit.geometry, west + x * step, north - y * step) & (mine != 255)
    if edit.mask:
        inside &= part == dict(cropland=1, other=0)[edit.mask]
    wanted = mine.astype(int).copy()
    if edit.after in ("cropland", "other"):
        wanted[:] = edit.after == "cropland"
    elif edit.after != "machine":
        yes, no = says[edit.after]
        wanted[np.isin(codes, yes)] = 1
        wanted[np.isin(codes, no)] = 0
    part[inside] = wanted[inside]
expected = float((label == 1).sum(axis=1) @ pixel_area_ha(block.transform, BLOCK_PX))
found = done[block].cropland_ha if block in done else None
assert found is None or abs(found - expected) < 0.001 * max(expected, 1), (found, expected)
"""


def rows(folder):
    """All human rows by table and fid: what may change, which is the state, and the rest."""
    found = {}
    with sqlite3.connect(folder / "job.gpkg") as database:
        database.row_factory = sqlite3.Row
        for table in ("verdicts", "edits"):
            for row in database.execute(f"SELECT * FROM {table}"):
                values = dict(row)
                found[table, values["fid"]] = (values.pop("state"), values)
    return found


class Person:
    """A reviewer at work, and what should be in force by now."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.done, self.undone = [], []  # numbers of actions
        self.open()

    def open(self):
        self.review = Review(read_job(self.folder), "Ada")
        self.review.prepare()
        with signal_of(self.review.loaded):
            self.review.load(Order(self.chance.choice(["error", "area", "random"])))

    def act(self, work):
        before = {values["action"] for _, values in rows(self.folder).values()}
        work()
        new = {values["action"] for _, values in rows(self.folder).values()} - before
        if new:
            self.done += sorted(new)
            self.undone.clear()

    def verdict(self):
        note = self.chance.choice(["", "see there"])
        self.act(lambda: self.review.give(self.chance.choice(WORDS), "", note))
        self.review.go_next()

    def correct(self):
        self.act(lambda: self.review.correct_region(self.chance.choice(AFTER)))

    def draw(self):
        x, y = self.chance.uniform(-99.199, -99.151), self.chance.uniform(47.001, 47.049)
        size = self.chance.uniform(0.0005, 0.004)
        shape = QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(QgsPointXY(x, y), size, size / 2))
        mask = self.chance.choice(["", "cropland", "other"])
        self.act(lambda: self.review.draw({self.chance.choice(AFTER): shape}, "polygon", mask))

    def undo(self):
        self.review.undo()
        if self.done:
            self.undone.append(self.done.pop())

    def redo(self):
        self.review.redo()
        if self.undone:
            self.done.append(self.undone.pop())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_row_of_a_person_is_lost_and_areas_are_those_of_a_recomputation(job_folder, run_engine, seed):
    chance = random.Random(seed)
    person = Person(job_folder, chance)
    known = {}
    works = ["verdict", "correct", "draw", "undo", "redo", "open"]
    steps = [*chance.choices(works, [4, 3, 4, 3, 2, 1], k=14), "remap"] * 2
    for step in steps:
        if step == "remap":
            run_engine(REMAP, job_folder)
            person.open()
        else:
            getattr(person, step)()
        now = rows(job_folder)
        for key, (_, values) in known.items():
            assert now[key][1] == values, step
        known = now
        in_force = {values["action"] for state, values in now.values() if state == "applied"}
        assert in_force == set(person.done), step
    run_engine(RECOMPUTE, job_folder)
