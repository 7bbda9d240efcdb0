"""Accuracy against reference data."""
