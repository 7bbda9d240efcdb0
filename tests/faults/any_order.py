"""A job to which anything happens in any order: ``make faults`` tries many orders, the tests a few.

``python -m tests.faults.any_order [ORDERS]`` tries as many (default: 300) and records how many broke one
of these promises:

- a block that is done or incomplete has files that are whole, unless this test damaged them, and then a check
  names it;
- its pixels are those of an undisturbed run on what the service gave, 255 in every band exactly where that
  has no imagery;
- whatever happened, every block becomes done again once the service, the models and the files are whole.
"""

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import rasterio
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from croplayer_qgis.core.errors import CropLayerError, JobError, ModelError
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.rebuild import rebuild_job
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.models.card import CARD_FILE
from croplayer_qgis.shared.messages.events import Progress
from croplayer_qgis.shared.vocabulary.blocks import RETRIED, BlockState, Step
from demo.server import Fault
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
from tests.core.job.conftest import ZOOM, save_models
from tests.faults.fork_server import DONE, SENTENCE
from tests.faults.matrix import KILLED, Forks
from tests.faults.writers import map_job

FIRST, SECOND = demo_jobs()["dates"].blocks
WHOLE, HOLED = "whole", "holed"  # what the service gives
FINISHED = (BlockState.DONE, BlockState.INCOMPLETE)


