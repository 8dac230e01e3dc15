"""How many bytes of a file are read: far beyond what a session needs, near enough to stay quick."""

MEGABYTE = 1024 * 1024

LARGEST_PROGRAMME = 4 * MEGABYTE
"""A programme; a long one has 100 kB."""

LARGEST_SETTINGS = MEGABYTE
"""A settings file, `pyproject.toml` included."""

LARGEST_DOCUMENT = 32 * MEGABYTE
"""A document that is imported, which may have pictures in it."""

LARGEST_DESIGN_FILE = 4 * MEGABYTE
"""A template or a picture that a note is set with."""
