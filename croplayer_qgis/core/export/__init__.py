"""A job's result as files to give away: raster, polygons, table, report."""
