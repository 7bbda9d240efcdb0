"""The page Blocks: choosing what to map, on the map or from polygons, ids and files."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QCheckBox,
    QFileDialog,
    QLabel,
    QMenu,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.blocks.estimate_view import EstimateView
from croplayer_qgis.gui.blocks.grid_item import GridItem
from croplayer_qgis.gui.blocks.id_dialog import IdDialog
from croplayer_qgis.gui.blocks.id_text import read_ids, write_ids
from croplayer_qgis.gui.blocks.pick_tool import PickTool
from croplayer_qgis.gui.blocks.polygon_blocks import WGS84, PolygonError, blocks_of_polygons
from croplayer_qgis.gui.blocks.polygon_dialog import PolygonDialog
from croplayer_qgis.gui.blocks.polygon_task import PolygonTask
from croplayer_qgis.gui.blocks.selection import BlockSelection, blocks_added
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.grid.block import BLOCKS_PER_DEGREE
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary import defaults
from croplayer_qgis.translation import tr

_REDRAW_MS = 500
_TEXT_FILES = "*.txt *.csv"


class BlocksPage(QWidget):
    """Owns the grid on the canvas and the tool that picks from it."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._canvas = state.iface.mapCanvas()
        self.selection = BlockSelection(state, self)
        self.grid = GridItem(self._canvas)
        self.tool = PickTool(self._canvas, self.grid, self.selection)
        self._tasks: list[PolygonTask] = []
        self._opened = False
        self._build()
        self.tool.setAction(self._pick)
        self.tool.hint.connect(self._hint)
        self.tool.stopped.connect(lambda: self._canvas.unsetMapTool(self.tool))
        state.blocksChanged.connect(self._show)
        state.job_blocks.loaded.connect(self._show)
        self._states_changed = QTimer(self)
        self._states_changed.setSingleShot(True)
        self._states_changed.setInterval(_REDRAW_MS)
        self._states_changed.timeout.connect(self._show)
        state.job_blocks.rowChanged.connect(lambda _row: self._states_changed.start())
        self._show_grid(False)
        self._show()

    def add_from_selected_features(self) -> None:
        """Adds the blocks of the active layer's selected features."""
        layer = self._state.iface.activeLayer()
        if not _has_polygons(layer):
            self._warn(tr("Make a polygon layer the active one and select features in it."))
        elif not layer.selectedFeatureCount():
            self._warn(tr("No feature of {} is selected.").format(layer.name()))
        else:
            self.add_from_layer(layer, QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()))

    def add_from_layer(
        self,
        layer: QgsVectorLayer,
        request: QgsFeatureRequest,
        least_share: float = defaults.LEAST_SHARE,
    ) -> PolygonTask:
        """Adds the blocks of a layer's polygons (see `blocks_of_polygons`), found in the background."""
        task = PolygonTask(layer, request, least_share)
        task.found.connect(self._add)
        task.failed.connect(self._warn)
        task.taskCompleted.connect(lambda: self._tasks.remove(task))
        task.taskTerminated.connect(lambda: self._tasks.remove(task))
        self._tasks.append(task)
        self._hint(tr("Looking for the blocks of {}…").format(layer.name()))
        QgsApplication.taskManager().addTask(task)
        return task

    def add_from_canvas(self) -> None:
        """Adds the blocks the map shows."""
        settings = self._canvas.mapSettings()
        corners = [QgsPointXY(corner) for corner in settings.visiblePolygon()]  # turned as the map is
        outline = QgsGeometry.fromPolygonXY([corners])
        try:
            blocks = blocks_of_polygons(
                [outline], settings.destinationCrs(), QgsProject.instance().transformContext()
            )
        except PolygonError as error:
            self._warn(str(error))
        else:
            self._add(blocks)

    def add_from_imagery(self) -> None:
        """Adds the blocks that the file of source A covers, and shows them."""
        source = self._state.sources[0]
        record = {} if source is None else source.record
        if record.get("kind") not in ("raster", "mbtiles"):
            self._warn(tr("Choose a file as source A first: a service covers the whole Earth."))
            return
        layer = QgsRasterLayer(str(record["url"]), str(record["title"]))
        if not layer.isValid():
            self._warn(tr("{} cannot be opened.").format(record["url"]))
            return
        try:
            blocks = blocks_of_polygons(
                [QgsGeometry.fromRect(layer.extent())],
                layer.crs(),
                QgsProject.instance().transformContext(),
            )
        except PolygonError as error:
            self._warn(str(error))
        else:
            self._add(blocks)
            self.zoom_to_blocks()

    def zoom_to_blocks(self) -> None:
        """Shows all chosen blocks on the map."""
        runs = list(self._state.blocks.runs())
        if not runs:
            return
        west, east = min(run[1] for run in runs), max(run[2] for run in runs)
        south, north = runs[-1][0], runs[0][0] + 1
        box = QgsRectangle(*(edge / BLOCKS_PER_DEGREE for edge in (west, south, east, north)))
        project = QgsProject.instance()
        try:
            extent = QgsCoordinateTransform(WGS84, project.crs(), project).transformBoundingBox(box)
        except QgsCsException:
            self._warn(tr("The map's reference system does not reach the chosen blocks."))
            return
        extent.scale(1.1)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def read_file(self, path: Path) -> None:
        """Adds the blocks whose ids a text file holds."""
        try:
            found = read_ids(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            self._warn(tr("{} cannot be read as text.").format(path), str(error))
            return
        if found.problem:
            self._warn(f"{path.name}: {found.problem}")
        if found.blocks:
            self._add(found.blocks)

    def write_file(self, path: Path) -> None:
        """Writes the ids of the chosen blocks, one a line."""
        try:
            path.write_text(write_ids(self._state.blocks), "utf-8")
        except OSError as error:
            self._warn(tr("{} cannot be written; choose another folder.").format(path), str(error))
        else:
            count = len(self._state.blocks)
            text = counted(count, "{} id written to {}.", "{} ids written to {}.", f"{count:,}", path.name)
            self._hint(tr(text))

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the grid when the page is first opened; the user may take it away again."""
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            self._grid_box.setChecked(True)

    def remove_from_canvas(self) -> None:
        """Takes tool and grid off the canvas: for the plugin's unload."""
        for task in list(self._tasks):
            task.cancel()
        self._canvas.unsetMapTool(self.tool)
        if self.grid.scene() is not None:
            self._canvas.scene().removeItem(self.grid)

    def _build(self) -> None:
        self._pick = QAction(
            QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"), tr("Pick on map"), self
        )
        self._pick.setObjectName("CropLayerPickBlocks")
        self._pick.setCheckable(True)
        self._pick.setToolTip(_help())
        self._pick.triggered.connect(self._use_tool)
        bar = QToolBar()
        bar.setIconSize(bar.iconSize() * 0.8)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addAction(self._pick)
        bar.addWidget(self._menu_button(tr("Add from"), "/mActionAddPolygon.svg", self._add_menu()))
        bar.addSeparator()
        icons_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        undo = self.selection.history.createUndoAction(self, tr("Undo"))
        redo = self.selection.history.createRedoAction(self, tr("Redo"))
        self._clear = QAction(tr("Remove all blocks"), self)
        self._clear.triggered.connect(self.selection.clear)
        self._zoom = QAction(tr("Zoom to the chosen blocks"), self)
        self._zoom.triggered.connect(self.zoom_to_blocks)
        for action, name in (
            (undo, "/mActionUndo.svg"),
            (redo, "/mActionRedo.svg"),
            (self._clear, "/mActionDeselectAll.svg"),
            (self._zoom, "/mActionZoomToSelected.svg"),
        ):
            action.setIcon(QgsApplication.getThemeIcon(name))
            bar.addAction(action)
            bar.widgetForAction(action).setToolButtonStyle(icons_only)
        self._grid_box = QCheckBox(tr("Show the block grid on the map"))
        self._grid_box.toggled.connect(self._show_grid)
        self._hints = QLabel()
        self._hints.setObjectName("hint")
        self._hints.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 6)
        for widget in (bar, EstimateView(self._state), self._grid_box, self._hints):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, slot in (
            (tr("Selected features of the active layer"), self.add_from_selected_features),
            (tr("Polygons of a layer, or a province…"), self._ask_for_polygons),
            (tr("What the map shows"), self.add_from_canvas),
            (tr("What the file of source A covers"), self.add_from_imagery),
            (tr("Ids…"), self._ask_for_ids),
            (tr("Text file…"), self._ask_for_file),
        ):
            menu.addAction(text, slot)
        menu.addSeparator()
        self._save = menu.addAction(tr("Save the chosen ids…"), self._ask_where_to_save)
        return menu

    def _menu_button(self, text: str, theme_icon: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setIcon(QgsApplication.getThemeIcon(theme_icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _use_tool(self, wanted: bool) -> None:
        if wanted:
            self._grid_box.setChecked(True)
            self._canvas.setMapTool(self.tool)
            self._hint(_help())
        else:
            self._canvas.unsetMapTool(self.tool)

    def _show_grid(self, shown: bool) -> None:
        self.grid.setVisible(shown)

    def _show(self) -> None:
        known = self._state.job_blocks
        self.grid.show_blocks(self._state.blocks, known.sets, known.mapped)
        for action in (self._clear, self._zoom, self._save):
            action.setEnabled(bool(self._state.blocks))

    def _add(self, blocks: BlockSet) -> None:
        self._state.unsay()
        self._grid_box.setChecked(True)
        self._hint(tr(blocks_added(self.selection.add(blocks))))

    def _ask_for_polygons(self) -> None:
        layer = self._state.iface.activeLayer()
        dialog = PolygonDialog(self, layer if _has_polygons(layer) else None)
        if dialog.exec() and dialog.layer is not None:
            self.add_from_layer(dialog.layer, dialog.request(), dialog.least_share)

    def _ask_for_ids(self) -> None:
        text = QgsApplication.clipboard().text()
        dialog = IdDialog(self, text if read_ids(text).blocks else "")
        if dialog.exec():
            self._add(dialog.blocks)

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Read block ids"), "", f"{tr('Text')} ({_TEXT_FILES})")
        if name:
            self.read_file(Path(name))

    def _ask_where_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save block ids"), "blocks.txt", f"{tr('Text')} (*.txt)"
        )
        if name:
            self.write_file(Path(name))

    def _hint(self, text: str) -> None:
        self._hints.setText(text)

    def _warn(self, text: str, detail: str = "") -> None:
        self._hint("")
        self._state.say(text, Qgis.MessageLevel.Warning, detail)


def _has_polygons(layer: QgsMapLayer | None) -> bool:
    return (
        isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    )


def _help() -> str:
    return tr("Click a block to choose it, drag to choose many, drag with Alt or Ctrl to take some away.")
