"""The review panel: linked views on the left, queue, verdicts and corrections on the right."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QShowEvent
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from croplayer_qgis.gui.review.apply_bar import ApplyBar
from croplayer_qgis.gui.review.correct_bar import CorrectBar
from croplayer_qgis.gui.review.corrector import Corrector
from croplayer_qgis.gui.review.elsewhere import open_elsewhere
from croplayer_qgis.gui.review.guide import Guide
from croplayer_qgis.gui.review.keys import WORDS, KeyBoard, KeysDialog
from croplayer_qgis.gui.review.panel_layout import SIZE_PX, lay_out
from croplayer_qgis.gui.review.pictures import Pictures
from croplayer_qgis.gui.review.queue_bar import QueueBar
from croplayer_qgis.gui.review.registry_page import RegistryPage
from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.gui.review.session import order_of, session_of
from croplayer_qgis.gui.review.verdict_panel import VerdictPanel
from croplayer_qgis.gui.review.view_bar import ViewBar
from croplayer_qgis.gui.review.view_grid import ViewGrid
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.review.review_file import ReviewFileError
from croplayer_qgis.layers.review.view_layers import edits_layer
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class ReviewDock(QgsDockWidget):
    """Reviews the job that the CropLayer panel has open, from when this panel is first shown."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer review"), parent)
        self.setObjectName("CropLayerReview")
        self._state = state
        self.review: Review | None = None
        self._pictures: Pictures | None = None
        self._edits: QgsVectorLayer | None = None
        self._opened = self._hidden = False
        self.views = ViewGrid()
        self._bar = ViewBar(self.views)
        self._queue = QueueBar()
        self._verdicts = VerdictPanel()
        self.corrector = Corrector([view.canvas for view in self.views.views], self)
        self._registry = RegistryPage()
        self._apply = ApplyBar(state)
        self._reviewer = QLineEdit()
        self._reviewer.setObjectName("reviewer")
        self._go_on = QCheckBox(tr("go on after each verdict"))
        self._go_on.setObjectName("goOn")
        self._go_on.setChecked(True)
        self._go_on.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.guide = Guide(
            self.views, self._bar, self._queue, self._verdicts, self.corrector, self._go_on, self
        )
        self._message = QLabel()
        self._message.setObjectName("reviewMessage")
        self._message.setWordWrap(True)
        self._keys = KeyBoard({name: partial(self.guide.do, name) for name in WORDS})
        self._build()
        self._connect()

    def close_review(self) -> None:
        """Keeps where the review was left and lets go of the job: for another job and the plugin's unload."""
        review = self.review
        if review is None:
            return
        self._keep_session()
        self.guide.begin(None)
        self.views.clear()
        self._registry.show_review(None)
        self._apply.begin(None)
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
            self.guide.renew()

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
        self.guide.told.connect(self._tell)
        self.guide.renewed.connect(lambda: self._registry.show_review(self.review))
        self._bar.elsewhere.connect(self._open_elsewhere)
        self._bar.keysWanted.connect(self._ask_for_keys)
        self._bar.opacityChosen.connect(self._on_opacity)
        self._registry.wanted.connect(self.guide.show_row)
        self._registry.told.connect(self._tell)
        self._apply.applied.connect(self._offer)
        self._reviewer.editingFinished.connect(self._on_reviewer)
        self._state.jobChanged.connect(self._on_job)
        self._state.blindChanged.connect(self._on_blind)
        self._state.jobProgressed.connect(self._on_progressed)
        project = QgsProject.instance()
        for changed in (project.layersAdded, project.layersRemoved):
            changed.connect(self._on_layers)

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
        review.changed.connect(self._on_changed)
        self.guide.begin(review)
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
        self._queue.show_order(order.name, order.expression, order.by_block)
        review.load(order, at)

    def _keep_session(self) -> None:
        if self.review is not None:
            Settings().keep_review_session(
                self.review.job.folder, session_of(self.review, self.views.state())
            )

    def _on_changed(self) -> None:
        self.views.redraw()
        self._registry.show_review(self.review)
        self._apply.show_waiting()
        self.guide.show_progress()

    def _on_opacity(self, opacity: float) -> None:
        if self._pictures is not None:
            self._pictures.set_opacity(opacity)
            self.views.redraw()

    def _on_reviewer(self) -> None:
        name = self._reviewer.text().strip()
        if name and self.review is not None and name != self.review.file.reviewer:
            Settings().reviewer = name
            self.review.file.reviewer = name
            self.guide.show_region()

    def _on_job(self) -> None:
        same = self.review is not None and self._state.job == self.review.job
        if same:
            self.guide.renew()
        else:
            self.close_review()
            self.setWindowTitle(tr("CropLayer review"))
            if self.isVisible():
                self._open_job()

    def _on_progressed(self) -> None:
        """A run finished blocks: they can be looked at; the queue is read again when its regions are new."""
        self._offer()
        self.guide.renew()
        self._apply.show_waiting()

    def _on_layers(self, *_: object) -> None:
        """Layers came into the project or left it: the views offer what is there."""
        self._offer()

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
