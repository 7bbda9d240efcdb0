"""The review of one job: its queue, the region that is shown, and what was said and drawn of it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.layers.region_reader import Region, RegionReader
from croplayer_qgis.layers.review.human_rows import edit_rows, facts_of, label_meant
from croplayer_qgis.layers.review.queued_region import QueuedRegion
from croplayer_qgis.layers.review.region_queue import Order, Queue, read_queue, region_at
from croplayer_qgis.layers.review.review_file import ReviewFile, ReviewFileError, Row
from croplayer_qgis.layers.review.shapes import by_block
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE, RegionColumn
from croplayer_qgis.shared.vocabulary.review import (
    MACHINE,
    RIGHT,
    WRONG,
)
from croplayer_qgis.translation import tr

_EMPTY = Queue((), frozenset(), 0, 0.0, 0, 0.0)


class Review(QObject):
    """One reviewer's way through a job. Every verdict and edit is on disk before anything moves on.

    Signals:
        loaded: The queue was read.
        moved: Another region is shown, or none.
        changed: Verdicts or edits changed.
        failed (str): Nothing was stored, or the job cannot be read; one sentence.
    """

    loaded = pyqtSignal()
    moved = pyqtSignal()
    changed = pyqtSignal()
    failed = pyqtSignal(str)
    _arrived = pyqtSignal(int, object)

    def __init__(self, job: Job, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.file = ReviewFile(job.folder, reviewer)
        self.reader = RegionReader(job.geopackage)
        self.order = Order()
        self._queue = _EMPTY
        self._reviewed: set[tuple[str, int]] = set()
        self._reviewed_ha = 0.0
        self._reviewed_total = 0
        self._place = -1
        self._aside: QueuedRegion | None = None  # a region looked at that is not in the queue
        self._wanted: tuple[str, int] | None = None
        self._turn = 0
        self._versions: dict[str, int] = {}
        self._region: Region | None = None
        self._arrived.connect(self._take)

    def prepare(self) -> int:
        """Makes the tables; how many verdicts of an older version were taken over. Raises ReviewFileError."""
        moved = self.file.prepare()
        self._versions = self.file.product_versions()
        return moved

    def load(self, order: Order, at: tuple[str, int] | None = None) -> None:
        """Reads the queue in a thread; ``loaded`` follows, and the region ``at`` (block, number) is shown."""
        self.order, self._wanted = order, at
        self._turn += 1
        threading.Thread(target=self._read, args=(self.job.folder, order, self._turn), daemon=True).start()

    def renew(self) -> bool:
        """Reads the queue again when blocks were mapped again since it was read; whether that was so.

        Their regions are new: numbers and rows of the queue are those of the older products.
        """
        try:
            versions = self.file.product_versions()
        except ReviewFileError as error:
            self.failed.emit(str(error))
            return False
        if versions == self._versions:
            return False
        mapped_again = [id for id, version in self._versions.items() if versions.get(id, version) != version]
        self._versions = versions
        if mapped_again:
            item = self.current
            self.reader = RegionReader(self.job.geopackage)
            self.load(self.order, None if item is None else (item.block, item.region))
        return bool(mapped_again)

    @property
    def queue(self) -> Queue:
        """The queue as it was read; what was reviewed since is in ``is_reviewed``."""
        return self._queue

    @property
    def place(self) -> int:
        """Place of the region shown in the queue, -1 when it is not in it."""
        return self._place if self._aside is None else -1

    @property
    def current(self) -> QueuedRegion | None:
        """The region shown."""
        if self._aside is not None:
            return self._aside
        return self._queue.regions[self._place] if 0 <= self._place < len(self._queue.regions) else None

    @property
    def region(self) -> Region | None:
        """The region shown with its outline and all that is kept of it; None when it is gone."""
        item = self.current
        if item is None:
            return None
        if self._region is None:
            self._region = self.reader.with_fid(item.fid)
        return self._region

    @property
    def progress(self) -> tuple[int, int, float, float]:
        """Regions reviewed, all of them, area reviewed and area left, ha."""
        left = max(self._queue.total_ha - self._reviewed_ha, 0.0)
        return self._reviewed_total, self._queue.total, self._reviewed_ha, left

    def is_reviewed(self, item: QueuedRegion) -> bool:
        """Whether somebody gave a verdict on a region of the queue."""
        return (item.block, item.region) in self._reviewed

    def go_next(self) -> None:
        """Shows the next region that waits for a verdict, or the one behind when none does."""
        self._aside = None
        count = len(self._queue.regions)
        order = [*range(self._place + 1, count), *range(max(self._place, 0))]
        found = next((at for at in order if not self.is_reviewed(self._queue.regions[at])), None)
        if found is None:
            found = min(self._place + 1, count - 1)
        self._show(found)

    def go_previous(self) -> None:
        """Shows the region before, reviewed or not."""
        self._aside = None
        self._show(max(self._place - 1, 0) if self._queue.regions else -1)

    def go_to(self, block: str, number: int) -> None:
        """Shows a region by its block and number, in the queue or not."""
        for at, item in enumerate(self._queue.regions):
            if (item.block, item.region) == (block, number):
                self._aside = None
                self._show(at)
                return
        item_now = self._one(block, number)
        if item_now is not None:
            self._aside, self._region = item_now, None
            self.moved.emit()

    def go_to_place(self, point: QgsPointXY) -> Region | None:
        """Shows the region at a place, EPSG:4326; None where there is none."""
        regions = self.reader.at(point)
        if not regions:
            return None
        region = regions[0]
        self.go_to(region.block, int(region.values[RegionColumn.REGION]))
        return region

    def give(self, verdict: str, reason: str = "", note: str = "") -> bool:
        """Stores a verdict on the region shown; whether it was stored."""
        region = self.region
        if not self._is_current(self._block_of(region)):
            return False
        if region is None:
            self.failed.emit(tr("There is no region here to judge: load the queue again."))
            return False
        row = {**facts_of(region, self._versions), "verdict": verdict, "reason": reason, "note": note}
        return self._add(verdicts=[(region.geometry, row)])

    def correct_region(self, after: str, region: Region | None = None, note: str = "") -> bool:
        """Says what a region is; whether it was stored.

        A verdict goes with it, which follows from what the machine said. Where the machine said the same, it
        is right, and nothing is drawn.
        """
        region = region or self.region
        if not self._is_current(self._block_of(region)):
            return False
        if region is None:
            self.failed.emit(tr("There is no region here to correct."))
            return False
        machine = int(region.values[RegionColumn.CROPLAND] or 0)
        label = label_meant(after, region)
        verdict = RIGHT if label == machine else WRONG
        verdicts = [(region.geometry, {**facts_of(region, self._versions), "verdict": verdict, "note": note})]
        if after == MACHINE:
            verdicts = []
        elif label == machine and not self._edited(region.geometry):
            return self._add(verdicts=verdicts)
        return self._add(
            verdicts, edit_rows(self.job.folder, self._versions, region.geometry, after, "region", "", note)
        )

    def draw(self, parts: Mapping[str, QgsGeometry], tool: str, mask: str = "", note: str = "") -> bool:
        """Stores one stroke: shapes by what they are set to, cut at the edges of blocks; whether it was."""
        if not self._is_current({block for shape in parts.values() for block in by_block(shape)}):
            return False
        edits = [
            row
            for after, shape in parts.items()
            for row in edit_rows(self.job.folder, self._versions, shape, after, tool, mask, note)
        ]
        if not edits:
            self.failed.emit(tr("Nothing was drawn on a block that is mapped."))
            return False
        return self._add(edits=edits)

    def undo(self) -> None:
        """Takes the last action back and shows where it was."""
        self._turn_back(self.file.undo)

    def redo(self) -> None:
        """Does the action undone last once more and shows where it is."""
        self._turn_back(self.file.redo)

    def verdict_of(self, item: QueuedRegion) -> Row | None:
        """This reviewer's verdict in force on a region, the last one given."""
        try:
            rows = self.file.rows(
                VERDICT_TABLE,
                "block = ? AND region = ? AND state = 'applied' AND reviewer = ? AND ifnull(product, 1) = ?",
                (item.block, item.region, self.file.reviewer, self._versions.get(item.block, 1)),
            )
        except ReviewFileError:
            return None
        return rows[-1] if rows else None

    def _is_current(self, blocks: Iterable[str]) -> bool:
        """Whether the reviewer sees the present product of blocks; else it is read again, and told."""
        for block in blocks:
            try:
                now = self.file.product_version(block)
            except ReviewFileError as error:
                self.failed.emit(str(error))
                return False
            if now != self._versions.get(block):
                self.renew()
                text = tr("Block {} was mapped again meanwhile; nothing was stored: look at its new regions.")
                self.failed.emit(text.format(block))
                return False
        return True

    def _block_of(self, region: Region | None) -> list[str]:
        """Block of a region, or of the place in the queue whose region is gone."""
        if region is not None:
            return [region.block]
        return [] if self.current is None else [self.current.block]

    def _show(self, place: int) -> None:
        self._place, self._region = place, None
        self.moved.emit()

    def _edited(self, shape: QgsGeometry) -> bool:
        """Whether a correction in force lies on a shape."""
        try:
            rows = self.file.in_force(EDIT_TABLE)
        except ReviewFileError:
            return True
        return any(row.outline.intersects(shape) for row in rows)

    def _add(self, verdicts: Any = (), edits: Any = ()) -> bool:
        try:
            self.file.add(verdicts, edits)
        except ReviewFileError as error:
            self.failed.emit(str(error))
            return False
        for _, values in verdicts:
            if values["verdict"]:
                self._note_reviewed(values["block"], values["region"], True)
        self.changed.emit()
        return True

    def _turn_back(self, work: Any) -> None:
        try:
            action = work()
            rows = self.file.rows_of_action(action) if action else []
        except ReviewFileError as error:
            self.failed.emit(str(error))
            return
        for row in rows:
            if row.table == VERDICT_TABLE and row["region"] is not None:
                self._note_reviewed(row["block"], row["region"], self._has_verdict(row))
        judged = next((row for row in rows if row.table == VERDICT_TABLE), None)
        if judged is not None and judged["region"] is not None:
            self.go_to(judged["block"], judged["region"])
        elif rows:
            self.go_to_place(rows[0].outline.pointOnSurface().asPoint())
        if rows:
            self.changed.emit()

    def _has_verdict(self, row: Row) -> bool:
        return bool(
            self.file.rows(
                VERDICT_TABLE,
                "block = ? AND region = ? AND state = 'applied' AND verdict <> ''",
                (row["block"], row["region"]),
            )
        )

    def _note_reviewed(self, block: str, number: int, reviewed: bool) -> None:
        key = (block, number)
        if (key in self._reviewed) == reviewed:
            return
        item = next((item for item in self._queue.regions if (item.block, item.region) == key), None)
        sign = 1 if reviewed else -1
        (self._reviewed.add if reviewed else self._reviewed.discard)(key)
        if item is not None:
            self._reviewed_total += sign
            self._reviewed_ha += sign * item.area_ha

    def _one(self, block: str, number: int) -> QueuedRegion | None:
        try:
            return region_at(self.job.folder, block, number)
        except sqlite3.Error:
            return None

    def _read(self, folder: Path, order: Order, turn: int) -> None:
        """Life of the thread."""
        found: Queue | str
        try:
            found = read_queue(folder, order)
        except sqlite3.Error as error:
            found = str(error)
        try:
            self._arrived.emit(turn, found)
        except RuntimeError:
            return  # the panel is gone

    def _take(self, turn: int, found: Queue | str) -> None:
        if turn != self._turn:
            return  # another order was asked for meanwhile
        if isinstance(found, str):
            self.failed.emit(tr("The regions of {} cannot be read: {}.").format(self.job.folder.name, found))
            return
        self._queue, self._aside, self._region = found, None, None
        self._reviewed = {(found.regions[at].block, found.regions[at].region) for at in found.reviewed}
        self._reviewed_total, self._reviewed_ha = found.reviewed_total, found.reviewed_ha
        self._place = -1
        self.loaded.emit()
        wanted, self._wanted = self._wanted, None
        places = {(item.block, item.region): at for at, item in enumerate(found.regions)}
        if wanted in places:
            self._show(places[wanted])
        else:
            self.go_next()
