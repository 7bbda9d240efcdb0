"""The QGIS side of the process boundary."""
