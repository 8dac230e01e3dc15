"""Dates in texts: the family DAT."""
