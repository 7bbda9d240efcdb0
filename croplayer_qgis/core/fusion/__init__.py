"""One cropland decision per region from two sources."""
