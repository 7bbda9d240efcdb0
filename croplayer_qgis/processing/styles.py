"""Gives results their shipped style when Processing loads them."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
)
from qgis.PyQt import sip

from croplayer_qgis.layers.styles import set_style


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Loads one QML file of ``resources/styles``."""

    def __init__(self, style: str) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing in the main thread, before the layer is shown."""
        set_style(layer, self._style)
        layer.triggerRepaint()


_stylers: list[_Styler] = []
"""QGIS keeps a bare pointer beyond the life of an algorithm, and deletes the object with the context."""


def style_when_loaded(context: QgsProcessingContext, path: str, style: str) -> None:
    """Styles a result with ``resources/styles/STYLE.qml`` if the user wants it loaded."""
    if context.willLoadLayerOnCompletion(path):
        styler = _Styler(style)
        sip.transferto(styler, None)  # QGIS deletes it, of which its bindings know nothing
        _stylers[:] = [kept for kept in _stylers if not sip.isdeleted(kept)] + [styler]
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(styler)


def load_styled(context: QgsProcessingContext, path: str, title: str, style: str, vector: bool) -> None:
    """Has a file that is no destination parameter loaded and styled; without a project nothing happens."""
    if context.project() is None:
        return
    hint = QgsProcessingUtils.LayerHint.Vector if vector else QgsProcessingUtils.LayerHint.Raster
    details = QgsProcessingContext.LayerDetails(title, context.project(), title, hint)
    context.addLayerToLoadOnCompletion(path, details)
    style_when_loaded(context, path, style)
