"""A reference system of QGIS as the engine is told it."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Its code such as EPSG:32650; well-known text of one without a code that PROJ knows; "" for none."""
    if not crs.isValid():
        return ""
    if crs.authid() and not crs.authid().startswith("USER:"):
        return str(crs.authid())
    return str(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))
