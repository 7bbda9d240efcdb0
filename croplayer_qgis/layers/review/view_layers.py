"""Layers that the views of the review show: they belong to the views alone and stay out of the project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from croplayer_qgis.layers.foreign_mosaics import may_be_opened
from croplayer_qgis.layers.job_reader import Job, SourceText
from croplayer_qgis.layers.server_properties import server_properties
from croplayer_qgis.layers.styles import set_style
from croplayer_qgis.shared.job_files import (
    EDIT_TABLE,
    IMAGERY,
    REGION_TABLE,
    layer_uri,
    mosaic_name,
    source_mosaic,
)
from croplayer_qgis.shared.vocabulary.review import APPLIED, CORRECTION_COLOURS, CORRECTIONS, VERDICTS
from croplayer_qgis.translation import tr

OUTLINE_COLOUR = "#00e5ff"  # of no legend and of no field
_VERDICT_COLOURS = {"right": "#2e8b3d", "wrong": "#d7301f", "unsure": "#8a8f96", "": "#8a8f96"}
_MAPBOX_TILE = "{url}/v4/{tileset}/{{z}}/{{x}}/{{y}}{double}.{format}"


def stored_imagery(job: Job, source: SourceText) -> QgsRasterLayer | None:
    """A source's imagery as the job keeps it; None where its terms forbid that, or nothing is mapped yet."""
    path = job.folder / mosaic_name(source_mosaic(IMAGERY, source.id))
    return _raster(str(path), source.title, "imagery", source.attribution) if path.is_file() else None


def live_imagery(source: SourceText, secret: str, session: str = "") -> QgsRasterLayer | None:
    """A source's imagery as its service gives it now, with its credit; nothing is stored of it.

    Args:
        source: The source; its record says what it is.
        secret: Its key, "" where it needs none.
        session: Session of Google's service, which wants one.
    """
    record = source.record
    kind = str(record.get("kind", ""))
    if kind == "raster":
        return _raster(str(record.get("url", "")), source.title, "", source.attribution)
    if kind == "mbtiles":
        uri = f"type=mbtiles&url={quote('file://' + str(record.get('url', '')))}"
        return _with_credit(QgsRasterLayer(uri, source.title, "wms"), source.attribution)
    template = _template(record, session)
    if not template:
        return None
    place, _, name = str(record.get("auth", "none")).partition(":")
    headers = dict(record.get("headers", {}))
    if secret and place == "query":
        template += f"{'&' if '?' in template else '?'}{name}={quote(secret)}"
    elif secret and place == "header":
        headers[name] = secret
    parts = {
        "type": "xyz",
        "url": quote(template, safe=""),
        "zmin": str(record.get("min_zoom", 0)),
        "zmax": str(record.get("max_zoom", 19)),
    }
    if int(record.get("tile_size", 256)) == 512:
        parts["tilePixelRatio"] = "2"
    parts.update({f"http-header:{key}": quote(str(value)) for key, value in headers.items()})
    uri = "&".join(f"{key}={value}" for key, value in parts.items())
    return _with_credit(QgsRasterLayer(uri, source.title, "wms"), source.attribution)


def product_layer(job: Job, name: str, style: str = "") -> QgsRasterLayer | None:
    """A mosaic of the job's products, in its style; None while there is none."""
    path = job.folder / mosaic_name(name)
    return _raster(str(path), name, style or name, job.attribution) if path.is_file() else None


def outlines(job: Job) -> QgsVectorLayer:
    """The outlines of all regions."""
    layer = QgsVectorLayer(layer_uri(job.geopackage, REGION_TABLE), tr("Outlines of regions"), "ogr")
    symbol = {"color": "0,0,0,0", "outline_color": OUTLINE_COLOUR, "outline_width": "0.25"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(symbol)))
    return layer


def edits_layer(job: Job) -> QgsVectorLayer:
    """The corrections in force, in the colours of what they set."""
    return human_layer(layer_uri(job.geopackage, EDIT_TABLE) + f"|subset=\"state\" = '{APPLIED}'", EDIT_TABLE)


def human_layer(uri: str, table: str) -> QgsVectorLayer:
    """A table of verdicts or edits as a styled layer."""
    title = tr("Corrections") if table == EDIT_TABLE else tr("Verdicts")
    layer = QgsVectorLayer(uri, title, "ogr")
    dress_human_layer(layer, table)
    return layer


def dress_human_layer(layer: QgsVectorLayer, table: str) -> None:
    """Gives a layer of verdicts or edits its style."""
    if table == EDIT_TABLE:
        column, words, colours = "after", CORRECTIONS, CORRECTION_COLOURS
    else:
        column, words, colours = "verdict", {**VERDICTS, "": ""}, _VERDICT_COLOURS
    categories = []
    for value, colour in colours.items():
        fill = f"{colour}99" if table == EDIT_TABLE else f"{colour}33"
        symbol = QgsFillSymbol.createSimple(
            {"color": _rgba(fill), "outline_color": colour, "outline_width": "0.4"}
        )
        label = tr(words[value]) if words[value] else tr("note only")
        categories.append(QgsRendererCategory(value, symbol, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer(column, categories))


def _template(record: Mapping[str, Any], session: str) -> str:
    """Address of a tile with {z}, {x} and {y}, "" for a service that this cannot be written for."""
    kind, url = record.get("kind"), str(record.get("url", "")).rstrip("/")
    options = record.get("options", {})
    if kind == "mapbox":
        return _MAPBOX_TILE.format(
            url=url,
            tileset=options.get("tileset", "mapbox.satellite"),
            double="@2x" if int(record.get("tile_size", 256)) == 512 else "",
            format=options.get("format", "jpg90"),
        )
    if kind == "google":
        return f"{url}/v1/2dtiles/{{z}}/{{x}}/{{y}}?session={quote(session)}" if session else ""
    if kind == "xyz":
        return url.replace("{y}", "{-y}") if options.get("scheme") == "tms" else url
    return ""


def _raster(path: str, title: str, style: str, credit: str) -> QgsRasterLayer | None:
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=not style)
    layer = QgsRasterLayer(path if may_be_opened(Path(path)) else "", title, "gdal", options)
    if not layer.isValid():
        return None
    if style:
        set_style(layer, style)
    return _with_credit(layer, credit)


def _with_credit(layer: QgsRasterLayer, credit: str) -> QgsRasterLayer | None:
    if not layer.isValid():
        return None
    server_properties(layer).setAttribution(credit)
    return layer


def _rgba(colour: str) -> str:
    """``#rrggbbaa`` as QGIS's symbols write it."""
    return ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5, 7))
