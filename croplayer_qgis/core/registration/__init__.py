"""How far two sources of the same ground lie apart."""
