"""The limits for Word files and pictures that other people made.

They keep reading a file below two seconds and 300 MB. A long report has a sixth of what they allow.
"""

MOST_ENTRIES = 4096
"""The parts of the package, counted with those of packages that are stored in it uncompressed."""

LARGEST_PART = 16 * 1024 * 1024
"""The bytes of a part that is read, unpacked."""

LARGEST_TOTAL = 48 * 1024 * 1024
"""The bytes of all parts that are read, unpacked."""

MOST_TAGS = 250_000
"""The characters `<` in all parts that are read: a report of a megabyte has 40,000."""

MOST_ATTRIBUTES = 400_000
"""The characters `=` in all parts that are read, more or less the attributes: a report of a megabyte has 42,000."""

DEEPEST_ELEMENT = 128
"""The levels of elements in a part; tables in tables and text boxes of real files reach about 60.

Reading takes about five calls for each level, and Python allows 1,000 nested calls.
"""

LONGEST_PARAGRAPH = 1_000_000
"""The code points of a paragraph."""

LONGEST_TEXT = 4_000_000
"""The code points of all that is read: a report of a megabyte has 63,000."""

MOST_LINES = 100_000
"""The paragraphs, and the lines into which their authors broke them."""

LONGEST_MARKER = 255
"""The code points of what a list prints before its items."""

MOST_ATTRIBUTES_OF_ELEMENT = 200
"""The attributes of an element in a template, of which lxml looks up each from the first."""

DEEPEST_FIELD = 20
"""The fields of a template that are open at one place, one in another: Word allows no more."""

LONGEST_ADDRESS = 2000
"""The code points of the address of a link in a template."""

LONGEST_PART_NAME = 200
"""The code points of the name of a part of a template; a longer name is replaced."""

MOST_PIXELS = 100_000_000
"""The pixels that a picture states: a page at 600 dots to the inch has 35 million."""

MOST_PICTURE_BLOCKS = 20_000
"""The chunks of a PNG file, the segments of a JPEG file, or the blocks of a GIF file: large ones have two thousand."""

LARGEST_PICTURE_DIRECTORIES = 1024 * 1024
"""The bytes to which the directories of a TIFF file, or of those in a JPEG file, point."""
