"""The formats a note is printed in; each knows the note, and none of them knows programmes or rules."""
