"""How much a Word file may hold, so that reading it stays below two seconds and 300 MB; a long report has a sixth."""

MOST_ENTRIES = 4096
"""The parts of the package, counted with those of packages that lie in it uncompressed."""

LARGEST_PART = 16 * 1024 * 1024
"""The bytes of a part that is read, unpacked."""

LARGEST_TOTAL = 48 * 1024 * 1024
"""The bytes of all parts that are read, unpacked."""

MOST_TAGS = 250_000
"""The signs `<` in all parts that are read: a report of a megabyte has 40,000."""

MOST_ATTRIBUTES = 400_000
"""The signs `=` in all parts that are read, more or less the attributes: a report of a megabyte has 42,000."""

LONGEST_PARAGRAPH = 1_000_000
"""The code points of a paragraph."""

LONGEST_TEXT = 4_000_000
"""The code points of all that is read: a report of a megabyte has 63,000."""

MOST_LINES = 100_000
"""The paragraphs, and the lines into which their authors broke them."""

LONGEST_MARKER = 255
"""The code points of what a list is told to print before its items."""

DEEPEST_ELEMENT = 128
"""The elements that a part may hold one in another; tables in tables and text boxes of real files reach about 60.

Reading takes about five calls for each level, and Python allows 1,000 calls one in another.
"""
