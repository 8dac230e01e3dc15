"""The formatting of what is read: styles, the formats of characters and paragraphs, lists and their numbers."""
