"""The arithmetic of the block grid, shared by engine and QGIS: standard library only, Python 3.9."""
