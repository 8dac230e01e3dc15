"""The formats a note is written in and read from; each knows the note, and none knows programmes or rules."""
