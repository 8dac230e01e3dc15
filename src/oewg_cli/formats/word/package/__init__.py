"""The package of a Word file that other people made: unpacked, checked and parsed within the limits."""
