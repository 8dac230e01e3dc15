"""The text of a document: spans, edits, characters, words, and how similar two texts are."""