class Place:
    """What all orders share: a server, small models, products of undisturbed runs, a process to be killed."""

    def __enter__(self):
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self._temporary.name)
        self._serving = serve()
        self.server = self._serving.__enter__()
        source = demo_sources(self.server.mapbox_url, self.server.google_url)["demo_a"]
        self.models = save_models(self.folder / "models")
        self.secrets = demo_secrets()
        # Stored tiles would outlive what the service does.
        source = replace(source, storing_allowed=False)
        self.parameters = JobParameters(source, None, ZOOM, models=model_references(self.models))
        window = block_window(FIRST, ZOOM)
        tiles = list(window.tiles())
        self.tile = tiles[len(tiles) // 2]
        self.products = {}
        self._map(WHOLE, [FIRST, SECOND])
        self.server.faults.append(self.fault(status=404))
        self._map(HOLED, [FIRST, SECOND])  # the tile reaches into the neighbour
        self.server.faults.clear()
        (self.folder / "forks").mkdir()
        again = partial(map_job, parameters=self.parameters, blocks=[FIRST], secrets=self.secrets)
        self._forks = Forks(self.folder / "forks", again)
        self.killing = self._forks.__enter__() if shutil.which("cc") else None
        return self

    def __exit__(self, *error):
        if self.killing is not None:
            self._forks.__exit__(*error)
        self._serving.__exit__(*error)
        self._temporary.cleanup()

    def fault(self, **what):
        """The tile in the middle of the first block goes wrong."""
        return Fault(f"/{self.tile.z}/{self.tile.x}/{self.tile.y}", 10**6, **what)

    def _map(self, name, blocks):
        job = JobFolder.create(self.folder / name, self.parameters, blocks)
        run_job(job.path, self.secrets)
        for block in blocks:
            self.products[block, name] = read(job, block)


def read(job, block):
    """The layers of a product, and the same no data in all of them."""
    with rasterio.open(job.product_path(block)) as product:
        layers = product.read()
    assert all(np.array_equal(layer == 255, layers[0] == 255) for layer in layers)
    return layers


class AnyOrder(RuleBasedStateMachine):
    """One order of events."""

    place: Place
    orders = 0

    def __init__(self):
        super().__init__()
        AnyOrder.orders += 1
        self.path = self.place.folder / f"order{AnyOrder.orders}"
        self.place.server.faults.clear()
        self.blocks = {FIRST}
        self.damaged = set()
        self.card = ""
        self.gives = {WHOLE}  # all that the service gave meanwhile
        JobFolder.create(self.path, self.place.parameters, [FIRST])

    @property
    def job(self):
        """The job as it is on disk."""
        return JobFolder.open(self.path)

    @rule()
    def run(self):
        """A run to its end, which takes up all that can be taken up."""
        self._run()

    @rule(step=st.sampled_from((Step.IMAGERY, Step.SEGMENTATION, Step.WRITING)))
    def cancel(self, step):
        """A run that is cancelled when a block comes to a step."""
        reached = []
        self._run(
            cancelled=lambda: bool(reached),
            on_event=lambda event: (
                reached.append(event) if isinstance(event, Progress) and event.step == step else None
            ),
        )

    @precondition(lambda self: self.place.killing is not None)
    @rule(at=st.sampled_from((3, 20, 60, 90, 120)))
    def kill(self, at):
        """A run in another process that is killed at one of its writes."""
        status = self.place.killing.run(self.path, at, "die")
        assert status in ((DONE, SENTENCE, KILLED) if self.card or self._lost() else (DONE, KILLED))

    @rule(what=st.sampled_from(("absent", "broken", "down")))
    def break_service(self, what):
        """The service has a tile no more, sends rubbish for it, or refuses everything."""
        faults = {
            "absent": self.place.fault(status=404),
            "broken": self.place.fault(body=b"no image"),
            "down": Fault("", 10**6, body=b"no image"),
        }
        self.place.server.faults[:] = [faults[what]]
        self.gives |= {HOLED} if what != "down" else set()

    @rule()
    def heal(self):
        """The service is as it was."""
        self.place.server.faults.clear()
        self.gives |= {WHOLE}

    @precondition(lambda self: not self._lost())
    @rule()
    def add_block(self):
        """The neighbour comes to the job."""
        self.job.add_blocks([FIRST, SECOND])
        self.blocks.add(SECOND)

    @precondition(lambda self: not self.card)
    @rule()
    def change_card(self):
        """Another threshold in the card of the cropland model."""
        path = self.place.models["cropland"] / CARD_FILE
        self.card = path.read_text("utf-8")
        assert '"threshold": 0.5' in self.card
        path.write_text(self.card.replace('"threshold": 0.5', '"threshold": 0.4'), "utf-8")

    @precondition(lambda self: self.card)
    @rule()
    def restore_card(self):
        """The card is as it was."""
        (self.place.models["cropland"] / CARD_FILE).write_text(self.card, "utf-8")
        self.card = ""

    @precondition(lambda self: not self._lost())
    @rule(kind=st.sampled_from(("delete", "cut", "zero")), which=st.integers(0, 2), first=st.booleans())
    def damage(self, kind, which, first):
        """A file of a product is deleted, cut off or overwritten."""
        block = FIRST if first or SECOND not in self.blocks else SECOND
        version = self.job.product(block)
        if version is None:
            return
        path = (self.job.product_path(block), *self.job.other_files(block, version))[which]
        self.damaged.add(block)
        with suppress(FileNotFoundError):
            if kind == "delete":
                path.unlink()
            elif kind == "cut":
                os.truncate(path, path.stat().st_size // 2)
            else:
                data = path.read_bytes()
                path.write_bytes(data[: len(data) // 3] + bytes(200) + data[len(data) // 3 + 200 :])

    @precondition(lambda self: not self._lost())
    @rule(whole=st.booleans())
    def lose_geopackage(self, whole):
        """The tables are deleted, with their log or without it, or become rubbish."""
        gpkg = self.job.geopackage
        if whole:
            gpkg.write_bytes(gpkg.read_bytes()[: gpkg.stat().st_size // 3])
        else:
            gpkg.unlink()

    @precondition(lambda self: self._lost())
    @rule()
    def rebuild(self):
        """The tables are made again from the products, where one tells what the job is."""
        try:
            rebuild_job(self.path)
        except JobError as error:
            assert "Nothing was changed" in str(error)
            shutil.rmtree(self.path)
            JobFolder.create(self.path, self.place.parameters, [FIRST])
            self.blocks, self.damaged = {FIRST}, set()
            return
        self.blocks = set(self.job.states())
        # A product that cannot be read any more is none; of files beside it nobody knows what they were.
        self.damaged = {found.block for found in damaged_blocks(self.job)}

    @precondition(lambda self: not self._lost())
    @rule()
    def map_damaged_again(self):
        """What a check names is queued."""
        with self.job.exclusive() as job:
            assert {found.block for found in job.queue_damaged()} == self.damaged
        self.damaged.clear()

    @invariant()
    def finished_blocks_are_whole_and_right(self):
        """What the docstring of this module promises of finished blocks."""
        if self._lost():
            return
        job = self.job
        assert {found.block for found in damaged_blocks(job)} == self.damaged
        states = job.states()
        assert set(states) == self.blocks
        for block, _ in job.products():
            if block not in self.damaged:
                self._require_pixels(block, read(job, block))

    def teardown(self):
        """Once all is whole again, every block becomes done."""
        try:
            if self.card:
                self.restore_card()
            self.heal()
            if self._lost():
                self.rebuild()
            self.map_damaged_again()
            self._run()
            assert set(self.job.states().values()) == {BlockState.DONE}
            self.finished_blocks_are_whole_and_right()
        finally:
            if self.card:
                self.restore_card()
            shutil.rmtree(self.path, ignore_errors=True)

    def _run(self, **watched):
        before = {} if self._lost() else dict(self.job.products())
        try:
            run_job(self.path, self.place.secrets, retry=RETRIED, **watched)
        except ModelError as error:
            assert self.card and "settings" in str(error)
        except CropLayerError as error:
            assert self._lost() or self.place.server.faults, str(error)
        if not self._lost():
            now = dict(self.job.products())
            assert before.keys() <= now.keys()
            self.damaged -= {block for block in before if now[block] != before[block]}

    def _require_pixels(self, block, layers):
        known = [self.place.products[block, name] for name in self.gives]
        assert any(np.array_equal(layers, one) for one in known), (block, self.gives)

    def _lost(self):
        """Whether the tables are gone or damaged."""
        try:
            self.job.records()
        except JobError:
            return True
        return False


def try_orders(count, steps):
    """Tries orders of events; raises AssertionError with the shortest one that breaks a promise."""
    with Place() as place:
        AnyOrder.place = place
        run_state_machine_as_test(
            AnyOrder,
            settings=settings(
                max_examples=count,
                stateful_step_count=steps,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                print_blob=False,
            ),
        )


def main(count=300):
    """Tries many orders; returns the exit status."""
    from benchmarks.results import record
    from tests.faults.counts import keep

    broken = 0
    try:
        try_orders(count, steps=12)
    except AssertionError as error:
        broken = 1
        print(error)
    print(f"{AnyOrder.orders} orders tried, {AnyOrder.orders - broken} survived, {broken} lost")
    command = f"python -m tests.faults.any_order {count}"
    keep({"a job: anything, in any order": (AnyOrder.orders, broken)}, command)
    record("faults/any_order_lost", broken, "= 0", command)
    return broken


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
