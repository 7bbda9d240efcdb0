"""Where a source's label is likely wrong, and which blocks to review first."""
