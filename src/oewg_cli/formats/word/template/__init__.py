"""A template of the user: cleaned of what a note may not have of it, and applied to the note."""
