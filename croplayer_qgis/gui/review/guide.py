"""What keys and buttons of the review do: the queue is ordered, regions are judged, and one goes on."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox

from croplayer_qgis.gui.review.corrector import Corrector
from croplayer_qgis.gui.review.queue_bar import CONFLICTS, DISPUTES, QueueBar
from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.gui.review.row_walk import RowWalk
from croplayer_qgis.gui.review.shape_asker import ShapeAsker
from croplayer_qgis.gui.review.verdict_panel import VerdictPanel
from croplayer_qgis.gui.review.view_bar import ViewBar
from croplayer_qgis.gui.review.view_grid import ViewGrid
from croplayer_qgis.layers.review.region_queue import FILTER, PATH, POLYGON, Order
from croplayer_qgis.layers.review.review_file import ReviewFileError, Row
from croplayer_qgis.shared.job_files import VERDICT_TABLE
from croplayer_qgis.shared.vocabulary.review import CROPLAND, OTHER, RIGHT, TAKE_A, TAKE_B, UNSURE, WRONG
from croplayer_qgis.translation import tr

_CORRECTIONS = {"cropland": CROPLAND, "other": OTHER, "take_a": TAKE_A, "take_b": TAKE_B}
_VERDICTS = {"right": RIGHT, "wrong": WRONG, "unsure": UNSURE}


class Guide(QObject):
    """Leads a reviewer through the queue of one job, with the parts of the panel.

    Signals:
        told (str): Something to tell the reviewer, one sentence; "" when nothing is to be told any more.
        renewed: The queue was read again, as blocks in it were mapped again.
    """

    told = pyqtSignal(str)
    renewed = pyqtSignal()

    def __init__(
        self,
        views: ViewGrid,
        bar: ViewBar,
        queue: QueueBar,
        verdicts: VerdictPanel,
        corrector: Corrector,
        go_on: QCheckBox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._views, self._bar, self._queue, self._verdicts = views, bar, queue, verdicts
        self._corrector, self._go_on = corrector, go_on
        self._shapes = ShapeAsker([view.canvas for view in views.views], self)
        self._walk = RowWalk()
        self._review: Review | None = None
        queue.ordered.connect(self.order)
        queue.regrouped.connect(self._on_regrouped)
        verdicts.asked.connect(self.do)
        verdicts.because.connect(self._judge_because)
        verdicts.noted.connect(self._on_note)
        corrector.picked.connect(self._on_tool)
        self._shapes.drawn.connect(self._on_shape)

    def begin(self, review: Review | None) -> None:
        """Goes through another job from now on, or through none."""
        self._shapes.forget()
        self._walk.end()
        self._corrector.begin(review)
        self._review = review
        if review is not None:
            review.loaded.connect(self.show_progress)
            review.moved.connect(self.show_region)
            review.failed.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.told.emit(text)

    def do(self, name: str) -> None:
        """Does what a key or button stands for."""
        review = self._review
        if name == "flicker":
            self._views.flicker()
        elif name == "opacity":
            self._bar.step_opacity()
        elif name == "note":
            self._verdicts.write_note()
        elif review is None:
            self._tell(tr("Open a job first."))
        elif name in _VERDICTS:
            self._judge(_VERDICTS[name])
        elif name in _CORRECTIONS:
            self._tell("")
            if review.correct_region(_CORRECTIONS[name], note=self._verdicts.take_note()):
                self._advance()
        else:
            self._tell("")
            {
                "next": self._next,
                "previous": review.go_previous,
                "undo": review.undo,
                "redo": review.redo,
            }[name]()

    def order(self, name: str) -> None:
        """Orders the queue; a path or polygon is asked for on the views first."""
        review = self._review
        self._shapes.forget()
        self._walk.end()
        if review is None:
            return self._tell(tr("Open a job first."))
        self._queue.show_order(name)
        self._tell("")
        if name in (CONFLICTS, DISPUTES):
            return self._walk_rows(name)
        if name in (PATH, POLYGON):
            self._corrector.pick("")
            return self._tell(self._shapes.ask(name))
        if name == FILTER and not self._queue.expression:
            return self._tell(tr('Write the filter first, for example "area_ha" > 2.'))
        expression = self._queue.expression if name == FILTER else ""
        review.load(Order(name, expression=expression, by_block=self._queue.by_block))
        return None

    def renew(self) -> bool:
        """Reads the queue again where blocks in it were mapped again, and says so; whether that was so."""
        if self._review is None or not self._review.renew():
            return False
        self._tell(tr("Blocks were mapped again: the queue shows their new regions."))
        self.renewed.emit()
        return True

    def show_row(self, row: Row) -> None:
        """Shows the place of a verdict or correction."""
        review = self._review
        if review is None:
            return
        inside = row.outline.pointOnSurface().asPoint()
        if row.table == VERDICT_TABLE and row["lon"] is not None:
            inside = QgsPointXY(row["lon"], row["lat"])
        review.go_to_place(inside)
        self._views.fit(row.outline)

    def show_region(self) -> None:
        """Shows the region that is reviewed now, and what was said of it."""
        review = self._review
        if review is None:
            return
        region = review.region
        if region is None and review.current is not None and self.renew():
            return  # the queue follows
        if region is None:
            self._verdicts.tell(tr("The queue is empty: choose another order, or map blocks first."))
            return
        self._views.fit(region.geometry)
        item = review.current
        given = None if item is None else review.verdict_of(item)
        self._verdicts.show_region(region, given, [source.title for source in review.job.sources])
        self.show_progress()

    def show_progress(self) -> None:
        """Shows how much was reviewed and is left."""
        if self._review is not None:
            self._queue.show_progress(*self._review.progress)
            if self._review.order.name == FILTER and self._review.queue.total:
                self._queue.keep_expression()

    def _judge(self, verdict: str, reason: str = "") -> None:
        self._tell("")
        review = self._review
        if review is not None and review.give(verdict, reason, self._verdicts.take_note()):
            self._advance()

    def _judge_because(self, reason: str) -> None:
        self._judge(WRONG, reason)

    def _on_note(self, note: str) -> None:
        review = self._review
        self._views.active.canvas.setFocus()
        if review is not None and note:
            given = None if review.current is None else review.verdict_of(review.current)
            verdict, reason = ("", "") if given is None else (given["verdict"], given["reason"])
            review.give(verdict, reason, note)

    def _advance(self) -> None:
        if self._go_on.isChecked():
            self._next()
        else:
            self.show_region()

    def _next(self) -> None:
        review = self._review
        if review is None:
            return
        if not self._walk:
            review.go_next()
            return
        try:
            self._walk.go_on(review.file)
        except ReviewFileError as error:
            self._tell(str(error))
            return
        if self._walk:
            self.show_row(self._walk.row)
        else:
            self._tell(tr("All places were gone through; the queue goes on."))
            self._queue.show_order(review.order.name)
            review.go_next()

    def _walk_rows(self, name: str) -> None:
        """Goes through what is in conflict with the new map, or between reviewers."""
        review = self._review
        if review is None:
            return
        try:
            self._tell(self._walk.begin(review.file, name))
        except ReviewFileError as error:
            self._tell(str(error))
            return
        if self._walk:
            self.show_row(self._walk.row)

    def _on_shape(self, name: str, shape: QgsGeometry) -> None:
        self._tell("")
        if self._review is not None:
            self._review.load(Order(name, shape, by_block=self._queue.by_block))

    def _on_regrouped(self) -> None:
        """Reads the queue again in the order it has, with or without the regions of a block together."""
        review = self._review
        if review is not None:
            item = review.current
            at = None if item is None else (item.block, item.region)
            review.load(replace(review.order, by_block=self._queue.by_block), at)

    def _on_tool(self, tool: str) -> None:
        if tool:
            self._shapes.forget()
