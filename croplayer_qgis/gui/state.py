"""What the pages of the CropLayer panel share: sources, zoom, chosen blocks, the open job, the engine."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.environment import engine_command, engine_python
from croplayer_qgis.gui.run.job_blocks import JobBlocks
from croplayer_qgis.layers.job_reader import Job, NoJobError, read_job
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.vocabulary import defaults
from croplayer_qgis.translation import tr

LOG_TAG = "CropLayer"
_KEPT_MESSAGES = 20


@dataclass(frozen=True)
class ChosenSource:
    """A source the user chose for A or B.

    Attributes:
        record: Source record (``core/imagery/source.py``), as ``CreateJobParams`` takes it; no secret.
        auth_config: Id of the entry in QGIS's authentication database that holds the key, "" for none.
    """

    record: Mapping[str, Any] = field(default_factory=dict)
    auth_config: str = ""

    @property
    def id(self) -> str:
        """Id of the source."""
        return str(self.record["id"])


class DockState(QObject):
    """The one model behind the panel; pages change it and listen to it, and never to each other.

    Signals:
        sourcesChanged: ``source_a``, ``source_b``, ``zoom`` or ``accepted_terms`` changed.
        blocksChanged: ``blocks`` changed.
        jobChanged: Another job was opened, or none is open any more.
        jobProgressed: The open job was read again: states or figures of its blocks changed.
        environmentChanged: The engine's environment was built, removed or found.
        blindChanged: Blind labelling begins or ends; nothing may tell the map's class meanwhile.
    """

    sourcesChanged = pyqtSignal()
    blocksChanged = pyqtSignal()
    jobChanged = pyqtSignal()
    jobProgressed = pyqtSignal()
    environmentChanged = pyqtSignal()
    blindChanged = pyqtSignal()

    def __init__(self, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self._sources: tuple[ChosenSource | None, ChosenSource | None] = (None, None)
        self._zoom = defaults.ZOOM
        self.min_region_ha: float = defaults.MIN_REGION_HA
        self.correct_shift = True
        """Minimum mapping unit of new jobs, ha."""
        self._accepted_terms: frozenset[str] = frozenset()
        self._blocks = BlockSet()
        self._blind = False
        self._job: Job | None = None
        self.job_blocks = JobBlocks(self)
        self.job_blocks.unreadable.connect(self._on_unreadable_blocks)
        self._clients: dict[str, EngineClient] = {}
        self._said: list[QgsMessageBarItem] = []  # what stands in the message bar, if the user left it there
        self.last_messages: deque[str] = deque(maxlen=_KEPT_MESSAGES)
        """Of CropLayer's log, the oldest first."""

    @property
    def sources(self) -> tuple[ChosenSource | None, ChosenSource | None]:
        """Source A and source B; None where none is chosen."""
        return self._sources

    @property
    def zoom(self) -> int:
        """Zoom of the 256 px tiles."""
        return self._zoom

    @property
    def accepted_terms(self) -> frozenset[str]:
        """Ids of the sources whose terms the user accepted."""
        return self._accepted_terms

    def set_sources(
        self, a: ChosenSource | None, b: ChosenSource | None, zoom: int, accepted_terms: frozenset[str]
    ) -> None:
        """Takes over what the page Sources shows."""
        new = ((a, b), zoom, accepted_terms)
        if new != (self._sources, self._zoom, self._accepted_terms):
            self._sources, self._zoom, self._accepted_terms = new
            self.sourcesChanged.emit()

    @property
    def blocks(self) -> BlockSet:
        """The blocks chosen on the map."""
        return self._blocks

    def set_blocks(self, blocks: BlockSet) -> None:
        """Takes over the blocks chosen on the map."""
        if blocks != self._blocks:
            self._blocks = blocks
            self.blocksChanged.emit()

    @property
    def blind(self) -> bool:
        """Whether a sample is being labelled blind."""
        return self._blind

    def set_blind(self, blind: bool) -> None:
        """Tells that blind labelling begins or ends."""
        if blind != self._blind:
            self._blind = blind
            self.blindChanged.emit()

    @property
    def job(self) -> Job | None:
        """The open job as it was when last read."""
        return self._job

    def open_job(self, folder: Path) -> bool:
        """Opens a job folder; False, with a message, when it holds no job; the open one then stays."""
        try:
            self._job = read_job(folder)
        except NoJobError as error:
            self.say(str(error), Qgis.MessageLevel.Warning)
            return False
        self.unsay()
        self.job_blocks.open(folder)
        self.jobChanged.emit()
        return True

    def read_job_again(self) -> None:
        """Reads the open job once more, after its blocks changed."""
        if self._job is None:
            return
        try:
            self._job = read_job(self._job.folder)
        except NoJobError as error:
            self.say(str(error), Qgis.MessageLevel.Warning)
            return
        self.jobProgressed.emit()

    def _on_unreadable_blocks(self, reason: str) -> None:
        text = tr("The blocks of the job cannot be read; check that job.gpkg is complete.")
        self.say(text, Qgis.MessageLevel.Warning, reason)

    def close_job(self) -> None:
        """Forgets the open job."""
        self._job = None
        self.job_blocks.open(None)
        self.jobChanged.emit()

    def engine(self) -> EngineClient | None:
        """The engine process that runs jobs; None when its environment is missing."""
        return self._client("engine")

    def tools(self) -> EngineClient | None:
        """A second engine process for short tasks (test, export, assess), so that they need not wait for a
        run; None when the environment is missing.
        """
        return self._client("tools")

    def stop_engines(self) -> None:
        """Ends both processes; a run in progress can go on from its job folder later."""
        for client in self._clients.values():
            client.stop()
            client.deleteLater()
        self._clients.clear()

    def stop_idle_engines(self) -> None:
        """Ends the processes that do nothing, so that they start with the options as they are now."""
        for name, client in list(self._clients.items()):
            if not client.is_busy():
                client.stop()
                client.deleteLater()
                del self._clients[name]

    def say(
        self,
        text: str,
        level: Any = Qgis.MessageLevel.Info,
        detail: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Shows one sentence in the message bar and keeps it, with its detail, in the log.

        ``action`` is the text of a button and what it does; the message goes when it is pressed.
        """
        bar = self.iface.messageBar()
        before = bar.currentItem()
        if action is None:
            bar.pushMessage(LOG_TAG, escape(text, quote=False), level)
        else:
            message = bar.createMessage(LOG_TAG, escape(text, quote=False))
            button = QPushButton(action[0], message)
            button.clicked.connect(lambda: bar.popWidget(message))
            button.clicked.connect(lambda: action[1]())
            message.layout().addWidget(button)
            bar.pushWidget(message, level)
        if bar.currentItem() is not before:
            self._said = [item for item in self._said if not sip.isdeleted(item)]
            self._said.append(bar.currentItem())
        self.log(f"{text}\n{detail}".rstrip(), level)

    def unsay(self) -> None:
        """Takes down what was said so far: something new begins, and its cause is over."""
        for item in self._said:
            if not sip.isdeleted(item):
                self.iface.messageBar().popWidget(item)
        self._said.clear()

    def log(self, text: str, level: Any = Qgis.MessageLevel.Info) -> None:
        """Writes into CropLayer's tab of the log panel; a report of a fault takes the last messages along."""
        self.last_messages.append(text)
        QgsApplication.messageLog().logMessage(text, LOG_TAG, level)

    def _client(self, name: str) -> EngineClient | None:
        client = self._clients.get(name)
        if client is None:
            python = engine_python()
            if python is None:
                return None
            client = EngineClient(engine_command(python, os.environ), self)
            client.setObjectName(name)
            client.log.connect(lambda event: self.log(event.text))
            self._clients[name] = client
        return client
