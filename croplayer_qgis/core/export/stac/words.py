"""What the files of a collection share."""

from __future__ import annotations

from typing import Final

VERSION: Final = "1.1.0"
"""Of the STAC specification."""

ITEM: Final = "application/geo+json"
COLLECTION: Final = "application/json"
COG: Final = "image/tiff; application=geotiff; profile=cloud-optimized"
"""Media types."""

COLLECTION_FILE: Final = "collection.json"

UNKNOWN: Final = "unknown"
"""When the imagery was taken: no source of tiles tells."""
