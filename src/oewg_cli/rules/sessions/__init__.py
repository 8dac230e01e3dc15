"""Compare a note with that of the last session: the family SES."""
