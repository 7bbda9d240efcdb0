"""Layers of the project as files the engine can read."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

from croplayer_qgis.shared.paths import is_file, path_and_layer
from croplayer_qgis.translation import tr


class LayerFileError(Exception):
    """A layer cannot be handed to the engine; the text says why in one sentence."""


def vector_file(layer: QgsVectorLayer, folder: Path, selected: bool = False) -> tuple[Path, str]:
    """File and layer name of a vector layer as the user sees it.

    A layer that is a plain file is taken as it is. Any other (in memory, in a database, filtered, joined,
    with unsaved edits, with a reference system or an encoding that the user chose) is written into a
    GeoPackage in ``folder``, under its own name.

    Args:
        layer: The layer.
        folder: Where a GeoPackage is written.
        selected: Whether only its selected features are wanted.

    Raises:
        LayerFileError: The GeoPackage cannot be written.
    """
    path, named = path_and_layer(Path(layer.source()))
    if not selected and _is_plain(layer, path):
        return path, named
    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(letter if letter.isalnum() else "_" for letter in layer.name()).strip("_") or "layer"
    path = folder / f"{name}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    options.onlySelectedFeatures = selected
    context = QgsProject.instance().transformContext()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        text = tr("The layer {} cannot be written to {}: {}.")
        raise LayerFileError(text.format(layer.name(), path, message or tr("choose another folder")))
    return path, name


def _is_plain(layer: QgsVectorLayer, path: Path) -> bool:
    """Whether a layer is its file and nothing else."""
    options = layer.source().split("|")[1:]
    return (
        layer.providerType() == "ogr"
        and is_file(path)
        and all(option.startswith("layername=") for option in options)
        and not layer.subsetString()
        and not layer.isModified()
        and layer.fields().count() == layer.dataProvider().fields().count()
        and layer.crs() == layer.dataProvider().crs()
        and layer.dataProvider().encoding() == _usual_encoding(layer)
    )


def _usual_encoding(layer: QgsVectorLayer) -> str:
    """Encoding in which QGIS reads the layer's file where nobody chose another."""
    fresh = QgsVectorLayer(layer.source(), "", layer.providerType())
    return str(fresh.dataProvider().encoding())
