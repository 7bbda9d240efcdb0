"""Trains the image quality model on real chips, degraded by physical models of known severity."""
