"""The Word reader: the bytes of a .docx, which anybody may have written, as a manuscript."""
