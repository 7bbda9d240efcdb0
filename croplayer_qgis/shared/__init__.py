"""What QGIS's Python and the engine's Python both use; standard library only, Python 3.9."""
