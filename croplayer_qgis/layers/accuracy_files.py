"""Layers of the project as files the engine can read."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr


class LayerFileError(Exception):
    """A layer cannot be handed to the engine; the text says why in one sentence."""


def vector_file(layer: QgsVectorLayer, folder: Path) -> tuple[Path, str]:
    """File and layer name of a vector layer as the user sees it.

    A layer that is a plain file is taken as it is. Any other (in memory, in a database, filtered, joined,
    with unsaved edits) is written into a GeoPackage in ``folder``, under its own name.

    Raises:
        LayerFileError: The GeoPackage cannot be written.
    """
    parts = layer.source().split("|")
    names = [part[len("layername=") :] for part in parts[1:] if part.startswith("layername=")]
    plain = (
        layer.providerType() == "ogr"
        and is_file(Path(parts[0]))
        and not layer.subsetString()
        and not layer.isModified()
        and layer.fields().count() == layer.dataProvider().fields().count()
    )
    if plain:
        return Path(parts[0]), names[0] if names else ""
    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(letter if letter.isalnum() else "_" for letter in layer.name()).strip("_") or "layer"
    path = folder / f"{name}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    context = QgsProject.instance().transformContext()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        text = tr("The layer {} cannot be written to {}: {}.")
        raise LayerFileError(text.format(layer.name(), path, message or tr("choose another folder")))
    return path, name
