"""Up to four linked views in one grid: same ground, same scale, one cursor."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QWidget

from croplayer_qgis.gui.review.map_view import MAP_CRS, Choice, MapView
from croplayer_qgis.layers.accuracy_map import WGS84

MOST = 4
FIRST = (("imagery_a", "none"), ("imagery_b", "none"), ("imagery_a", "cropland"), ("imagery_b", "decision"))
"""Pictures and overlays of the views at first."""
_ROOM = 1.5  # the ground shown is this much wider and higher than the region
_LEAST_M = 200.0  # and no less: what a small region lies in tells what it is


class ViewGrid(QWidget):
    """The views; what happens in one happens in all.

    Signals:
        settled: All views that are shown have drawn what they show.
        chosen: A view shows something else.
        countChanged (int): Another number of views is shown.
    """

    settled = pyqtSignal()
    chosen = pyqtSignal()
    countChanged = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self.views = [MapView(f"view{number}", self) for number in range(1, MOST + 1)]
        self._always: Sequence[QgsMapLayer] = ()
        self._count = 0
        self._following = False
        self._waiting: set[MapView] = set()
        self._region: QgsGeometry | None = None
        self.active = self.views[0]
        """The view the mouse was in last."""
        self.fixed_width_m = 0.0
        """Width of the ground shown, m; 0 fits it to each region."""
        self.swiped = (0, 1)
        """Places of the view that the swipe divides, and of the one it shows beside it."""
        for view in self.views:
            view.canvas.extentsChanged.connect(lambda view=view: self._follow(view))
            view.canvas.xyCoordinates.connect(lambda point, view=view: self._point(view, point))
            view.canvas.mapCanvasRefreshed.connect(lambda view=view: self._on_drawn(view))
            view.chosen.connect(self._on_chosen)
            view.entered.connect(lambda view=view: self._enter(view))
        self.set_count(2)

    @property
    def count(self) -> int:
        """How many views are shown."""
        return self._count

    @property
    def shown(self) -> list[MapView]:
        """The views that are shown."""
        return self.views[: self._count]

    def set_count(self, count: int) -> None:
        """Shows one to four views."""
        self._count = min(max(count, 1), MOST)
        for at, view in enumerate(self.views):
            self._grid.removeWidget(view)
            view.setVisible(at < self._count)
            if at < self._count:
                across = self._count if self._count < MOST else 2
                self._grid.addWidget(view, at // across, at % across)
        self._grid.activate()  # the views have their new sizes before the ground is put into them
        self.refit()
        self.countChanged.emit(self._count)

    def offer(
        self, pictures: Sequence[Choice], overlays: Sequence[Choice], always: Sequence[QgsMapLayer]
    ) -> None:
        """What the views can show, and the layers above all of it."""
        self._always = always
        for view, (picture, overlay) in zip(self.views, FIRST):
            begins = not view.picture
            view.offer(pictures, overlays)
            if begins:
                view.choose(picture, overlay)
            view.show_layers(always)

    def fit(self, region: QgsGeometry) -> None:
        """Moves all views to a region, EPSG:4326."""
        self._region = region
        box = self._to_map().transformBoundingBox(region.boundingBox())
        canvas = self.views[0].canvas
        ratio = max(canvas.height(), 1) / max(canvas.width(), 1)
        width = self.fixed_width_m / _shrink(region) or max(
            _ROOM * box.width(), _ROOM * box.height() / ratio, _LEAST_M
        )
        centre = box.center()
        extent = QgsRectangle.fromCenterAndSize(centre, width, width * ratio)
        self._following = True
        self._waiting = set(self.shown)
        for view in self.shown:
            view.canvas.setExtent(extent)
            view.mark(region)
            view.canvas.refresh()
        self._following = False

    def refit(self) -> None:
        """Moves all views to the region they were moved to last, as their number or scale changed."""
        if self._region is not None:
            self.fit(self._region)

    def clear(self) -> None:
        """Takes marks away and lets go of all layers."""
        for view in self.views:
            view.mark(None)
            view.swipe.stop()
            view.forget()
        self._always, self._region = (), None

    def redraw(self) -> None:
        """Draws anew what lies above the pictures, as it changed."""
        for layer in self._always:
            layer.reload()
            layer.triggerRepaint()
        for view in self.shown:
            view.canvas.refresh()

    def flicker(self) -> None:
        """Shows in the active view what its neighbour shows, and at the next call its own again."""
        view = self.active
        if view.is_flickering:
            view.show_instead(None)
            return
        view.show_instead(self._other(view).layers())

    def swipe(self, on: bool) -> None:
        """Divides a view between what it shows and what another one shows, those of ``swiped``."""
        first, second = (self.views[place] for place in self.swiped)
        if on:
            first.swipe.start(second.layers())
        else:
            first.swipe.stop()

    def state(self) -> dict[str, Any]:
        """What is shown, to be restored."""
        return {
            "count": self._count,
            "width_m": self.fixed_width_m,
            "views": [[view.picture, view.overlay] for view in self.views],
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Shows what ``state`` said, as far as it is still offered."""
        self.fixed_width_m = float(state.get("width_m", 0.0))
        for view, chosen in zip(self.views, state.get("views", ())):
            view.choose(*map(str, chosen))
            view.show_layers(self._always)
        self.set_count(int(state.get("count", self._count)))

    def _other(self, view: MapView) -> MapView:
        """The view beside one."""
        return self.views[(self.views.index(view) + 1) % max(self._count, 2)]

    def _follow(self, moved: MapView) -> None:
        if self._following or moved not in self.shown:
            return  # a view that is not shown has no ground of its own to lead to
        self._following = True
        centre, pixel = moved.canvas.center(), moved.canvas.mapUnitsPerPixel()
        for view in self.shown:
            if view is not moved:
                width, height = pixel * view.canvas.width(), pixel * view.canvas.height()
                view.canvas.setExtent(QgsRectangle.fromCenterAndSize(centre, width, height))
                view.canvas.refresh()
        self._following = False

    def _point(self, at: MapView, point: QgsPointXY) -> None:
        for view in self.shown:
            view.point_at(None if view is at else point)

    def _enter(self, view: MapView) -> None:
        self.active = view

    def _on_chosen(self) -> None:
        for view in self.shown:
            view.show_layers(self._always)
        if self.views[self.swiped[0]].swipe.is_on:
            self.swipe(True)
        self.chosen.emit()

    def _on_drawn(self, view: MapView) -> None:
        self._waiting.discard(view)
        if not self._waiting:
            self.settled.emit()

    def _to_map(self) -> QgsCoordinateTransform:
        wgs84, target = QgsCoordinateReferenceSystem(WGS84), QgsCoordinateReferenceSystem(MAP_CRS)
        return QgsCoordinateTransform(wgs84, target, QgsProject.instance())


def _shrink(region: QgsGeometry) -> float:
    """Metres on the ground of a unit of Web Mercator at a region."""
    return math.cos(math.radians(region.boundingBox().center().y()))
