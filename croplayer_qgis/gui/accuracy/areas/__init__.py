"""The page Areas: regions, and official statistics."""
