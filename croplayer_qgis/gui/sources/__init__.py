"""Page Sources: which imagery, with which keys, at which zoom."""
