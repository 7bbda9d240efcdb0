"""What the list of sources offers: services, QGIS's connections, layers of the project, files, a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer

from croplayer_qgis.gui.sources.connections import XyzConnection, connection_of_layer, xyz_connections
from croplayer_qgis.gui.sources.files import raster_record
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.source_text import builtin_records
from croplayer_qgis.translation import tr

MBTILES = "mbtiles"
TEMPLATE = "template"
SAVED = "saved"
_ICONS = {"raster": "mIconRaster.svg"}


@dataclass(frozen=True)
class SourceChoice:
    """An entry of the list.

    Attributes:
        key: Tells the entry from the others, in this session and the next.
        title: What the list shows.
        icon: Name of one of QGIS's own icons.
        record: Source record, {} where it has to be made from what the user gives.
        connection: The connection the record is made from when the entry is chosen, or None.
    """

    key: str
    title: str
    icon: str
    record: Mapping[str, Any] = field(default_factory=dict)
    connection: XyzConnection | None = None

    @property
    def is_builtin(self) -> bool:
        """Whether the source came with CropLayer: its credit and terms are known and fixed."""
        return self.key.startswith("builtin:")


def source_choices(project: QgsProject) -> list[list[SourceChoice]]:
    """The entries in groups, as the list shows them with a line between."""
    services = [
        SourceChoice(f"builtin:{id}", record["title"], _ICONS.get(record["kind"], "mIconXyz.svg"), record)
        for id, record in builtin_records().items()
    ]
    connections = [
        SourceChoice(f"xyz:{found.name}", found.name, "mIconXyz.svg", connection=found)
        for found in xyz_connections()
    ]
    own = [
        SourceChoice(MBTILES, tr("MBTiles file…"), "mIconRaster.svg"),
        SourceChoice(TEMPLATE, tr("Tile address (template)…"), "mActionAddXyzLayer.svg"),
    ]
    return [group for group in (services, connections, _layers(project), own) if group]


def _layers(project: QgsProject) -> list[SourceChoice]:
    found = []
    for layer in sorted(project.mapLayers().values(), key=lambda layer: layer.name().lower()):
        if not isinstance(layer, QgsRasterLayer):
            continue
        title = tr("Layer: {}").format(layer.name())
        connection = connection_of_layer(layer)
        record = None if connection is not None else raster_record(layer)
        if connection is not None:
            found.append(SourceChoice(f"layer:{layer.id()}", title, "mIconXyz.svg", connection=connection))
        elif record is not None and not _is_result(Path(record["url"])):
            found.append(SourceChoice(f"layer:{layer.id()}", title, "mIconRaster.svg", record))
    return found


def _is_result(path: Path) -> bool:
    """Whether a raster lies in a job folder: a map of cropland is no imagery."""
    return any(holds_job(folder) for folder in path.parents[:2])
