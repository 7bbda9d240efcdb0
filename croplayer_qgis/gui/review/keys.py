"""Keys of the review: one a thing to do, shown on its button, changed by the user, in no way of QGIS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QKeySequenceEdit,
    QLabel,
    QShortcut,
    QWidget,
)

from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.translation import tr

WORDS: Mapping[str, str] = {
    "right": mark("Right"),
    "wrong": mark("Wrong"),
    "unsure": mark("Unsure"),
    "take_a": mark("Take A"),
    "take_b": mark("Take B"),
    "cropland": mark("Cropland"),
    "other": mark("Not cropland"),
    "note": mark("Note"),
    "next": mark("Next"),
    "previous": mark("Previous"),
    "undo": mark("Undo"),
    "redo": mark("Redo"),
    "flicker": mark("Flicker"),
    "opacity": mark("Opacity of the overlay"),
}
"""What can be done by a key."""

DEFAULTS: Mapping[str, str] = {
    "right": "1",
    "wrong": "2",
    "unsure": "3",
    "take_a": "A",
    "take_b": "B",
    "cropland": "C",
    "other": "X",
    "note": "N",
    "next": "Space",
    "previous": "Backspace",
    "undo": "Z",
    "redo": "Y",
    "flicker": "F",
    "opacity": "O",
}
"""Single keys, which QGIS's own actions leave alone; they count in the panel only."""


def review_keys() -> dict[str, str]:
    """Key of every action, as portable text; "" for none."""
    return {**DEFAULTS, **{name: key for name, key in Settings().review_keys.items() if name in DEFAULTS}}


def key_text(action: str) -> str:
    """An action's key as this computer writes it."""
    return str(QKeySequence(review_keys()[action]).toString(QKeySequence.SequenceFormat.NativeText))


def clashes(keys: Mapping[str, str], taken: Iterable[QKeySequence]) -> list[str]:
    """What is wrong with a choice of keys, a sentence each; [] when it can be used.

    Args:
        keys: Key by action.
        taken: Keys that actions of QGIS's window have.
    """
    found: list[str] = []
    seen: dict[str, str] = {}
    others = {sequence.toString() for sequence in taken if not sequence.isEmpty()}
    for action, text in keys.items():
        key = QKeySequence(text).toString()
        if not key:
            continue
        if key in others:
            found.append(tr("{}: QGIS itself uses the key {}.").format(tr(WORDS[action]), key))
        if key in seen:
            pair = (tr(WORDS[seen[key]]), tr(WORDS[action]), key)
            found.append(tr("{} and {} have the same key {}.").format(*pair))
        seen.setdefault(key, action)
    return found


class KeyBoard:
    """Shortcuts on some widgets and what is inside them; ``set_up`` again after the keys changed."""

    def __init__(self, works: Mapping[str, Callable[[], None]]) -> None:
        self._works = works
        self._shortcuts: list[QShortcut] = []

    def set_up(self, *widgets: QWidget) -> None:
        """Makes the keys count in these widgets."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for action, key in review_keys().items():
            for widget in widgets if key else ():
                shortcut = QShortcut(QKeySequence(key), widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(self._works[action])
                self._shortcuts.append(shortcut)


class KeysDialog(QDialog):
    """Shows and changes the keys.

    Args:
        taken: Keys that actions of QGIS's window have.
        parent: The panel.
    """

    def __init__(self, taken: Iterable[QKeySequence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys of the review"))
        self._taken = list(taken)
        form = QFormLayout(self)
        self._fields: dict[str, QKeySequenceEdit] = {}
        for action, key in review_keys().items():
            field = QKeySequenceEdit(QKeySequence(key))
            field.setObjectName(f"key_{action}")
            field.keySequenceChanged.connect(self._check)
            self._fields[action] = field
            form.addRow(tr(WORDS[action]), field)
        self._problem = QLabel()
        self._problem.setObjectName("keyProblem")
        self._problem.setWordWrap(True)
        form.addRow(self._problem)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        restore = self._buttons.button(standard.RestoreDefaults)
        restore.setText(tr("Usual keys"))
        restore.clicked.connect(self._restore)
        form.addRow(self._buttons)
        self._check()

    def keys(self) -> dict[str, str]:
        """The keys as shown."""
        portable = QKeySequence.SequenceFormat.PortableText
        return {action: field.keySequence().toString(portable) for action, field in self._fields.items()}

    def accept(self) -> None:
        """Keeps the keys."""
        Settings().review_keys = self.keys()
        super().accept()

    def _restore(self) -> None:
        for action, key in DEFAULTS.items():
            self._fields[action].setKeySequence(QKeySequence(key))

    def _check(self) -> None:
        problems = clashes(self.keys(), self._taken)
        self._problem.setText(" ".join(problems))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problems)
