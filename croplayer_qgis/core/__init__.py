"""The engine: imagery to cropland layer. Imports neither QGIS nor JSON-RPC nor Dask."""

import os

# GDAL keeps what it has read of every raster until this many MB are full; its own default, a twentieth of the
# machine's memory in each process, made a run over local rasters grow by 72 % in 50 blocks. It asks once, at
# the first raster, so it is said before any is opened; who has set it knows better.
os.environ.setdefault("GDAL_CACHEMAX", "32")
