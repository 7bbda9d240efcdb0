"""Figures of the chosen blocks: how many, what area, and what a run would take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QWidget

from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.messages.estimate import EstimateParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_DEBOUNCE_MS = 400
_AGAIN_MS = 1500
_MB = 1e6
_HA_PER_KM2 = 100.0
_TITLES = {
    "blocks": mark("Blocks"),
    "area": mark("Area"),
    "tiles": mark("Tiles"),
    "requests": mark("Requests"),
    "download": mark("Download"),
    "time": mark("Time"),
}


class EstimateView(QWidget):
    """Count and area are shown at once, the rest when the engine has answered."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._asked: tuple[Any, ...] = ()
        self._labels = {name: QLabel() for name in _TITLES}
        form = QFormLayout(self)
        form.setContentsMargins(0, 4, 0, 4)
        for name, label in self._labels.items():
            label.setObjectName(f"estimate_{name}")
            label.setWordWrap(True)
            form.addRow(tr(_TITLES[name]), label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        state.blocksChanged.connect(self._show)
        state.sourcesChanged.connect(self._show)
        state.environmentChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        blocks = self._state.blocks
        area_ha = blocks.area_ha()
        self._labels["blocks"].setText(f"<b>{len(blocks):,}</b>")
        self._labels["area"].setText(
            tr("{} ha ({} km²)").format(f"{area_ha:,.0f}", f"{area_ha / _HA_PER_KM2:,.0f}") if blocks else "–"
        )
        self._asked = ()
        self._say("–" if not blocks else tr("choose a source first") if not self._sources() else "…")
        if blocks and self._sources():
            self._timer.start(_DEBOUNCE_MS)
        else:
            self._timer.stop()

    def _sources(self) -> list[Mapping[str, Any]]:
        a, b = self._state.sources
        return [source.record for source in (a, b) if source is not None] if a is not None else []

    def _ask(self) -> None:
        client = self._state.tools()
        if client is None:
            self._say(tr("build the engine first"))
            return
        if client.is_busy():  # a source is being tested, say; nobody waits for this figure
            self._timer.start(_AGAIN_MS)
            return
        self._asked = asked = (self._state.blocks, self._state.sources, self._state.zoom)
        params = EstimateParams(tuple(self._state.blocks.runs()), self._state.zoom, tuple(self._sources()))
        client.start_task(
            "estimate",
            params,
            lambda result: self._answer(asked, result),
            lambda error: self._fail(asked, error),
        )

    def _answer(self, asked: tuple[Any, ...], result: Mapping[str, Any]) -> None:
        if asked != self._asked:
            return
        unknown = tr("not measured yet on this machine")
        tiles = (
            tr("{} at zoom {}, two sources") if len(self._sources()) == 2 else tr("{} at zoom {}, one source")
        )
        self._labels["tiles"].setText(tiles.format(f"{result['tiles']:,}", asked[2]))
        asked_for = "\n".join(tr(sentence) for sentence in result["requests"])
        self._labels["requests"].setText(asked_for or tr("none: the sources are files"))
        size, seconds = result["bytes"], result["seconds"]
        self._labels["download"].setText(unknown if size is None else _size_text(size))
        if seconds is None:
            self._labels["time"].setText(unknown)
        elif not result["measured_on"]:
            rough = tr("very roughly {}: the network was tried once, no block was mapped here yet")
            self._labels["time"].setText(rough.format(duration_text(seconds)))
        else:
            basis = counted(
                result["measured_on"],
                "about {}, measured on {} block of this machine",
                "about {}, measured on {} blocks of this machine",
                duration_text(seconds),
                result["measured_on"],
            )
            self._labels["time"].setText(tr(basis))

    def _fail(self, asked: tuple[Any, ...], error: ErrorInfo) -> None:
        if asked == self._asked:
            self._say("–")
            self._labels["tiles"].setText(error.message)

    def _say(self, text: str) -> None:
        for name in ("tiles", "requests", "download", "time"):
            self._labels[name].setText(text)


def duration_text(seconds: float) -> str:
    """Seconds as a user says them: "40 s", "12 min", "3 h 20 min", "5 days"."""
    if seconds < 90:
        return tr("{} s").format(max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("{} min").format(minutes)
    if minutes < 48 * 60:
        return tr("{} h {} min").format(minutes // 60, minutes % 60)
    return tr(counted(round(minutes / 1440), "{} day", "{} days"))


def _size_text(size: float) -> str:
    if size == 0:
        return tr("nothing: the sources are files")
    if size < 10 * _MB:
        return tr("at most {} MB").format(f"{max(size / _MB, 0.1):,.1f}")
    if size < 1000 * _MB:
        return tr("at most {} MB").format(f"{size / _MB:,.0f}")
    return tr("at most {} GB").format(f"{size / 1000 / _MB:,.1f}")
