"""Gives layers their shipped styles, with legends in the user's language."""

from __future__ import annotations

from xml.etree import ElementTree

from qgis.core import QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

from croplayer_qgis.shared.marked import STYLE_ATTRIBUTES
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.translation import tr


def set_style(layer: QgsMapLayer, name: str) -> None:
    """Gives a layer ``resources/styles/NAME.qml``; a style that lies beside its data does not count."""
    root = ElementTree.parse(resource_path("styles", f"{name}.qml")).getroot()
    for element in root.iter():
        for attribute in STYLE_ATTRIBUTES:
            if element.get(attribute):
                element.set(attribute, tr(element.attrib[attribute]))
    document = QDomDocument()
    document.setContent(ElementTree.tostring(root, encoding="unicode"))
    loaded, message = layer.importNamedStyle(document)
    if not loaded:
        raise RuntimeError(f"The style {name} shipped with CropLayer is broken: {message}")
