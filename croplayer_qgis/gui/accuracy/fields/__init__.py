"""Fields and layout that several pages share."""
