"""Writes a map sheet as PDF in a process of its own, so that QGIS's window stays alive meanwhile."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QProcess, pyqtSignal

from croplayer_qgis.client.qgis_python import prepare, qgis_python
from croplayer_qgis.gui.results import sheet_process
from croplayer_qgis.gui.results.sheet_process import SheetRequest
from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.paths import exists
from croplayer_qgis.translation import tr


class SheetWriter(QObject):
    """At most one sheet at a time; a file is there whole or not at all.

    Signals:
        written: The file is there.
        failed (str, str): It is not; a sentence, and details for the log.
    """

    written = pyqtSignal()
    failed = pyqtSignal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._path = Path()

    def start(self, job: Job, blocks: tuple[str, ...], path: Path, overwrite: bool) -> None:
        """Begins a sheet of these blocks, of all when there are none; ``written`` or ``failed`` follows."""
        if exists(path) and not overwrite:
            text = tr("{} exists already; choose another name or folder, or allow replacing.")
            self.failed.emit(text.format(path.name), "")
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.failed.emit(tr("{} cannot be written: {}.").format(path, error.strerror), "")
            return
        python = qgis_python()
        if python is None:
            self.failed.emit(_no_answer(), "no Python beside QGIS")
            return
        self._path = path
        self._process = process = QProcess(self)
        prepare(process, python, sheet_process.__name__)
        process.started.connect(lambda: self._ask(job, blocks))
        process.finished.connect(self._on_end)
        process.errorOccurred.connect(self._on_error)
        process.start()

    def cancel(self) -> None:
        """Ends the process at once; nothing is left of the sheet, and no signal follows."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()
            self._remove_part()

    @property
    def _part(self) -> Path:
        """Where the file is written before it is whole."""
        return self._path.with_name(f".{self._path.stem}.part.pdf")

    def _ask(self, job: Job, blocks: tuple[str, ...]) -> None:
        if self._process is not None:
            request = SheetRequest.of(job, blocks, self._part, QgsProject.instance())
            self._process.write(request.to_json().encode("utf-8"))
            self._process.closeWriteChannel()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # no end is told then
            self._on_end()

    def _on_end(self, *_code_and_status: object) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        log = bytes(process.readAllStandardError()).decode("utf-8", "replace")
        problem = _problem(bytes(process.readAllStandardOutput()))
        process.deleteLater()
        try:
            if not problem:
                self._part.replace(self._path)
        except OSError as error:
            problem = tr("{} cannot be written: {}.").format(self._path, error.strerror)
        self._remove_part()
        if problem:
            self.failed.emit(problem, log)
        else:
            self.written.emit()

    def _remove_part(self) -> None:
        with suppress(OSError):
            self._part.unlink()


def _problem(answer: bytes) -> str:
    """The sentence in the process's answer, "" when all went well."""
    lines = [line for line in answer.splitlines() if line.startswith(b'{"error"')]
    return str(read_json(lines[-1])["error"]) if lines else _no_answer()


def _no_answer() -> str:
    return tr("The map sheet could not be drawn; open it as a print layout and export it there.")
