"""The CropLayer panel: one page a step, from imagery to results."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QTabWidget, QVBoxLayout, QWidget

from croplayer_qgis.client.environment import engine_python
from croplayer_qgis.gui.blocks.blocks_page import BlocksPage
from croplayer_qgis.gui.corner_buttons import CornerButtons
from croplayer_qgis.gui.results.results_page import ResultsPage
from croplayer_qgis.gui.run.project_job import ProjectJob
from croplayer_qgis.gui.run.run_page import RunPage
from croplayer_qgis.gui.run.run_session import RunSession
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.setup.model_setup import ModelSetup
from croplayer_qgis.gui.setup.setup_panel import SetupPanel
from croplayer_qgis.gui.sources.sources_page import SourcesPage
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.gui.teach.teach_page import TeachPage
from croplayer_qgis.settings import Settings
from croplayer_qgis.translation import tr

HELP_TOPICS = ("sources", "blocks", "run", "results", "teach")
MINIMUM_WIDTH_PX = 380  # below it the pages' toolbars hide their last buttons
MOST_WIDTH_PX = 460  # what titles of pages may ask for; a third of a screen of 1366 px


class CropLayerDock(QgsDockWidget):
    """Shows one job folder at a time."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer"), parent)
        self.setObjectName("CropLayerDock")
        self.state = DockState(iface, self)
        self.installer = EngineInstaller(self.state)
        self._pages = QTabWidget()
        self._pages.setDocumentMode(True)
        # Five words have room beside each other at the panel's usual width, and with icons they have not.
        # Long ones are shortened; no page slides out of sight.
        self._pages.setUsesScrollButtons(False)
        self._pages.setElideMode(Qt.TextElideMode.ElideRight)
        self._sources = SourcesPage(self.state)
        self._pages.addTab(self._sources, tr("Sources"))
        self._blocks = BlocksPage(self.state)
        self._pages.addTab(self._blocks, tr("Blocks"))
        self.session = RunSession(self.state, self)
        self._run = RunPage(self.state, self.session)
        self._project_job = ProjectJob(self.state, self.session, self)
        self._sources.sampleChosen.connect(self._on_sample)
        self._run.sourcesWanted.connect(lambda: self._pages.setCurrentWidget(self._sources))
        self._pages.addTab(self._run, tr("Run"))
        self._pages.addTab(ResultsPage(self.state), tr("Results"))
        self._pages.addTab(TeachPage(self.state, self.session), tr("Teach"))
        for at, topic in enumerate(HELP_TOPICS):
            self._pages.widget(at).setProperty("help", topic)
            self._pages.setTabToolTip(at, self._pages.tabText(at))
        self._pages.setCornerWidget(CornerButtons(iface, self._help_topic))
        tabs = self._pages.tabBar().sizeHint().width() + self._pages.cornerWidget().sizeHint().width()
        width = max(MINIMUM_WIDTH_PX, min(tabs, MOST_WIDTH_PX), self._pages.minimumSizeHint().width())
        self._pages.setMinimumWidth(width)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(SetupPanel(self.state, self.installer))
        layout.addWidget(ModelSetup(self.state))
        layout.addWidget(self._pages, 1)
        self.setWidget(body)

    def _help_topic(self) -> str:
        """Name of the help page on what the panel shows now."""
        return "setup" if engine_python() is None else str(self._pages.currentWidget().property("help"))

    def _on_sample(self) -> None:
        """Chooses the blocks of the sample alone, and shows where they are mapped."""
        self._blocks.selection.clear()
        self._blocks.add_from_imagery()
        self._pages.setCurrentWidget(self._run)

    def ask_for_job(self) -> None:
        """Lets the user pick a job folder, shows it here and adds its layers."""
        job = self.state.job
        start = job.folder.parent if job is not None else Settings().job_folder
        start = start if start.is_dir() else Path.home()
        folder = QFileDialog.getExistingDirectory(self, tr("Open CropLayer job"), str(start))
        if folder:
            self.open_job(Path(folder))

    def open_job(self, folder: Path) -> bool:
        """Shows a job, adds its layers and zooms to it; False, with a message, when ``folder`` is none."""
        if not self.state.open_job(folder):
            return False
        self._run.add_layers()
        self._run.zoom_to()
        self._pages.setCurrentWidget(self._run)
        self.show()
        return True

    def close_job(self) -> None:
        """Stops the engines and an installation of theirs, forgets the job, takes the grid off the map."""
        self.installer.cancel()
        self._blocks.remove_from_canvas()
        self._project_job.close()
        self.session.close()
        self.state.stop_engines()
        self.state.close_job()
