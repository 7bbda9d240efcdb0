"""The one way to open a raster, whatever stored it: source, map, reference, probability, class layer."""
