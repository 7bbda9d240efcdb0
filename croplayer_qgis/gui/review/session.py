"""Where a review was left: kept in QGIS's settings by job, and restored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsGeometry

from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.layers.review.region_queue import ORDERS, Order


def session_of(review: Review, views: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept: order, region and views, JSON-ready."""
    item, order = review.current, review.order
    return {
        "order": order.name,
        "shape": "" if order.shape.isNull() else order.shape.asWkt(7),
        "expression": order.expression,
        "by_block": order.by_block,
        "at": None if item is None else [item.block, item.region],
        "views": dict(views),
    }


def order_of(session: Mapping[str, Any]) -> tuple[Order, tuple[str, int] | None]:
    """The order that was kept, and block and number of the region; the usual order without any."""
    name = str(session.get("order", Order().name))
    text = str(session.get("shape", ""))
    order = Order(
        name if name in ORDERS else Order().name,
        QgsGeometry.fromWkt(text) if text else QgsGeometry(),
        str(session.get("expression", "")),
        bool(session.get("by_block", False)),
    )
    at = session.get("at")
    return order, (str(at[0]), int(at[1])) if at else None
