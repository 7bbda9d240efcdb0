"""Image quality assessment (IQA)."""
