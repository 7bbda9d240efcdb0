"""Cropland probability from imagery: windows, blending, ONNX session."""
