"""The engine: imagery to cropland layer. Imports neither QGIS nor JSON-RPC nor Dask."""
