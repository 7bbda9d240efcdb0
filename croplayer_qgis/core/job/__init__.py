"""The job folder and the runner that fills it."""
