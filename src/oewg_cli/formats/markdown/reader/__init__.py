"""Reads Markdown, and plain text in which no mark of Markdown stands, into the lines of a manuscript."""
