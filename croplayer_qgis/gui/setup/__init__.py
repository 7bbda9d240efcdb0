"""First start: what is missing, and one button that installs it."""
