"""The page Compare: several cropland data sets on the same ground."""
