"""The cropland model: transformers' Mask2Former on an EfficientNet-Lite0 or ResNet-18 backbone."""
