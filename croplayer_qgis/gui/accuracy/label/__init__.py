"""The page Label: one unit after the other, blind."""
