"""The note: what a reader of the document sees, in official order and wording, in no particular format."""
