"""What an accuracy task found: its files, tables, sentences and provenance."""
