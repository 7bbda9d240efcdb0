"""Cropland data sets held against each other on the same ground."""
