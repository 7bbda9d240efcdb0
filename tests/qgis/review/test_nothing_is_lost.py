"""Random sequences of what a reviewer and runs do: no row a person wrote is ever lost or changed, no finished
product disappears, and corrected areas are those of a recomputation."""

import random
import sqlite3

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.layers.job_reader import read_job
from croplayer_qgis.layers.review.region_queue import Order
from croplayer_qgis.shared.job_files import product_name, version_stem
from tests.qgis.review.conftest import signal_of

BLOCK = "N47.00_W099.20"
WORDS = ("right", "wrong", "unsure")
AFTER = ("cropland", "other", "take_a", "take_b", "machine")


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


def product(folder):
    """Version of the block's product and its file."""
    with sqlite3.connect(folder / "job.gpkg") as database:
        (version,) = database.execute("SELECT product FROM blocks WHERE id = ?", (BLOCK,)).fetchone()
    return version, (folder / product_name(version_stem(BLOCK, version))).read_bytes()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_row_of_a_person_is_lost_and_areas_are_those_of_a_recomputation(job_folder, machine, seed):
    chance = random.Random(seed)
    person = Person(job_folder, chance)
    known, last = {}, product(job_folder)
    human = {"verdict": 4, "correct": 3, "draw": 4, "undo": 3, "redo": 2, "open": 1}
    runs = {"retry": 1, "cancel": 1, "fail": 1, "kill": 1, "correct": 1, "map": 1}
    weights = {**human, **runs}
    steps = [*chance.choices(list(weights), list(weights.values()), k=26), "kill", "map", "undo", "correct"]
    for at, step in enumerate(steps):
        if step in runs:
            machine.do(step)
        else:
            getattr(person, step)()
        if step == "map":
            person.open()
        told, now, shown = f"{seed}: {steps[: at + 1]}", rows(job_folder), product(job_folder)
        for key, (_, values) in known.items():
            assert now[key][1] == values, told
        assert shown == last or (step == "map" and shown[0] == last[0] + 1), told
        known, last = now, shown
        in_force = {values["action"] for state, values in now.values() if state == "applied"}
        assert in_force == set(person.done), told
