"""Explains one region: what was decided, how sure, what each source says, and what weighed most."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from croplayer_qgis.gui.results.contribution_bars import Bar, ContributionBars
from croplayer_qgis.layers.region_reader import EDITED, SINGLE_SOURCE, Region
from croplayer_qgis.layers.region_words import (
    decision_words,
    feature_value,
    feature_words,
    group_words,
    scene_text,
)
from croplayer_qgis.shared.foreign_text import tooltip
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.ground import Ground
from croplayer_qgis.translation import tr


class RegionPanel(QWidget):
    """Shows the regions at a place, one at a time.

    Signals:
        shown (Region): This region is shown now.
    """

    shown = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions: Sequence[Region] = ()
        self._place = 0
        self._build()

    def show_regions(self, regions: Sequence[Region], sources: Sequence[str]) -> None:
        """Shows regions of a job with these sources' titles; the first one at first."""
        self._regions, self._place, self._sources = regions, 0, tuple(sources)
        self._show()

    def tell(self, text: str) -> None:
        """Shows a sentence instead of a region."""
        self._regions = ()
        self._title.setText(text)
        for widget in (self._next, self._body):
            widget.hide()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("regionTitle")
        self._title.setWordWrap(True)
        self._next = QToolButton()
        self._next.setObjectName("nextRegion")
        self._next.setToolTip(tr("Regions meet here; show the next one"))
        self._next.clicked.connect(self._show_next)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._next)
        self._facts = QLabel()
        self._facts.setObjectName("regionFacts")
        self._facts.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[QLabel] = []
        self._groups, self._features = ContributionBars(), ContributionBars()
        self._groups.setObjectName("groupBars")
        self._features.setObjectName("featureBars")
        self._why = QLabel(
            tr("What weighed (<span style='color:#2e8b3d'>for</span> and "
               "<span style='color:#e0702a'>against</span> cropland):")
        )  # fmt: skip
        self._why.setToolTip(tr("Contributions to the fusion model's log-odds of cropland (SHAP values)"))
        self._unused = QLabel()
        self._unused.setObjectName("unusedGroups")
        self._unused.setWordWrap(True)
        self._most = QLabel(tr("Single features that weighed most:"))
        self._note = QLabel()
        self._note.setObjectName("regionNote")
        self._note.setWordWrap(True)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._facts)
        body.addLayout(self._grid)
        for widget in (self._why, self._groups, self._unused, self._most, self._features, self._note):
            body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._body)
        self.tell(tr("Press Explain, then click on the map."))

    def _show_next(self) -> None:
        self._place = (self._place + 1) % len(self._regions)
        self._show()

    def _show(self) -> None:
        region = self._regions[self._place]
        colour = Decision.of(region.decision).colour
        swatch = f"<span style='background-color:{colour}'>&nbsp;&nbsp;&nbsp;&nbsp;</span>"
        self._title.setText(f"{swatch}&nbsp; <b>{decision_words(region.decision)}</b>")
        self._next.setText(f"{self._place + 1}/{len(self._regions)} ›")
        self._next.setVisible(len(self._regions) > 1)
        self._facts.setText(_facts(region))
        self._show_sources(region)
        self._show_weights(region)
        self._note.setText(_note(region))
        self._note.setVisible(bool(self._note.text()))
        self._body.show()
        self.shown.emit(region)

    def _show_sources(self, region: Region) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()  # until Qt deletes it, it would be drawn below its successor
            cell.deleteLater()
        self._cells = []
        letters = "ab"[: len(self._sources)]
        rows = [("", [f"<b>{letter.upper()}</b>" for letter in letters])]
        for text, feature in (
            (tr("P(cropland) in the source"), "probability_mean"),
            (tr("Cropland, errors considered"), "support"),
            (tr("Image quality"), "iqa_quality"),
        ):
            names = [f"{letter}_{feature}" for letter in letters]
            rows.append((text, [feature_value(name, region.values.get(name)) for name in names]))
        rows.append((tr("Scene"), [scene_text(region.scene_class(letter)) for letter in letters]))
        for row, (text, values) in enumerate(rows):
            for column, value in enumerate((text, *values)):
                cell = QLabel(value)
                if column and row == 0:
                    cell.setToolTip(tooltip(self._sources[column - 1]))
                right = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(cell, row, column, right)
                self._cells.append(cell)

    def _show_weights(self, region: Region) -> None:
        groups = sorted(region.groups.items(), key=lambda item: -abs(item[1]))
        self._groups.set_bars([Bar(group_words(name), value, f"{value:+.2f}") for name, value in groups])
        self._features.set_bars([
            Bar(feature_words(name), value, feature_value(name, region.values.get(name)))
            for name, value in region.top_features
        ])  # fmt: skip
        unused = ", ".join(group_words(name) for name in region.unused_groups)
        self._unused.setText(tr("The fusion model uses no feature of: {}").format(unused))
        self._unused.setVisible(bool(unused))
        for widget in (self._why, self._groups):
            widget.setVisible(bool(groups))
        for widget in (self._most, self._features):
            widget.setVisible(bool(region.top_features))


def _facts(region: Region) -> str:
    probability, correctness = (
        region.values[RegionColumn.PROBABILITY],
        region.values[RegionColumn.CORRECTNESS],
    )
    parts = []
    if probability is not None:
        parts.append(tr("P(cropland) <b>{:.0f} %</b>").format(100 * probability))
    if region.values.get(RegionColumn.GROUND) == Ground.UNKNOWN:
        parts.append(tr("expected correctness <b>not known here</b>"))
    elif correctness is not None:
        parts.append(tr("expected correctness <b>{:.0f} %</b>").format(100 * correctness))
    parts.append(feature_value("area_ha", region.values["area_ha"]))
    parts.append(tr("block {}").format(region.block))
    return " · ".join(parts)


def _note(region: Region) -> str:
    """What the figures do not say by themselves."""
    return " ".join(filter(None, (_decision_note(region), _ground_note(region))))


def _ground_note(region: Region) -> str:
    """Where the cropland model is beyond what it was trained on."""
    ground = region.values.get(RegionColumn.GROUND)
    if ground == Ground.UNKNOWN:
        return tr(
            "Not known here: this looks like nothing the cropland model was trained on. Its answer may be "
            "right, but no more than 50 % expected correctness is claimed."
        )
    if ground == Ground.NEAR:
        return tr("This looks a little unlike what the cropland model was trained on.")
    return ""


def _decision_note(region: Region) -> str:
    if region.decision == EDITED:
        return tr("A person changed this region; the figures are those of the model before that.")
    if region.decision == SINGLE_SOURCE:
        return tr(
            "Only one source has imagery here, so its map was taken and the fusion model was not asked."
        )
    if region.decision in (1, 2):
        return tr("Both sources agree, so the fusion model could not change the label, only how sure it is.")
    return ""
