"""Footnotes and their marks: the family FTN."""
