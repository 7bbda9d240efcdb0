"""The page Assess: a map against its reference."""
