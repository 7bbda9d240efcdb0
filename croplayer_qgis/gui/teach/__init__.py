"""The page Teach: labels, an adapted model, what it would change, and what becomes of it."""
