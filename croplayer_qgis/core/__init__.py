"""The engine: imagery to cropland layer. Imports neither QGIS nor JSON-RPC nor Dask."""

import os

# GDAL keeps what it read in up to 5 % of the machine's memory, in each process: with several workers that is
# most of what a run holds, and it grows for hours. No block is read twice, so little does as well. The user's
# own setting stands; it has to be there before GDAL reads its first block.
os.environ.setdefault("GDAL_CACHEMAX", "128")
