"""The finished layers of a block and their areas."""
