"""The Word reader: the bytes of a foreign .docx as a source document."""
