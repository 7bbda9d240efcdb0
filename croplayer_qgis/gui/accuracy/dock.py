"""The panel "CropLayer accuracy": one page a step, from the sample to the comparison with other maps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QTabWidget, QWidget

from croplayer_qgis.gui.state import DockState
from croplayer_qgis.translation import tr

if TYPE_CHECKING:
    from croplayer_qgis.layers.accuracy_map import MapChoice

MINIMUM_WIDTH_PX = 400  # below it the tables' figures are cut


class AccuracyDock(QgsDockWidget):
    """Shares the open job and the engines with the CropLayer panel; empty until it is first shown.

    QGIS asks for all panels when it starts, and most starts are for other work.
    """

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer accuracy"), parent)
        self.setObjectName("CropLayerAccuracyDock")
        self._state = state
        self._filled = False

    def fill(self) -> None:
        """Makes the pages, unless they are there."""
        if self._filled:
            return
        self._filled = True
        from croplayer_qgis.gui.accuracy.areas.areas_page import AreasPage
        from croplayer_qgis.gui.accuracy.assess.assess_page import AssessPage
        from croplayer_qgis.gui.accuracy.compare.compare_page import ComparePage
        from croplayer_qgis.gui.accuracy.label.label_page import LabelPage
        from croplayer_qgis.gui.accuracy.sample.sample_page import SamplePage

        state = self._state
        self.sample = SamplePage(state)
        self.label = LabelPage(state)
        self.assess = AssessPage(state)
        self.areas = AreasPage(state)
        self.compare = ComparePage(state)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for page, title in (
            (self.sample, tr("Sample")),
            (self.label, tr("Label")),
            (self.assess, tr("Assess")),
            (self.areas, tr("Areas")),
            (self.compare, tr("Compare")),
        ):
            self.pages.addTab(page, title)
        self.pages.setMinimumWidth(max(MINIMUM_WIDTH_PX, self.pages.minimumSizeHint().width()))
        self.setWidget(self.pages)
        self.sample.drawn.connect(self._on_drawn)

    def showEvent(self, event: QShowEvent) -> None:
        """Makes the pages when the panel is first shown."""
        self.fill()
        super().showEvent(event)

    def close_pages(self) -> None:
        """Ends what is in progress: labelling shows the hidden layers again."""
        if self._filled:
            self.label.stop()

    def _on_drawn(self, sample: Path, choice: MapChoice) -> None:
        """The next steps begin with the sample just drawn, and its map."""
        self.label.pick_map(choice)
        self.label.pick_sample(sample)
        self.assess.pick(sample, choice)
        self.areas.pick(sample, choice)
