"""The review panel: linked views on the left, queue, verdicts and corrections on the right."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QShowEvent
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from croplayer_qgis.gui.review.apply_bar import ApplyBar
from croplayer_qgis.gui.review.correct_bar import CorrectBar
from croplayer_qgis.gui.review.corrector import Corrector
from croplayer_qgis.gui.review.elsewhere import open_elsewhere
from croplayer_qgis.gui.review.keys import WORDS, KeyBoard, KeysDialog
from croplayer_qgis.gui.review.panel_layout import SIZE_PX, lay_out
from croplayer_qgis.gui.review.pictures import Pictures
from croplayer_qgis.gui.review.queue_bar import CONFLICTS, DISPUTES, QueueBar
from croplayer_qgis.gui.review.registry_page import RegistryPage
from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.gui.review.row_walk import RowWalk
from croplayer_qgis.gui.review.session import order_of, session_of
from croplayer_qgis.gui.review.shape_asker import ShapeAsker
from croplayer_qgis.gui.review.verdict_panel import VerdictPanel
from croplayer_qgis.gui.review.view_bar import ViewBar
from croplayer_qgis.gui.review.view_grid import ViewGrid
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.review.region_queue import FILTER, PATH, POLYGON, Order
from croplayer_qgis.layers.review.review_file import ReviewFileError, Row
from croplayer_qgis.layers.review.view_layers import edits_layer
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.job_files import VERDICT_TABLE
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.review import CROPLAND, OTHER, RIGHT, TAKE_A, TAKE_B, UNSURE, WRONG
from croplayer_qgis.translation import tr

_CORRECTIONS = {"cropland": CROPLAND, "other": OTHER, "take_a": TAKE_A, "take_b": TAKE_B}
_VERDICTS = {"right": RIGHT, "wrong": WRONG, "unsure": UNSURE}


class ReviewDock(QgsDockWidget):
    """Reviews the job that the CropLayer panel has open, from when this panel is first shown."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer review"), parent)
        self.setObjectName("CropLayerReview")
        self._state = state
        self.review: Review | None = None
        self._pictures: Pictures | None = None
        self._edits: QgsVectorLayer | None = None
        self._walk = RowWalk()
        self._opened = self._hidden = False
        self.views = ViewGrid()
        self._bar = ViewBar(self.views)
        self._queue = QueueBar()
        self._verdicts = VerdictPanel()
        self.corrector = Corrector([view.canvas for view in self.views.views], self)
        self._shapes = ShapeAsker([view.canvas for view in self.views.views], self)
        self._registry = RegistryPage()
        self._apply = ApplyBar(state)
        self._reviewer = QLineEdit()
        self._reviewer.setObjectName("reviewer")
        self._go_on = QCheckBox(tr("go on after each verdict"))
        self._go_on.setObjectName("goOn")
        self._go_on.setChecked(True)
        self._go_on.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._message = QLabel()
        self._message.setObjectName("reviewMessage")
        self._message.setWordWrap(True)
        self._keys = KeyBoard({name: partial(self.do, name) for name in WORDS})
        self._build()
        self._connect()

    def do(self, name: str) -> None:
        """Does what a key or button stands for."""
        review = self.review
        if name == "flicker":
            self.views.flicker()
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
        review = self.review
        self._shapes.forget()
        self._walk.end()
        if review is None:
            return self._tell(tr("Open a job first."))
        self._queue.show_order(name)
        self._tell("")
        if name in (CONFLICTS, DISPUTES):
            return self._walk_rows(name)
        if name in (PATH, POLYGON):
            self.corrector.pick("")
            return self._tell(self._shapes.ask(name))
        if name == FILTER and not self._queue.expression:
            return self._tell(tr('Write the filter first, for example "area_ha" > 2.'))
        review.load(Order(name, expression=self._queue.expression if name == FILTER else ""))
        return None

    def close_review(self) -> None:
        """Keeps where the review was left and lets go of the job: for another job and the plugin's unload."""
        review = self.review
        if review is None:
            return
        self._keep_session()
        self._shapes.forget()
        self.corrector.begin(None)
        self.views.clear()
        self._registry.show_review(None)
        self._apply.begin(None)
        self._walk.end()
        self._pictures = self._edits = None
        self.review = None
        review.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Begins with the open job when the panel is shown, or goes on with it."""
        super().showEvent(event)
        if self._state.blind:
            self._state.say(tr("Not while a sample is labelled: the review would tell the map's class."))
            QTimer.singleShot(0, self.hide)
            return
        if not self._opened:
            self._opened = True
            self.setFloating(True)  # views need room, and a window with four of them beside the map has none
            self.resize(*SIZE_PX)
        if self.review is None:
            self._open_job()
        else:
            self._renew()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps where the review was left."""
        self._keep_session()
        super().closeEvent(event)

    def _build(self) -> None:
        who = QWidget()
        form = QFormLayout(who)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Reviewer"), self._reviewer)
        column = (
            who,
            self._queue,
            self._message,
            self._verdicts,
            self._go_on,
            CorrectBar(self.corrector),
            self._verdicts.reasons_of_machine,
        )
        body = lay_out(self._bar, self.views, column, (self._registry, self._apply))
        self._body = body
        self.setWidget(body)
        self._keys.set_up(body)

    def _connect(self) -> None:
        self._queue.ordered.connect(self.order)
        self._verdicts.asked.connect(self.do)
        self._verdicts.because.connect(self._judge_because)
        self._verdicts.noted.connect(self._on_note)
        self._bar.elsewhere.connect(self._open_elsewhere)
        self._bar.keysWanted.connect(self._ask_for_keys)
        self._bar.opacityChosen.connect(self._on_opacity)
        self._registry.wanted.connect(self._show_row)
        self._registry.told.connect(self._tell)
        self._apply.applied.connect(self._offer)
        self._reviewer.editingFinished.connect(self._on_reviewer)
        self.corrector.picked.connect(self._on_tool)
        self._shapes.drawn.connect(self._on_shape)
        self._state.jobChanged.connect(self._on_job)
        self._state.blindChanged.connect(self._on_blind)
        self._state.jobProgressed.connect(self._on_progressed)

    def _open_job(self) -> None:
        job = self._state.job
        if job is None:
            return self._tell(tr("Open a job in the CropLayer panel; it is reviewed here."))
        name = Settings().reviewer or QgsApplication.userFullName() or QgsApplication.userLoginName()
        self._reviewer.setText(name)
        review = Review(job, name, self)
        try:
            moved = review.prepare()
        except ReviewFileError as error:
            review.deleteLater()
            return self._tell(str(error))
        self.review = review
        review.loaded.connect(self._show_progress)
        review.moved.connect(self._show_region)
        review.changed.connect(self._on_changed)
        review.failed.connect(self._tell)
        self.corrector.begin(review)
        self._pictures = Pictures(job)
        self._edits = edits_layer(job)
        self._offer()
        self._registry.show_review(review)
        self._apply.begin(review)
        self.setWindowTitle(tr("CropLayer review: {}").format(job.folder.name))
        self._tell(" ".join(self._pictures.problems))
        if moved:
            text = counted(
                moved,
                "{} verdict of an older version was taken over into the registry.",
                "{} verdicts of an older version were taken over into the registry.",
            )
            self._tell(tr(text))
        self._restore_session(review)
        return None

    def _offer(self) -> None:
        if self._pictures is not None and self._edits is not None:
            project = QgsProject.instance()
            self.views.offer(self._pictures.pictures(project), self._pictures.overlays(), [self._edits])

    def _restore_session(self, review: Review) -> None:
        session = Settings().review_session(review.job.folder)
        self.views.restore(session.get("views", {}))
        self._bar.show_state()
        order, at = order_of(session)
        self._queue.show_order(order.name, order.expression)
        review.load(order, at)

    def _keep_session(self) -> None:
        if self.review is not None:
            Settings().keep_review_session(
                self.review.job.folder, session_of(self.review, self.views.state())
            )

    def _judge(self, verdict: str, reason: str = "") -> None:
        self._tell("")
        review = self.review
        if review is not None and review.give(verdict, reason, self._verdicts.take_note()):
            self._advance()

    def _judge_because(self, reason: str) -> None:
        self._judge(WRONG, reason)

    def _on_note(self, note: str) -> None:
        review = self.review
        self.views.active.canvas.setFocus()
        if review is not None and note:
            given = None if review.current is None else review.verdict_of(review.current)
            verdict, reason = ("", "") if given is None else (given["verdict"], given["reason"])
            review.give(verdict, reason, note)

    def _advance(self) -> None:
        if self._go_on.isChecked():
            self._next()
        else:
            self._show_region()

    def _next(self) -> None:
        review = self.review
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
            self._show_row(self._walk.row)
        else:
            self._tell(tr("All places were gone through; the queue goes on."))
            self._queue.show_order(review.order.name)
            review.go_next()

    def _walk_rows(self, name: str) -> None:
        """Goes through what is in conflict with the new map, or between reviewers."""
        review = self.review
        if review is None:
            return
        try:
            self._tell(self._walk.begin(review.file, name))
        except ReviewFileError as error:
            self._tell(str(error))
            return
        if self._walk:
            self._show_row(self._walk.row)

    def _show_row(self, row: Row) -> None:
        review = self.review
        if review is None:
            return
        inside = row.outline.pointOnSurface().asPoint()
        if row.table == VERDICT_TABLE and row["lon"] is not None:
            inside = QgsPointXY(row["lon"], row["lat"])
        review.go_to_place(inside)
        self.views.fit(row.outline)

    def _show_region(self) -> None:
        review = self.review
        if review is None:
            return
        region = review.region
        if region is None and review.current is not None and self._renew():
            return  # the queue follows
        if region is None:
            self._verdicts.tell(tr("The queue is empty: choose another order, or map blocks first."))
            return
        self.views.fit(region.geometry)
        item = review.current
        given = None if item is None else review.verdict_of(item)
        self._verdicts.show_region(region, given, [source.title for source in review.job.sources])
        self._show_progress()

    def _show_progress(self) -> None:
        if self.review is not None:
            self._queue.show_progress(*self.review.progress)
            if self.review.order.name == FILTER and self.review.queue.total:
                self._queue.keep_expression()

    def _on_changed(self) -> None:
        self.views.redraw()
        self._registry.show_review(self.review)
        self._apply.show_waiting()
        self._show_progress()

    def _on_shape(self, name: str, shape: QgsGeometry) -> None:
        self._tell("")
        if self.review is not None:
            self.review.load(Order(name, shape))

    def _on_tool(self, tool: str) -> None:
        if tool:
            self._shapes.forget()

    def _on_opacity(self, opacity: float) -> None:
        if self._pictures is not None:
            self._pictures.set_opacity(opacity)
            self.views.redraw()

    def _on_reviewer(self) -> None:
        name = self._reviewer.text().strip()
        if name and self.review is not None and name != self.review.file.reviewer:
            Settings().reviewer = name
            self.review.file.reviewer = name
            self._show_region()

    def _on_job(self) -> None:
        same = self.review is not None and self._state.job == self.review.job
        if same:
            self._renew()
        else:
            self.close_review()
            self.setWindowTitle(tr("CropLayer review"))
            if self.isVisible():
                self._open_job()

    def _on_progressed(self) -> None:
        """A run finished blocks: they can be looked at; the queue is read again when its regions are new."""
        self._offer()
        self._renew()
        self._apply.show_waiting()

    def _renew(self) -> bool:
        """Reads the queue again where blocks in it were mapped again, and says so; whether that was so."""
        if self.review is None or not self.review.renew():
            return False
        self._tell(tr("Blocks were mapped again: the queue shows their new regions."))
        self._registry.show_review(self.review)
        return True

    def _on_blind(self) -> None:
        """Steps aside while a sample is labelled blind: the views tell the map's class."""
        if self._state.blind:
            self._hidden = self.isVisible()
            self.hide()
        elif self._hidden:
            self.show()

    def _ask_for_keys(self) -> None:
        window = self._state.iface.mainWindow()
        taken = [sequence for action in window.findChildren(QAction) for sequence in action.shortcuts()]
        if KeysDialog(taken, self).exec():
            self._keys.set_up(self._body)
            self._verdicts.show_keys()
            self._bar.show_state()

    def _open_elsewhere(self) -> None:
        item = None if self.review is None else self.review.current
        if item is not None:
            open_elsewhere(item.centre)

    def _tell(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        if text:
            self._state.log(text, Qgis.MessageLevel.Info)
