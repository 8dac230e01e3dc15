"""Limits on the bytes of a file: more than any session needs, and few enough to be read quickly."""

MEGABYTE = 1024 * 1024

LARGEST_PROGRAMME = 4 * MEGABYTE
"""A programme; a long one has 100 kB."""

LARGEST_SETTINGS = MEGABYTE
"""A settings file, `pyproject.toml` included."""

LARGEST_FACTS = MEGABYTE
"""A table of facts about resolutions that a project adds."""

LARGEST_DOCUMENT = 32 * MEGABYTE
"""A document that is imported, which may contain pictures."""

LARGEST_DESIGN_FILE = 4 * MEGABYTE
"""A template or a picture for a note."""
