"""Options of what lies on the disk: jobs and kept tiles; and how runs are done on this machine."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings, default_cache_folder, default_job_folder
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.messages.parameter import parameters_of
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr

_LARGEST_CACHE_MB = 1_000_000


class StorageOptions(QGroupBox):
    """Edits the folders of jobs and tiles, the size of the tile cache and how runs are done."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Jobs and imagery"), parent)
        self._state = state
        settings = Settings()
        self._jobs = FolderField(settings.job_folder, str(default_job_folder()))
        self._jobs.setObjectName("job_folder")
        self._workers = QSpinBox()
        self._workers.setObjectName("workers")
        self._workers.setRange(0, os.cpu_count() or 1)
        self._workers.setSpecialValueText(tr("automatic"))
        self._workers.setValue(settings.workers)
        self._workers.setToolTip(tr("Processes that map blocks side by side; each needs memory of its own"))
        (allowed,) = (item for item in parameters_of(RunParams) if item.name == "allowed_failures")
        self._failures = QDoubleSpinBox()
        self._failures.setObjectName("allowed_failures")
        self._failures.setRange(allowed.low, allowed.high)
        self._failures.setDecimals(1)
        self._failures.setValue(settings.allowed_failures)
        self._failures.setToolTip(tr(allowed.help))
        self._cache = FolderField(settings.cache_folder, str(default_cache_folder()))
        self._cache.setObjectName("cache_folder")
        self._limit = QSpinBox()
        self._limit.setObjectName("cache_limit")
        self._limit.setRange(0, _LARGEST_CACHE_MB)
        self._limit.setSingleStep(500)
        self._limit.setGroupSeparatorShown(True)
        self._limit.setSuffix(tr(" MB a source"))
        self._limit.setSpecialValueText(tr("keep nothing"))
        self._limit.setValue(settings.cache_limit_mb)
        self._used = QLabel()
        self._used.setObjectName("cache_used")
        self._clear = QPushButton(tr("Clear"))
        self._clear.setObjectName("clear_cache")
        self._clear.clicked.connect(self._on_clear)
        form = QFormLayout(self)
        form.addRow(tr("New jobs go into"), self._jobs)
        form.addRow(tr("Blocks at a time"), self._workers)
        form.addRow(tr(allowed.title), self._failures)
        form.addRow(tr("Tiles are kept in"), self._cache)
        form.addRow(tr("Keep at most"), self._limit)
        row = QHBoxLayout()
        row.addWidget(self._used, 1)
        row.addWidget(self._clear)
        form.addRow(tr("Kept now"), row)
        self._show_used()

    def apply(self) -> None:
        """Keeps the settings; an idle engine is ended, so that it starts with them next time."""
        settings = Settings()
        before = (settings.cache_folder, settings.cache_limit_mb)
        settings.job_folder = self._jobs.folder
        settings.workers = self._workers.value()
        settings.allowed_failures = self._failures.value()
        settings.cache_folder = self._cache.folder
        settings.cache_limit_mb = self._limit.value()
        if before != (settings.cache_folder, settings.cache_limit_mb):
            self._state.stop_idle_engines()

    def _on_clear(self) -> None:
        client = self._state.engine()
        if client is not None and client.is_busy():
            self._used.setText(tr("A job is running and uses the tiles; cancel it or wait for its end."))
            return
        self._state.stop_idle_engines()
        for path in _tile_files(Settings().cache_folder):
            path.unlink(missing_ok=True)
        self._show_used()

    def _show_used(self) -> None:
        size = sum(path.stat().st_size for path in _tile_files(Settings().cache_folder))
        self._used.setText(tr("{} MB").format(f"{size / 1e6:,.1f}"))
        self._clear.setEnabled(size > 0)


def _tile_files(folder: Path) -> list[Path]:
    """The engine's tile caches in a folder, with the companions SQLite makes."""
    return sorted(path for path in folder.glob("*.mbtiles*") if is_file(path))
