"""Connected regions, their properties, and the overlay of two sources."""
