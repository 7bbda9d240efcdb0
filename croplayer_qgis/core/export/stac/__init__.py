"""A job as a STAC collection: https://stacspec.org, version 1.1.0."""
