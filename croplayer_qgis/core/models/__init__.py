"""Model folders: card, checks, sessions."""
