"""Gives layers their shipped styles, with legends in the user's language."""

from __future__ import annotations

from xml.etree import ElementTree  # nosec B405 - reads files of the plugin only

from qgis.core import QgsExpression, QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

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
    for element in root.iter():
        for attribute in STYLE_ATTRIBUTES:
            if element.get(attribute):
                element.set(attribute, tr(element.attrib[attribute]))
        if _SCENE_WORDS in element.get("fieldName", ""):
            element.set("fieldName", element.attrib["fieldName"].replace(_SCENE_WORDS, _scene_words()))
        if f"'{_PLACEHOLDERS}'" in element.get("fieldName", ""):
            word = QgsExpression.quotedString(tr(_PLACEHOLDERS))
            element.set("fieldName", element.attrib["fieldName"].replace(f"'{_PLACEHOLDERS}'", word))
    document = QDomDocument()
    document.setContent(ElementTree.tostring(root, encoding="unicode"))
    loaded, message = layer.importNamedStyle(document)
    if not loaded:
        raise RuntimeError(f"The style {name} shipped with CropLayer is broken: {message}")


def _scene_words() -> str:
    pairs = [text for scene, words in SCENE_WORDS.items() for text in (scene, tr(words))]
    return f"map({', '.join(QgsExpression.quotedString(text) for text in pairs)})"
