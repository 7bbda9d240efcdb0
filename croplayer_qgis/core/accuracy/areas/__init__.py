"""Class areas of regions, and official statistics to hold them against."""
