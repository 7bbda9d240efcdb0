"""What a trial of a source brought: one real tile with its credit, or why there is none."""

from __future__ import annotations

import base64
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from croplayer_qgis.translation import tr

_SHOWN_EM = 11  # side of the picture, in heights of the text: the same share of the panel on every screen


class TileView(QWidget):
    """A picture with a few lines of text beside it; hidden until there is something to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._picture.setObjectName("tile")
        self._text = QLabel()
        self._text.setObjectName("verdict")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.hide()

    def clear(self) -> None:
        """Forgets the last trial."""
        self.hide()

    def show_working(self) -> None:
        """Says that the source is being asked."""
        self._picture.hide()
        self._text.setText(tr("Asking for one tile at the centre of the map…"))
        self.show()

    def show_result(self, title: str, result: dict[str, Any]) -> None:
        """Shows the result of the task ``test_source``."""
        if result["verdict"] != "ok":
            self.show_problem(verdict_text(title, result["verdict"], result["detail"]))
            return
        pixmap = QPixmap()
        pixmap.loadFromData(base64.b64decode(result["png"]), "PNG")
        ratio = self.devicePixelRatioF()
        side = int(self.fontMetrics().height() * _SHOWN_EM * ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = pixmap.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)
        self._picture.setFixedSize(int(side / ratio), int(side / ratio))
        self._picture.show()
        lines = (
            tr("One tile ({}), as the source delivers it.").format(result["tile"]),
            result["attribution"] or tr("The source names no attribution; find out whom to credit."),
            tr("Retrieved {} UTC.").format(result["retrieved"][:16].replace("T", " ")),
        )
        self._text.setText("\n".join(lines))
        self.show()

    def show_problem(self, sentence: str) -> None:
        """Shows why there is no tile, and what to do."""
        side = self.fontMetrics().height() * 2
        self._picture.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(side, side))
        self._picture.setFixedSize(side, side)
        self._picture.show()
        self._text.setText(sentence)
        self.show()


def verdict_text(title: str, verdict: str, detail: str) -> str:
    """What a verdict other than ``ok`` means, and what to do about it."""
    reason = f" ({detail})" if detail else ""
    if verdict == "refused":
        text = tr("{} refused the key{}. Check that it is right, active and meant for this service.")
    elif verdict == "missing":
        text = tr(
            "{} has no imagery here at this zoom{}. Move the map to the area to be mapped, or lower the zoom."
        )
    else:
        text = tr("{} did not deliver the tile{}. Check the address and try again in a minute.")
    return text.format(title, reason)
