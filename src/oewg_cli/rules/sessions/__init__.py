"""A note beside that of the session before: the family SES."""
