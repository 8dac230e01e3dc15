"""The Note: what the reader of the document sees, in official order and wording, and no format."""
