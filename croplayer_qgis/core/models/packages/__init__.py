"""Model packages: a model folder in one zip, installed among the user's own data and chosen as any folder."""
