"""Map sheets, drawn by a real process beside QGIS."""

from collections import Counter
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.gui.results import sheet_writer
from croplayer_qgis.gui.results.sheet_writer import SheetWriter
from croplayer_qgis.layers.job_group import add_job_layers, job_layer
from croplayer_qgis.layers.job_reader import read_job
from tests.qgis.waiting import wait_until


@pytest.fixture
def job(state, job_folder):
    return read_job(job_folder)


@pytest.fixture
def writer(qgis_app):
    writer = SheetWriter()
    yield writer
    writer.cancel()
    writer.deleteLater()


@pytest.fixture
def write(writer, job):
    """Function that writes a sheet and returns why it could not, "" when it could."""

    def run(path, blocks=(), overwrite=False):
        told = []
        end = lambda *words: told.append(words)  # noqa: E731
        writer.written.connect(end)
        writer.failed.connect(end)
        writer.start(job, tuple(blocks), path, overwrite)
        wait_until(lambda: told)
        writer.written.disconnect(end)
        writer.failed.disconnect(end)
        (words,) = told
        return words[0] if words else ""

    return run


def colours(path):
    """Colours on a sheet and how many pixels each has."""
    page = gdal.OpenEx(str(path), open_options=["DPI=60"]).ReadAsArray().reshape(3, -1)
    return Counter(zip(*(band.tolist() for band in page)))


def bluish(found):
    """Number of blue pixels; images in a PDF are compressed, which shifts colours a little."""
    return sum(count for (red, green, blue), count in found.items() if blue > 200 > 4 * max(red, green))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_sheet_is_whole_or_absent(write, tmp_path):
    out = tmp_path / "new" / "folder"
    path = out / "sheet.pdf"
    assert write(path) == ""
    assert path.read_bytes().startswith(b"%PDF") and names(out) == ["sheet.pdf"]
    before = path.read_bytes()
    assert "exists already" in write(path)
    assert path.read_bytes() == before
    assert write(path, overwrite=True) == ""
    (tmp_path / "file").write_text("")
    assert "cannot be written" in write(tmp_path / "file" / "sheet.pdf")


def test_sheet_shows_the_layers_as_the_user_styled_them_and_not_those_removed(write, job, tmp_path):
    project = QgsProject.instance()
    add_job_layers(job, project)
    assert write(tmp_path / "before.pdf") == ""
    cropland = job_layer(job, project, "cropland")
    classes = [QgsPalettedRasterRenderer.Class(value, QColor("blue"), "") for value in (0, 1)]
    cropland.setRenderer(QgsPalettedRasterRenderer(cropland.dataProvider(), 1, classes))
    project.removeMapLayer(job_layer(job, project, "imagery_a"))
    assert write(tmp_path / "after.pdf") == ""
    before, after = colours(tmp_path / "before.pdf"), colours(tmp_path / "after.pdf")
    assert bluish(before) == 0 and bluish(after) > 5000
    assert len(before) > 3 * len(after)  # an aerial photograph has thousands


def test_cancelled_sheet_leaves_nothing(writer, job, tmp_path):
    out = tmp_path / "out"
    told = []
    writer.written.connect(lambda: told.append("written"))
    writer.failed.connect(lambda *words: told.append(words))
    writer.start(job, (), out / "sheet.pdf", False)
    writer.cancel()
    loop = QEventLoop()
    QTimer.singleShot(500, loop.quit)
    loop.exec()
    assert told == [] and names(out) == []


@pytest.mark.parametrize("python", [None, Path("/bin/false"), Path("/no/such/program")])
def test_without_a_working_python_the_user_is_told_what_else_to_do(write, python, monkeypatch, tmp_path):
    monkeypatch.setattr(sheet_writer, "qgis_python", lambda: python)
    assert write(tmp_path / "sheet.pdf").endswith("open it as a print layout and export it there.")
    assert not list(tmp_path.glob("*.pdf"))
