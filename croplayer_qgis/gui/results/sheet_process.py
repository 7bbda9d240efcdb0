"""A program of its own: draws a map sheet as PDF, which QGIS can do in the main thread of a process only.

It reads a request (``SheetRequest``, as JSON) from stdin and answers with one line of JSON on stdout:
``{"error": sentence}``, with an empty sentence when the file was written.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtXml import QDomDocument

from croplayer_qgis.gui.results.print_layout import SHOWN, LayoutError, write_pdf
from croplayer_qgis.layers.job_group import add_job_layers, job_group, job_layer
from croplayer_qgis.layers.job_reader import Job, NoJobError, read_job


@dataclass(frozen=True)
class SheetRequest:
    """What the sheet is to show, and where it goes.

    Attributes:
        job: Path of the job folder.
        blocks: Ids of the blocks it shows, () for all.
        path: File to write.
        crs: Reference system of the map, as WKT.
        layers: Name and style document of the layers to show, by key; None for those of a new group.
        locale: Name of the locale that numbers are written in.
        svg_paths: Folders with the user's symbols.
    """

    job: str
    blocks: tuple[str, ...]
    path: str
    crs: str
    layers: Mapping[str, tuple[str, str]] | None
    locale: str
    svg_paths: tuple[str, ...]

    @classmethod
    def of(cls, job: Job, blocks: tuple[str, ...], path: Path, project: QgsProject) -> SheetRequest:
        """A request for a sheet of the job's layers as the project shows them now."""
        layers = None
        if job_group(job, project) is not None:
            shown = ((key, job_layer(job, project, key)) for key in SHOWN)
            layers = {key: (layer.name(), _style_of(layer)) for key, layer in shown if layer is not None}
        return cls(
            job=str(job.folder),
            blocks=blocks,
            path=str(path),
            crs=project.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED),
            layers=layers,
            locale=QLocale().name(),
            svg_paths=tuple(QgsApplication.svgPaths()),
        )

    def to_json(self) -> str:
        """The request as it is sent."""
        return json.dumps(asdict(self))


def draw(request: SheetRequest) -> None:
    """Draws the sheet from a project made for it; raises LayoutError."""
    QLocale.setDefault(QLocale(request.locale))
    QgsApplication.setDefaultSvgPaths(list(request.svg_paths))
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem.fromWkt(request.crs))
    try:
        job = read_job(Path(request.job))
    except NoJobError as error:
        raise LayoutError(str(error)) from error
    add_job_layers(job, project, SHOWN)
    if request.layers is not None:
        _make_alike(job, request.layers, project)
    write_pdf(job, request.blocks, Path(request.path), project)


def main() -> None:
    """Answers the request on stdin."""
    request = SheetRequest(**json.load(sys.stdin))
    with tempfile.TemporaryDirectory() as profile:  # the user's own is QGIS's, which may be writing it
        application = QgsApplication([], True, profile)
        application.initQgis()
        try:
            draw(request)
            error = ""
        except LayoutError as problem:
            error = str(problem)
        sys.stdout.write(json.dumps({"error": error}) + "\n")
        sys.stdout.flush()
        QgsProject.instance().clear()
        application.exitQgis()


def _make_alike(job: Job, wanted: Mapping[str, tuple[str, str]], project: QgsProject) -> None:
    """Gives the layers their names and styles, and takes away those the user removed."""
    for key in SHOWN:
        layer = job_layer(job, project, key)
        if layer is None:
            continue
        if key not in wanted:
            project.removeMapLayer(layer)
            continue
        name, style = wanted[key]
        document = QDomDocument()
        document.setContent(style)
        layer.setName(name)
        layer.importNamedStyle(document)


def _style_of(layer: QgsMapLayer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return str(document.toString(-1))


if __name__ == "__main__":
    main()
