"""Measures what CropLayer costs; each prints figures or ratios of the machine it runs on."""
