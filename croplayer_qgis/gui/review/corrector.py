"""Turns what is drawn on the views into corrections: one stroke, one action."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.gui.review.draw_tools import CLICK, FREEHAND, POLYGON, DrawTool
from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.layers.region_reader import Region
from croplayer_qgis.layers.review.shapes import (
    along,
    buffered,
    grown,
    holes_of,
    pixels_under,
    smoothed,
    split_off,
)
from croplayer_qgis.shared.grid.block import PIXELS_PER_DEGREE
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.review import CORRECTION_COLOURS, CROPLAND, OTHER
from croplayer_qgis.translation import tr

_MODES: Mapping[str, str] = {
    "region": CLICK, "polygon": POLYGON, "line": FREEHAND, "brush": FREEHAND, "pixel": FREEHAND,
    "fill": CLICK, "smooth": CLICK, "expand": CLICK, "contract": CLICK, "cut": FREEHAND, "split": FREEHAND,
    "merge": CLICK, "recode": POLYGON,
}  # fmt: skip

PIXELS = ("expand", "contract")
"""Tools whose size is in pixels; that of the others is in metres."""

SIZES: Mapping[str, float] = {
    "line": 10.0, "brush": 40.0, "cut": 5.0, "smooth": 8.0, "expand": 1.0, "contract": 1.0,
}  # fmt: skip
"""Width or strength of the tools that have one at first. A cut of two pixels parts two fields for good."""


class Corrector(QObject):
    """The tools on all views; one is in hand at a time, or none.

    Signals:
        picked (str): Another tool is in hand, "" for none.
    """

    picked = pyqtSignal(str)

    def __init__(self, canvases: Sequence[QgsMapCanvas], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvases = list(canvases)
        self._review: Review | None = None
        self._tools: list[DrawTool] = []
        self._before: list[QgsMapTool | None] = []
        self.tool = ""
        """Name of the tool in hand, one of ``TOOLS``; "" for none."""
        self.after = CROPLAND
        """What is drawn is set to this."""
        self.mask = CROPLAND
        """Which class is recoded."""
        self.sizes = dict(SIZES)
        """Width or strength by tool, m or pixels."""

    def begin(self, review: Review | None) -> None:
        """Corrects another job, or none."""
        self.pick("")
        self._review = review

    def pick(self, tool: str) -> None:
        """Takes a tool in hand, "" puts it away."""
        self.drop()
        self.tool = tool
        if tool:
            for canvas in self._canvases:
                drawing = DrawTool(canvas, _MODES[tool])
                drawing.drawn.connect(self._on_drawn)
                self._tools.append(drawing)
                self._before.append(canvas.mapTool())
                canvas.setMapTool(drawing)
            self.refresh()
        self.picked.emit(tool)

    def drop(self) -> None:
        """Gives the views their own tools back."""
        for canvas, drawing, before in zip(self._canvases, self._tools, self._before):
            if canvas.mapTool() is drawing:
                canvas.unsetMapTool(drawing)
                if before is not None:
                    canvas.setMapTool(before)
        self._tools, self._before = [], []

    def refresh(self) -> None:
        """Takes over the class and the size for what is drawn next."""
        for drawing in self._tools:
            drawing.covers = self._covered if self.tool in ("line", "brush", "pixel", "cut") else None
            drawing.colour = QColor(CORRECTION_COLOURS[OTHER if self.tool == "cut" else self.after])

    def _covered(self, points: Sequence[QgsPointXY]) -> QgsGeometry:
        """What a line drawn with the tool in hand covers."""
        if self.tool == "pixel":
            return pixels_under(points)
        return buffered(points, self.sizes[self.tool] / 2)

    def _on_drawn(self, points: list[QgsPointXY]) -> None:
        review = self._review
        if review is None:
            return
        works: Mapping[str, Callable[[Review, list[QgsPointXY]], None]] = {
            "region": self._region,
            "polygon": self._polygon,
            "line": self._brush,
            "brush": self._brush,
            "pixel": self._brush,
            "fill": self._fill,
            "smooth": self._smooth,
            "expand": self._expand,
            "contract": self._contract,
            "cut": self._cut,
            "split": self._split,
            "merge": self._merge,
            "recode": self._recode,
        }
        works[self.tool](review, points)

    def _region(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is not None:
            review.correct_region(self.after, region)

    def _polygon(self, review: Review, points: list[QgsPointXY]) -> None:
        review.draw({self.after: _area_of(points)}, "polygon")

    def _recode(self, review: Review, points: list[QgsPointXY]) -> None:
        if self.mask == self.after:
            review.failed.emit(tr("Choose what the class is recoded to: it is that already."))
            return
        review.draw({self.after: _area_of(points)}, "recode", self.mask)

    def _brush(self, review: Review, points: list[QgsPointXY]) -> None:
        review.draw({self.after: self._covered(points)}, self.tool)

    def _fill(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is None:
            return
        holes = holes_of(region.geometry)
        if holes.isNull() or holes.isEmpty():
            review.failed.emit(tr("This region has no holes."))
            return
        review.draw({_label(region): holes}, "fill")

    def _smooth(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is None:
            return
        added, removed = smoothed(region.geometry, self.sizes["smooth"])
        mine, others = _label(region), _other_label(region)
        parts = {label: part for label, part in ((mine, added), (others, removed)) if not part.isEmpty()}
        review.draw(parts, "smooth")

    def _expand(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is not None:
            more = grown(region.geometry, int(self.sizes["expand"])).difference(region.geometry)
            review.draw({_label(region): more}, "expand")

    def _contract(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is not None:
            kept = grown(region.geometry, -int(self.sizes["contract"]))
            review.draw({_other_label(region): region.geometry.difference(kept)}, "contract")

    def _split(self, review: Review, points: list[QgsPointXY]) -> None:
        """The smallest part that a line splits off a region is set; a line across several splits each."""
        parts = [
            part
            for region in self._across(review, points)
            if _label(region) != self.after and not (part := split_off(region.geometry, points)).isEmpty()
        ]
        if not parts:
            review.failed.emit(tr("Draw the line right across a region: the smaller part of it is set."))
            return
        review.draw({self.after: QgsGeometry.unaryUnion(parts)}, "split")

    def _across(self, review: Review, points: list[QgsPointXY]) -> list[Region]:
        """Regions that a line may touch; none for a click."""
        if len(points) < 2:
            return []
        box = QgsRectangle(points[0], points[0])
        for point in points[1:]:
            box.combineExtentWith(point)
        box.grow(1 / PIXELS_PER_DEGREE)  # a straight line has no width, and finds nothing
        return review.reader.near(box)

    def _cut(self, review: Review, points: list[QgsPointXY]) -> None:
        strips = [
            along(region.geometry, points, self.sizes["cut"])
            for region in self._across(review, points)
            if _label(region) == CROPLAND
        ]
        if not strips:
            review.failed.emit(tr("Draw the line through cropland that is to be cut."))
            return
        review.draw({OTHER: QgsGeometry.unaryUnion(strips)}, "cut")

    def _merge(self, review: Review, points: list[QgsPointXY]) -> None:
        region = self._at(review, points)
        if region is None:
            return
        neighbours = [
            (region.geometry.intersection(other.geometry).length(), other)
            for other in review.reader.near(region.geometry.boundingBox())
            if _label(other) != _label(region)
        ]
        border, neighbour = max(neighbours, key=lambda item: item[0], default=(0.0, None))
        if neighbour is None or not border:
            review.failed.emit(tr("This region has no neighbour of another class to merge with."))
            return
        review.draw({_label(neighbour): region.geometry}, "merge")

    def _at(self, review: Review, points: list[QgsPointXY]) -> Region | None:
        regions = review.reader.at(points[0])
        if not regions:
            review.failed.emit(
                tr("There is no region here: the block is not finished, or no source has imagery.")
            )
            return None
        return regions[0]


def _area_of(points: list[QgsPointXY]) -> QgsGeometry:
    """A polygon of corners, made valid where its outline crosses itself."""
    return QgsGeometry.fromPolygonXY([points]).makeValid()


def _other_label(region: Region) -> str:
    return OTHER if _label(region) == CROPLAND else CROPLAND


def _label(region: Region) -> str:
    return CROPLAND if region.values[RegionColumn.CROPLAND] else OTHER
