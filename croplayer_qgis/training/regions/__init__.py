"""Training and measuring of the two models of regions: evaluation and fusion."""
