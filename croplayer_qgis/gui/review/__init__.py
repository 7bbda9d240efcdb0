"""The review panel: look at what was mapped, judge it, correct it."""
