"""Values of a label raster."""

OTHER = 0
CROPLAND = 1
SCENE_OTHER = 2
"""Part of a scene that holds no cropland as a whole; a single pixel of it is not vouched for."""
SCENE_CROPLAND = 3
"""Part of a scene that is cropland as a whole; a single pixel of it is not vouched for."""
IGNORE = 255
"""The truth is unknown here: neither taught nor counted."""
