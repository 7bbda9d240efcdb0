"""Registers CropLayer in QGIS: menu, toolbar buttons and panel; ``unload`` undoes it in reverse."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.options.options_page import OptionsFactory
from croplayer_qgis.gui.review.dock import ReviewDock
from croplayer_qgis.layers.styles import translate_legends
from croplayer_qgis.processing.provider import CropLayerProvider
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import install_translator

PANEL_SHORTCUT = "Ctrl+Alt+L"
ACCURACY_SHORTCUT = "Ctrl+Alt+Shift+A"
REVIEW_SHORTCUT = "Ctrl+Alt+Shift+R"
"""QGIS itself uses no key with all three modifiers."""


class CropLayerPlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface: Any = iface  # None in qgis_process, which asks for initProcessing only
        self._registered = ExitStack()

    def initProcessing(self) -> None:
        """Adds the algorithms; all that ``qgis_process``, which has no window, asks for."""
        translator = install_translator()
        if translator is not None:
            self._registered.callback(QCoreApplication.removeTranslator, translator)
        provider = CropLayerProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._registered.callback(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Adds the panel, hidden until it is asked for, the algorithms, and the actions."""
        self.initProcessing()
        window = self._iface.mainWindow()
        dock = CropLayerDock(self._iface, window)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.hide()
        self._registered.callback(dock.deleteLater)
        self._registered.callback(self._iface.removeDockWidget, dock)
        self._registered.callback(dock.close_job)

        options = OptionsFactory(dock.state, dock.installer)
        self._iface.registerOptionsWidgetFactory(options)
        self._registered.callback(self._iface.unregisterOptionsWidgetFactory, options)

        open_job = QAction(
            QIcon(str(resource_path("icons", "open_job.svg"))), tr("Open CropLayer job…"), dock
        )
        open_job.setObjectName("CropLayerOpenJob")
        open_job.triggered.connect(dock.ask_for_job)
        self._add(open_job)

        panel = dock.toggleViewAction()
        panel.setIcon(QIcon(str(resource_path("icons", "croplayer.svg"))))
        panel.setText(tr("CropLayer panel"))
        self._iface.registerMainWindowAction(panel, PANEL_SHORTCUT)  # QGIS's own dialog can change it
        self._registered.callback(self._iface.unregisterMainWindowAction, panel)
        self._add(panel)
        self._add_review(dock)
        self._add_accuracy(dock)
        layers = QgsProject.instance().layersAdded
        layers.connect(translate_legends)
        self._registered.callback(layers.disconnect, translate_legends)

    def _add_accuracy(self, dock: CropLayerDock) -> None:
        """Adds the accuracy panel, which shares the job and the engines of the CropLayer panel."""
        accuracy = AccuracyDock(dock.state, self._iface.mainWindow())
        action = self._add_hidden_panel(accuracy, accuracy.close_pages, "accuracy", ACCURACY_SHORTCUT)
        self._iface.mainWindow().tabifyDockWidget(dock, accuracy)  # below it both would be too low
        action.setText(tr("CropLayer accuracy"))

    def _add_review(self, dock: CropLayerDock) -> None:
        """Adds the review panel, which shares the job of the CropLayer panel."""
        review = ReviewDock(dock.state, self._iface.mainWindow())
        action = self._add_hidden_panel(review, review.close_review, "review", REVIEW_SHORTCUT)
        action.setText(tr("CropLayer review"))
        review.setFloating(True)  # now: docked for a moment it would make the window as wide as it is

    def _add_hidden_panel(
        self, panel: QDockWidget, close: Callable[[], None], icon: str, shortcut: str
    ) -> QAction:
        """Adds a panel that the action returned opens; ``close`` ends its work when the plugin goes."""
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        panel.hide()
        self._registered.callback(panel.deleteLater)
        self._registered.callback(self._iface.removeDockWidget, panel)
        self._registered.callback(close)

        action: QAction = panel.toggleViewAction()
        action.setIcon(QIcon(str(resource_path("icons", f"{icon}.svg"))))
        action.setShortcut(QKeySequence(shortcut))
        self._add(action)
        return action

    def unload(self) -> None:
        """Takes everything away again, last added first; a run in progress is stopped."""
        self._registered.close()

    def _add(self, action: QAction) -> None:
        menu = tr("CropLayer")
        self._iface.addPluginToMenu(menu, action)
        self._registered.callback(self._iface.removePluginMenu, menu, action)
        self._iface.addToolBarIcon(action)
        self._registered.callback(self._iface.removeToolBarIcon, action)
