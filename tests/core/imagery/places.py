"""Tiles of the demo imagery that tests refer to."""

from __future__ import annotations

import mercantile

FULL = mercantile.tile(-99.155, 47.02, 15)  # wholly inside Demo A and B
PARTLY = mercantile.tile(-99.1854, 47.02, 15)  # across the western border of the imagery
OUTSIDE = mercantile.tile(-90.0, 30.0, 15)
LABELLED = mercantile.tile(-92.2733, 40.0558, 16)
