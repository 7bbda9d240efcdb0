"""From job folder to styled QGIS layers."""
