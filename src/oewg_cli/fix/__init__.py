"""Fixes: edits put into the text of a document, until nothing is left to mend, and never for the worse."""
