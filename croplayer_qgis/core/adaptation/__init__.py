"""A cropland model fitted to what people said of a job: few labels, minutes, a version of its own."""
