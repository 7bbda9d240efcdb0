"""Gives layers their shipped styles, and legends in the user's language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree  # nosec B405 - reads styles of the plugin, and those QGIS writes

from qgis.core import QgsExpression, QgsMapLayer, QgsProviderRegistry
from qgis.PyQt.QtXml import QDomDocument

from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.marked import STYLE_ATTRIBUTES, mark
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.scenes import SCENE_WORDS
from croplayer_qgis.translation import tr

_SCENE_WORDS = "scene_words()"
"""Stands in a style's expression for a map of scene classes to their words."""

_PLACEHOLDERS = mark("placeholders")
"""The word before the number of them, in the label of a block; a constant of the style's expression."""


def set_style(layer: QgsMapLayer, name: str) -> None:
    """Gives a layer ``resources/styles/NAME.qml``; a style that lies beside its data does not count."""
    root = ElementTree.parse(resource_path("styles", f"{name}.qml")).getroot()  # nosec B314
    _translate(root)
    message = _import(layer, root)
    if message:
        raise RuntimeError(f"The style {name} shipped with CropLayer is broken: {message}")


def translate_legends(layers: Iterable[QgsMapLayer]) -> None:
    """Translates the styles that QGIS found in a job by itself, which are English; others stay as they are.

    A table of the GeoPackage brings its style along, and a mosaic has one beside it.
    """
    for layer in layers:
        path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
        if not path or not holds_job(Path(path).parent):
            continue
        document = QDomDocument()
        layer.exportNamedStyle(document)
        root = ElementTree.fromstring(document.toString())  # nosec B314 - QGIS wrote it: no entities
        if _translate(root):
            _import(layer, root)


def _translate(root: ElementTree.Element) -> bool:
    """Translates what a user reads of a style; returns whether that changed anything."""
    before = ElementTree.tostring(root)
    for element in root.iter():
        for attribute in STYLE_ATTRIBUTES:
            if element.get(attribute):
                element.set(attribute, tr(element.attrib[attribute]))
        if _SCENE_WORDS in element.get("fieldName", ""):
            element.set("fieldName", element.attrib["fieldName"].replace(_SCENE_WORDS, _scene_words()))
        if f"'{_PLACEHOLDERS}'" in element.get("fieldName", ""):
            word = QgsExpression.quotedString(tr(_PLACEHOLDERS))
            element.set("fieldName", element.attrib["fieldName"].replace(f"'{_PLACEHOLDERS}'", word))
    return ElementTree.tostring(root) != before


def _import(layer: QgsMapLayer, root: ElementTree.Element) -> str:
    """Gives a layer a style; returns why it could not."""
    document = QDomDocument()
    document.setContent(ElementTree.tostring(root, encoding="unicode"))
    loaded, message = layer.importNamedStyle(document)
    return "" if loaded else str(message)


def _scene_words() -> str:
    pairs = [text for scene, words in SCENE_WORDS.items() for text in (scene, tr(words))]
    return f"map({', '.join(QgsExpression.quotedString(text) for text in pairs)})"
