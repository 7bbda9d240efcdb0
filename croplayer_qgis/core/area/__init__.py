"""Areas of interest: from a user's file to the blocks that share area with it."""
