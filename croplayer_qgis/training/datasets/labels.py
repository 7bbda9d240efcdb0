"""Values of a label raster."""

OTHER = 0
CROPLAND = 1
IGNORE = 255
"""The truth is unknown here: neither taught nor counted."""
