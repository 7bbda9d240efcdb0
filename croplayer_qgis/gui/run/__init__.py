"""Page Run: the job, its blocks, and the run in progress."""
