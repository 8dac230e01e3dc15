"""A new programme: its text in YAML, with what is known filled in and what is not asked for."""
