"""The page Sample: design, size, seed and file of a new sample."""
