"""Imagery sources, tiles, their cache and mosaics."""
