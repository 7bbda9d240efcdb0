"""Small charts of results."""
