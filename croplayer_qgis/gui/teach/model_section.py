"""The part of the page Teach that holds an adapted model: how good it is, what it changes, adopt or drop."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.client.secrets import SecretError, secrets_for
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.adaptation_preview import forget_preview, show_preview
from croplayer_qgis.layers.adapted_models import (
    AdaptedModel,
    ModelFolderError,
    drop,
    feature_size,
    result_sentences,
    waiting_model,
)
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.grid.block import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.shared.job_files import FEATURES
from croplayer_qgis.shared.messages.adapt import AdoptParams, PreviewAdaptationParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.adaptation import MOST_BLOCKS
from croplayer_qgis.translation import tr


class ModelSection(QGroupBox):
    """Shows the adapted model that waits beside the open job.

    Signals:
        adopted: The job is mapped with the model from now on.
    """

    adopted = pyqtSignal()

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Adapted model"), parent)
        self._state = state
        self._model: AdaptedModel | None = None
        self._words = QLabel()
        self._words.setObjectName("adaptedWords")
        self._words.setWordWrap(True)
        self._preview = TaskBar(state, tr("Show what it changes in the map's view"))
        self._preview.setObjectName("previewTask")
        self._preview.wanted.connect(self.preview)
        self._adopt = QPushButton(icon("teach"), tr("Adopt"))
        self._adopt.setObjectName("adoptModel")
        self._adopt.setToolTip(
            tr("Keep it among your models; this job and new ones are mapped with it from now on")
        )
        self._adopt.clicked.connect(self.adopt)
        self._drop = QPushButton(tr("Drop"))
        self._drop.setObjectName("dropModel")
        self._drop.clicked.connect(self.drop)
        self._adopting = TaskBar(state, "")
        self._adopting.setObjectName("adoptTask")
        self._adopting.findChild(QPushButton, "runTask").hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._adopt, 1)
        buttons.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self._preview)
        layout.addLayout(buttons)
        layout.addWidget(self._adopting)

    @property
    def model(self) -> AdaptedModel | None:
        """The model that waits."""
        return self._model

    def show_model(self) -> None:
        """Looks for the model beside the open job."""
        job = self._state.job
        self._model = None if job is None else waiting_model(job.folder)
        self.setVisible(self._model is not None)
        self._preview.tell("")
        self._adopting.tell("")
        if job is None or self._model is None:
            return
        size = tr("What the network sees is kept beside the job ({:.1f} MB); it may be deleted at any time.")
        sentences = [
            f"{self._model.id} {self._model.version}",
            *result_sentences(self._model),
            size.format(feature_size(job.folder, FEATURES) / 1e6),
        ]
        self._words.setText("\n".join(sentences))

    def preview(self) -> None:
        """Shows what the model would change in the blocks that the map shows."""
        job, model = self._state.job, self._model
        if job is None or model is None:
            return
        blocks = self._blocks_in_view()
        if not blocks:
            self._preview.tell(tr("The map shows no mapped block of the job; move it there."), bad=True)
            return
        if len(blocks) > MOST_BLOCKS:
            text = tr("The map shows {} blocks of the job; zoom in until there are at most {}.")
            self._preview.tell(text.format(f"{len(blocks):,}", MOST_BLOCKS), bad=True)
            return
        try:
            secrets = secrets_for(job.sources)
        except SecretError as error:
            self._preview.tell(str(error), bad=True)
            return
        params = PreviewAdaptationParams(
            job=str(job.folder),
            model=str(model.folder),
            blocks=tuple(block.id for block in blocks),
            secrets=secrets,
        )
        self._preview.start("preview_adaptation", params, self._on_preview)

    def adopt(self) -> None:
        """Keeps the model among the user's own and has the job mapped with it."""
        job, model = self._state.job, self._model
        if job is None or model is None or self._is_busy():
            return
        params = AdoptParams(str(job.folder), str(model.folder), keep=True)
        self._adopting.start("adopt", params, self._on_adopted)

    def drop(self) -> None:
        """Removes the model and takes its preview off the map."""
        if self._model is None or self._is_busy():
            return
        try:
            drop(self._model)
        except ModelFolderError as error:
            self._adopting.tell(str(error), bad=True)
            return
        forget_preview(QgsProject.instance())
        self.show_model()

    def _is_busy(self) -> bool:
        """Whether the engine reads the model now; tells so."""
        client = self._state.tools()
        busy = client is not None and client.is_busy()
        if busy:
            self._adopting.tell(tr("Another task is running; cancel it or wait for its end."), bad=True)
        return busy

    def _on_preview(self, result: Mapping[str, Any]) -> None:
        blocks = result["blocks"].values()
        show_preview([Path(block["path"]) for block in blocks], QgsProject.instance())
        lost, gained = (sum(block[name] for block in blocks) for name in ("lost_ha", "gained_ha"))
        text = tr(
            "{:,.1f} ha are no longer cropland, {:,.1f} ha are new cropland. The network alone decides here, "
            "on the mean of the sources; the map is made when the blocks are mapped again."
        )
        self._preview.tell(text.format(lost, gained))

    def _on_adopted(self, result: Mapping[str, Any]) -> None:
        settings = Settings()
        settings.models = {**settings.models, "cropland": str(result["folder"])}
        forget_preview(QgsProject.instance())
        if self._model is not None:
            with suppress(ModelFolderError):  # it is kept elsewhere by now
                drop(self._model)
        text = counted(
            result["queued"],
            "The model {} {} was adopted; {} block waits to be mapped again with it.",
            "The model {} {} was adopted; {} blocks wait to be mapped again with it.",
            result["id"],
            result["version"],
            f"{result['queued']:,}",
        )
        self._state.say(tr(text))
        self._state.read_job_again()
        self._state.job_blocks.reload()
        self.show_model()
        self.adopted.emit()

    def _blocks_in_view(self) -> list[Block]:
        """Blocks with a product that the map shows, one more than a preview takes at most."""
        canvas = self._state.iface.mapCanvas()
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        transform = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(), degrees, QgsProject.instance()
        )
        try:
            view = transform.transformBoundingBox(canvas.extent())
        except QgsCsException:
            return []
        rows, cols = (
            range(int(low * BLOCKS_PER_DEGREE // 1), int(high * BLOCKS_PER_DEGREE // 1) + 1)
            for low, high in ((view.yMinimum(), view.yMaximum()), (view.xMinimum(), view.xMaximum()))
        )
        found = []
        for row, start, stop in self._state.job_blocks.mapped.within(rows, cols):
            found += [Block(row, col) for col in range(start, min(stop, start + MOST_BLOCKS + 1))]
        return found
