"""Rules for the days and half-days of a session: the family SLT."""
