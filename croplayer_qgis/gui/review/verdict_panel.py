"""The part of the review that judges: verdicts with their keys, and why something is wrong."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.results.region_panel import RegionPanel
from croplayer_qgis.gui.review.keys import WORDS, key_text
from croplayer_qgis.layers.region_reader import Region
from croplayer_qgis.layers.review.review_file import Row
from croplayer_qgis.shared.vocabulary.review import REASONS, VERDICTS
from croplayer_qgis.translation import tr

_ACROSS = 4
_ROWS = (
    ("right", "wrong", "unsure"),
    ("cropland", "other"),
    ("take_a", "take_b"),
    ("previous", "next"),
    ("undo", "redo"),
)


class VerdictPanel(QWidget):
    """Buttons; what they do is the panel's.

    Signals:
        asked (str): The thing to do, one of ``WORDS``.
        because (str): The region is wrong for this reason.
        noted (str): A note was written and Return pressed.
    """

    asked = pyqtSignal(str)
    because = pyqtSignal(str)
    noted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for names in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(2)
            for name in names:
                button = QPushButton()
                button.setObjectName(f"do_{name}")
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space must mean "next"
                button.clicked.connect(partial(self._ask, name))
                button.setMinimumWidth(30)
                self._buttons[name] = button
                row.addWidget(button)
            layout.addLayout(row)
        self._note = QLineEdit()
        self._note.setObjectName("reviewNote")
        self._note.returnPressed.connect(self._on_note)
        layout.addWidget(self._note)
        reasons = QGroupBox(tr("Wrong because …"))
        grid = QGridLayout(reasons)
        grid.setContentsMargins(4, 2, 4, 4)
        grid.setSpacing(2)
        self._reasons: dict[str, QPushButton] = {}
        for at, (name, words) in enumerate(REASONS.items()):
            button = QPushButton(tr(words))
            button.setObjectName(f"because_{name}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumWidth(30)
            button.clicked.connect(partial(self._on_reason, name))
            self._reasons[name] = button
            grid.addWidget(button, at // _ACROSS, at % _ACROSS)
        layout.addWidget(reasons)
        self._given = QLabel()
        self._given.setObjectName("givenVerdict")
        self._given.setWordWrap(True)
        layout.addWidget(self._given)
        self.reasons_of_machine = RegionPanel()
        self.reasons_of_machine.tell("")
        self.show_keys()

    def show_keys(self) -> None:
        """Writes the keys on the buttons."""
        for name, button in self._buttons.items():
            key = key_text(name)
            button.setText(f"{tr(WORDS[name])} [{key}]" if key else tr(WORDS[name]))
            button.setToolTip(button.text())
        key = key_text("note")
        self._note.setPlaceholderText(tr("note, Return stores it [{}]").format(key))

    def write_note(self) -> None:
        """Puts the cursor into the note."""
        self._note.setFocus()

    def take_note(self) -> str:
        """What is written as a note; the field is empty then."""
        text = self._note.text().strip()
        self._note.clear()
        return text

    def show_region(self, region: Region | None, given: Row | None, sources: list[str]) -> None:
        """Shows why the machine decided as it did, and what was said of it."""
        for name, button in self._reasons.items():
            button.setChecked(given is not None and given["reason"] == name)
        if given is None:
            self._given.setText("")
        else:
            words = tr(VERDICTS[given["verdict"]]) if given["verdict"] in VERDICTS else tr("note")
            parts = [words, tr(REASONS[given["reason"]]) if given["reason"] in REASONS else "", given["note"]]
            self._given.setText(tr("You said: {}").format(", ".join(part for part in parts if part)))
        self._given.setVisible(given is not None)
        if region is not None:
            self.reasons_of_machine.show_regions([region], sources)

    def tell(self, text: str) -> None:
        """Shows a sentence instead of a region."""
        self._given.hide()
        self.reasons_of_machine.tell(text)

    def _ask(self, name: str) -> None:
        self.asked.emit(name)

    def _on_reason(self, name: str) -> None:
        self.because.emit(name)

    def _on_note(self) -> None:
        self.noted.emit(self.take_note())
