"""Areas and positions on the WGS 84 ellipsoid."""
