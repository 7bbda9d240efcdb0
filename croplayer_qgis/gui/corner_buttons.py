"""The buttons beside the panel's tabs: options and help."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from croplayer_qgis.gui.help.help_window import HelpWindow
from croplayer_qgis.gui.options.options_page import PAGE_NAME
from croplayer_qgis.icons import icon
from croplayer_qgis.translation import tr


class CornerButtons(QWidget):
    """Opens CropLayer's options, and the help on what the panel shows now.

    Args:
        iface: QGIS's interface.
        topic: Returns the name of the help page to open.
        parent: The panel.
    """

    def __init__(self, iface: QgisInterface, topic: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._topic = topic
        self._help: HelpWindow | None = None
        options = QToolButton()
        options.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        options.setToolTip(tr("CropLayer options"))
        options.clicked.connect(self.show_options)
        help_button = QToolButton()
        help_button.setObjectName("help")
        help_button.setIcon(icon("help"))
        help_button.setToolTip(tr("Help on this page"))
        help_button.clicked.connect(self.show_help)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 2, 0)
        layout.setSpacing(0)
        for button in (options, help_button):
            button.setAutoRaise(True)
            layout.addWidget(button)

    def show_options(self) -> None:
        """Opens QGIS's options at CropLayer's page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE_NAME)

    def show_help(self) -> None:
        """Opens the help on the page that is shown."""
        if self._help is None:
            self._help = HelpWindow(self)
        self._help.show_topic(self._topic())
