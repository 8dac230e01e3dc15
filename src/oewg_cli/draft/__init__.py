"""A programme as it is begun: its text in YAML, with what is known filled in and what is not asked for."""
