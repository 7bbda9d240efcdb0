"""The page Run with a real engine, real layers and the loopback tile server."""

import pytest
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QLabel, QPushButton

from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.state import ChosenSource
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet
from tests.qgis.waiting import wait_until

ZOOM = 13


class Panel:
    """The panel as a user works with it."""

    def __init__(self, dock, iface):
        self.dock, self.iface = dock, iface
        self.state, self.session = dock.state, dock.session
        self.results, self.problems = [], []
        self.session.ended.connect(self.results.append)
        self.session.failed.connect(self.problems.append)

    def wait(self, condition):
        wait_until(condition, lambda: f"; problems: {self.problems}")

    def action(self, name):
        return self.dock.findChild(QAction, f"CropLayer{name}")

    def label(self, name):
        return self.dock.findChild(QLabel, name).text()

    def choose(self, imagery, count, folder, slots="ab"):
        """Chooses sources, blocks with imagery and the folder of a new job."""
        chosen = [ChosenSource(imagery.sources[f"demo_{slot}"]) for slot in slots]
        accepted = frozenset(source.id for source in chosen)
        self.state.set_sources(chosen[0], chosen[1] if len(chosen) == 2 else None, ZOOM, accepted)
        self.state.set_blocks(BlockSet.of(Block.from_id(id) for id in imagery.blocks[:count]))
        self.dock.findChild(QObject, "newJobFolder").setFilePath(str(folder))

    def run(self, name="Run"):
        self.action(name).trigger()
        assert self.session.is_running, self.problems

    def run_to_the_end(self, name="Run"):
        self.run(name)
        self.wait(lambda: not self.session.is_running)
        self.wait(lambda: not self.state.job_blocks._loading)

    def buttons(self):
        """Buttons of the messages in the message bar, by text."""
        found = self.iface.messageBar().findChildren(QPushButton)
        return {button.text(): button for button in found if button.text()}

    def states(self):
        return dict(zip(self.state.job_blocks.ids, self.state.job_blocks.states, strict=True))


@pytest.fixture
def secrets(imagery, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for source_id, secret in imagery.secrets.items():
        monkeypatch.setenv(f"CROPLAYER_TOKEN_{source_id.upper()}", secret)


@pytest.fixture
def panel(qgis_iface, qgis_new_project, secrets, small_models):
    Settings().models = small_models
    qgis_iface.messageBar().clearWidgets()
    dock = CropLayerDock(qgis_iface)
    yield Panel(dock, qgis_iface)
    dock.close_job()
    dock.deleteLater()
    Settings().models = {}
