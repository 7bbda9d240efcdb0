"""What is on the ground and on the map: class rasters, code tables and reference labels."""
