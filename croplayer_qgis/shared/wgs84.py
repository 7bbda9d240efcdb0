"""The ellipsoid of WGS 84 (EPSG:7030), whose semi-major axis is also the radius of Web Mercator's sphere."""

from __future__ import annotations

import math
from typing import Final

SEMI_MAJOR_M: Final = 6378137.0
INVERSE_FLATTENING: Final = 298.257223563
ECCENTRICITY_2: Final = (1 / INVERSE_FLATTENING) * (2 - 1 / INVERSE_FLATTENING)
"""Square of the first eccentricity."""
ECCENTRICITY: Final = math.sqrt(ECCENTRICITY_2)
