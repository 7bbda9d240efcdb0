"""The accuracy panel: sample, label blind, assess, hold areas against statistics, compare."""
