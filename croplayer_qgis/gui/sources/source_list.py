"""The list of sources to choose from."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from croplayer_qgis.gui.sources.choices import SAVED, SourceChoice
from croplayer_qgis.translation import tr


class SourceList(QComboBox):
    """Offers groups of choices under "none"; keeps what is chosen when the groups change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)

    def choice(self) -> SourceChoice | None:
        """What is chosen, None at first."""
        chosen: SourceChoice | None = self.currentData()
        return chosen

    def set_choices(self, groups: list[list[SourceChoice]]) -> None:
        """Offers these entries and keeps what is chosen, even when it is not among them any more."""
        chosen = self.choice()
        self.clear()
        self.addItem(tr("Choose the imagery…"), None)
        for group in groups:
            self.insertSeparator(self.count())
            for choice in group:
                self._add(choice)
        if chosen is not None:
            self.select(chosen)

    def select(self, choice: SourceChoice) -> SourceChoice:
        """Chooses the entry with this one's key, which is added where there is none; returns that entry."""
        index = self._index_of(choice.key)
        if index < 0:
            self._add(choice)
            index = self.count() - 1
        self.setCurrentIndex(index)
        return self.itemData(index)

    def offers(self, key: str) -> bool:
        """Whether there is an entry with this key."""
        return self._index_of(key) >= 0

    def select_none(self) -> None:
        """Chooses nothing, and forgets an entry that was added for a source no longer listed."""
        self.setCurrentIndex(0)
        index = self._index_of(SAVED)
        if index >= 0:
            self.removeItem(index)

    def _add(self, choice: SourceChoice) -> None:
        self.addItem(QgsApplication.getThemeIcon(f"/{choice.icon}"), tr(choice.title), choice)

    def _index_of(self, key: str) -> int:
        keys = [getattr(self.itemData(at), "key", "") for at in range(self.count())]
        return keys.index(key) if key in keys else -1
