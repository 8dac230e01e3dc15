"""References of the note to its own parts: paragraphs, footnotes, annexes, sections."""
