"""The formats in which a note is written and read; each uses the note, and none uses programmes or rules."""
