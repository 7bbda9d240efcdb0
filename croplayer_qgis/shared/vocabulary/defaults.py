"""What is taken where the user says nothing."""

from __future__ import annotations

from typing import Final

ZOOM: Final = 16
"""Zoom of the tiles: 2.4 m a pixel at the equator, as fine as the models were trained for."""

MIN_REGION_HA: Final = 0.05
"""Minimum mapping unit."""

ALLOWED_FAILURES: Final = 5.0
"""Share of the tiles asked for that may fail before a run no longer counts as a success, per cent."""

CACHE_LIMIT_MB: Final = 2000
"""Size of the tiles kept of each source."""

EXPECTED_ACCURACY: Final = 0.9
"""Accuracy that a sample's size is worked out for."""

LEAST_SHARE: Final = 0.1
"""Share of a block that a polygon must cover to choose it, per cent: 2 to 3 ha. Outlines drawn along
the grid, or along a coast, reach some metres into the next block, which would be mapped as a whole for it."""

PLACE_URL: Final = "https://www.openstreetmap.org/#map={zoom}/{lat}/{lon}"
"""Where a place is opened elsewhere, until the user names another address."""
