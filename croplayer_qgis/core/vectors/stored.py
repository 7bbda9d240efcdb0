"""What a vector file stores of one of its layers: found by its geometry, texts in the right encoding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.rasters.address import gdal_name
from croplayer_qgis.core.unreadable import unreadable
from croplayer_qgis.core.vectors.encoding import dbf_encoding
from croplayer_qgis.shared.paths import is_file, is_local, shown
from croplayer_qgis.shared.sentence import Sentence

POINT: Final = "Point"
POLYGON: Final = "Polygon"
_NAMES_OF_KINDS = {POINT: ("Point",), POLYGON: ("Polygon", "Surface")}
_ANYTHING = ("Unknown", "GeometryCollection")
_FAULTS = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FieldError)


@dataclass(frozen=True)
class Stored:
    """A layer as it is stored.

    Attributes:
        wkb: Geometries as well-known binary, object [n].
        crs: Reference system as the file states it, None without one.
        columns: Attribute columns by name, each [n].
        notes: How it was read, where that had to be found out; a sentence each.
    """

    wkb: NDArray[Any]
    crs: str | None
    columns: Mapping[str, NDArray[Any]]
    notes: tuple[Sentence, ...]


def read_stored(path: Path, layer: str, kind: str, encoding: str, columns: Sequence[str] | None) -> Stored:
    """Reads a layer.

    Args:
        path: A file or a virtual path of GDAL.
        layer: Its layer, "" for the only one, or the only one with the kind that is wanted.
        kind: ``POINT`` or ``POLYGON``.
        encoding: Of its texts; "" for what the file says, or what its bytes look like.
        columns: Columns to read; None for all.

    Raises:
        InputError: It cannot be read, or it is not clear which layer is meant.
    """
    if is_local(path):
        _require_whole(path)
    guessed = dbf_encoding(path) if is_local(path) and not encoding else None
    try:
        layer, notes = _layer_of(path, layer, kind)
        if guessed is not None:
            notes.append(Sentence("{} does not say its encoding; it was read as {}.", path.name, guessed))
        try:
            meta, wkb, values = _read(path, layer, encoding or guessed, columns)
        except UnicodeDecodeError:
            found = None if encoding else dbf_encoding(path, believed=False)
            if found is None:
                raise
            meta, wkb, values = _read(path, layer, found, columns)
            notes.append(
                Sentence(
                    "{} states another encoding than its texts have; it was read as {}.", path.name, found
                )
            )
    except (*_FAULTS, UnicodeDecodeError, ValueError, LookupError) as error:
        usual = Sentence(
            "{} cannot be read as a vector layer; give a GeoPackage, GeoJSON or Shapefile.", shown(path)
        )
        raise unreadable(path, usual, error) from error
    if wkb is None:
        raise InputError("{} is a table without geometries; give {}s.", path.name, kind.lower())
    return Stored(wkb, meta["crs"], dict(zip(meta["fields"], values, strict=True)), tuple(notes))


def _require_whole(path: Path) -> None:
    """Raises InputError for a Shapefile that breaks off, the rest of which GDAL reads as missing shapes."""
    if path.suffix.lower() != ".shp" or not is_file(path):
        return
    with path.open("rb") as file:
        header = file.read(28)
    stated, there = 2 * int.from_bytes(header[24:28], "big"), path.stat().st_size
    # Length in words of 16 bits (ESRI Shapefile Technical Description, 1998, table 1).
    if len(header) == 28 and there < stated:
        raise InputError(
            "{} breaks off: it has {} of its {} bytes; copy or download it again.", path.name, there, stated
        )


def _read(
    path: Path, layer: str, encoding: str | None, columns: Sequence[str] | None
) -> tuple[Any, Any, Any]:
    meta, _, wkb, values = pyogrio.raw.read(
        gdal_name(path),
        layer=layer,
        columns=columns,
        force_2d=True,
        encoding=encoding or None,
    )
    return meta, wkb, values


def _layer_of(path: Path, wanted: str, kind: str) -> tuple[str, list[Sentence]]:
    """Name of the layer to read, and a note where it was one of several.

    Raises:
        InputError: It is not there, or not clear.
    """
    name = gdal_name(path)
    layers = {str(layer): str(type_) for layer, type_ in pyogrio.list_layers(name) if type_ is not None}
    names = list(layers)
    listed = ", ".join(names) or "none"
    if wanted:
        if wanted not in names:
            raise InputError("{} has no layer “{}” with geometries; it has {}.", name, wanted, listed)
        return wanted, []
    if not names:
        raise InputError("{} is a table without geometries; give {}s.", name, kind.lower())
    if len(names) == 1:
        return names[0], []
    fit = [layer for layer in names if any(word in layers[layer] for word in _NAMES_OF_KINDS[kind])]
    # A folder of KML may hold anything; it is looked at where no layer is of the kind.
    unclear = [layer for layer in names if any(word in layers[layer] for word in _ANYTHING)]
    fit = fit or [layer for layer in unclear if _holds(name, layer, kind)]
    fit = [
        layer for layer in fit if pyogrio.read_info(name, layer=layer, force_feature_count=True)["features"]
    ]
    if len(fit) != 1:
        raise InputError("{} has several layers ({}); say which one to use.", name, listed)
    return fit[0], [Sentence("{} has several layers ({}); {} was read.", path.name, listed, fit[0])]


def _holds(name: str, layer: str, kind: str) -> bool:
    """Whether a layer has a geometry of a kind."""
    _, _, wkb, _ = pyogrio.raw.read(name, layer=layer, columns=[])
    found = {
        str(shape.geom_type) for shape in shapely.from_wkb(wkb, on_invalid="ignore") if shape is not None
    }
    return any(word in type_ for word in _NAMES_OF_KINDS[kind] for type_ in found)
