"""A chart of the accuracy report, shown in the panel in its theme's colours."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QEvent, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QPaintEvent
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QSizePolicy, QWidget

from croplayer_qgis.shared.vocabulary.accuracy import FAINT, GREY, INK, PAPER
from croplayer_qgis.translation import tr

_PICTURE_SCALE = 4  # a saved picture has four times the chart's points: 288 dots an inch, enough for print
_LARGEST = 1.6  # of the chart's points; wider panels leave room beside it
_LIGHT_INK, _DARK_INK = QColor("#dddddd"), QColor("#222222")
_LEAST_CONTRAST = 90  # of 255
_SECONDARY, _GRID = 0.6, 0.2  # of the way from the ground to the text


class ChartPicture(QWidget):
    """One SVG file as wide as the panel; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._svg = b""
        self._renderer = QSvgRenderer(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_file(self, path: Path) -> None:
        """Shows a chart; hides itself when there is no such file, or none that can be read."""
        try:
            self._svg = path.read_bytes()
        except OSError:
            self._svg = b""
        self._recolour()
        self.updateGeometry()
        self.setVisible(self._renderer.isValid())

    def save_picture(self, path: str) -> bool:
        """Saves the chart as on paper, as SVG or, by any other name, as PNG; whether that worked."""
        if path.lower().endswith(".svg"):
            try:
                Path(path).write_bytes(self._svg)
            except OSError:
                return False
            return True
        return bool(self._on_paper().save(path, "PNG"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._drawn_width(self.width()), float(self.heightForWidth(self.width()))
        self._renderer.render(painter, QRectF((self.width() - width) / 2, 0, width, height))
        painter.end()

    def hasHeightForWidth(self) -> bool:
        """The chart keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the chart in a panel of that width, pixels."""
        size = self._renderer.defaultSize()
        return round(self._drawn_width(width) * size.height() / max(size.width(), 1))

    def sizeHint(self) -> QSize:
        """The chart's own size."""
        return self._renderer.defaultSize()

    def minimumSizeHint(self) -> QSize:
        """Room for the whole picture, however narrow."""
        return QSize(1, self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._recolour()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copies or saves the picture."""
        menu = QMenu(self)
        menu.addAction(tr("Copy picture"), lambda: QApplication.clipboard().setImage(self._on_paper()))
        menu.addAction(tr("Save picture…"), self._ask_and_save)
        menu.exec(event.globalPos())

    def _drawn_width(self, width: int) -> float:
        return min(float(width), _LARGEST * self._renderer.defaultSize().width())

    def _recolour(self) -> None:
        ground = self.palette().base().color()
        ink = _readable(self.palette().text().color(), ground)
        theme = {
            PAPER: ground,
            INK: ink,
            GREY: _between(ground, ink, _SECONDARY),
            FAINT: _between(ground, ink, _GRID),
        }
        svg = re.sub(
            "|".join(theme), lambda found: theme[found[0]].name(), self._svg.decode("utf-8", "replace")
        )
        self._renderer.load(QByteArray(svg.encode()))
        self.update()

    def _on_paper(self) -> QImage:
        renderer = QSvgRenderer(QByteArray(self._svg))
        image = QImage(renderer.defaultSize() * _PICTURE_SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        return image

    def _ask_and_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save picture"), "", tr("SVG (*.svg);;PNG (*.png)"))
        if path:
            path = path if path.lower().endswith((".svg", ".png")) else f"{path}.svg"
            if not self.save_picture(path):
                text = tr("{} cannot be written; choose another folder.").format(path)
                QMessageBox.warning(self, tr("Save picture"), text)


def _readable(text: QColor, ground: QColor) -> QColor:
    """The palette's text colour, or one that is seen where a theme's style sheet (Night Mapping) changes the
    background but not the palette's text.
    """
    if abs(text.lightness() - ground.lightness()) >= _LEAST_CONTRAST:
        return text
    return _LIGHT_INK if ground.lightness() < 128 else _DARK_INK


def _between(ground: QColor, ink: QColor, share: float) -> QColor:
    parts = zip(ground.getRgb()[:3], ink.getRgb()[:3])
    return QColor(*(round(low + share * (high - low)) for low, high in parts))
