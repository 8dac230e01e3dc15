"""Masthead, title block and paragraphs: the family MST."""
