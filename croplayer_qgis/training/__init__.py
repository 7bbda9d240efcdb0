"""Training of the four models; never imported at run time."""
