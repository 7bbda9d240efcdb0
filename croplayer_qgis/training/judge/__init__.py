"""The independent judge: degradations, places and baselines that no training has seen."""
