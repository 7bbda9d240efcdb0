"""Sampling designs, the points they draw, and the GeoPackage that keeps both."""
