"""Stands in for the plugin when it cannot be loaded: says why in a sentence, and the rest in the log."""

from __future__ import annotations

import sys
import traceback
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtWidgets import QAction

from croplayer_qgis.translation import tr

OLDEST_QGIS = 32200
OLDEST_PYTHON = (3, 9)
_LOG_TAG = "CropLayer"


class PluginStub:
    """What QGIS loads instead of the plugin.

    Args:
        iface: QGIS's interface; None in ``qgis_process``, which shows the log alone.
        error: Why the plugin could not be loaded.
    """

    def __init__(self, iface: Any, error: BaseException) -> None:
        self._iface = iface
        self._reason = reason_of(error)
        self._action: QAction | None = None
        details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        QgsApplication.messageLog().logMessage(
            f"{self._reason}\n{details}", _LOG_TAG, Qgis.MessageLevel.Critical
        )

    def initProcessing(self) -> None:
        """Adds no algorithms."""

    def initGui(self) -> None:
        """Says why there is no plugin, now and whenever its menu entry is chosen."""
        self._action = QAction(tr("Why CropLayer could not start…"), self._iface.mainWindow())
        self._action.triggered.connect(self._say)
        self._iface.addPluginToMenu(tr("CropLayer"), self._action)
        self._say()

    def unload(self) -> None:
        """Takes the menu entry away."""
        if self._action is not None:
            self._iface.removePluginMenu(tr("CropLayer"), self._action)
            self._action.deleteLater()

    def _say(self) -> None:
        self._iface.messageBar().pushMessage(_LOG_TAG, self._reason, Qgis.MessageLevel.Critical, 0)


def reason_of(error: BaseException) -> str:
    """One sentence for the user: what is wrong and what to do about it."""
    if sys.version_info < OLDEST_PYTHON or Qgis.QGIS_VERSION_INT < OLDEST_QGIS:
        text = tr("CropLayer needs QGIS 3.22 with Python 3.9 or newer; this is QGIS {} with Python {}.")
        return text.format(Qgis.QGIS_VERSION.split("-")[0], ".".join(map(str, sys.version_info[:2])))
    if isinstance(error, ModuleNotFoundError) and (error.name or "").startswith("croplayer_qgis"):
        return tr("CropLayer's files are incomplete; remove the plugin and install it again.")
    if isinstance(error, ImportError):
        text = tr("CropLayer cannot use a part of this QGIS ({}); update QGIS, or install the plugin again.")
        return text.format(error)
    text = tr("CropLayer could not start ({}); the log's tab CropLayer has the details.")
    return text.format(type(error).__name__)
