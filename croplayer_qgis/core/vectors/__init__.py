"""The one way to read a vector layer, whatever it holds: area of interest, regions, reference, points."""
