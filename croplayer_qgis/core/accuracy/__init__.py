"""Accuracy against reference data, areas and official statistics, and comparison with other data sets."""
