"""The panel "CropLayer accuracy": one page a step, from the sample to the comparison with other maps."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import QTabWidget, QWidget

from croplayer_qgis.gui.accuracy.label_page import LabelPage
from croplayer_qgis.gui.icons import icon
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.translation import tr

MINIMUM_WIDTH_PX = 380


class AccuracyDock(QgsDockWidget):
    """Shares the open job and the engines with the CropLayer panel."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer accuracy"), parent)
        self.setObjectName("CropLayerAccuracyDock")
        self._pages = QTabWidget()
        self._pages.setDocumentMode(True)
        self._pages.setMinimumWidth(MINIMUM_WIDTH_PX)
        self._label = LabelPage(state)
        self._pages.addTab(self._label, icon("label"), tr("Label"))
        self.setWidget(self._pages)

    def close_pages(self) -> None:
        """Ends what is in progress: labelling shows the hidden layers again."""
        self._label.stop()
