"""Page Blocks: picking the blocks to map on the map."""
