"""CropLayer's page in QGIS's options."""
