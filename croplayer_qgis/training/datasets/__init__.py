"""Labelled imagery as training and evaluation see it."""
