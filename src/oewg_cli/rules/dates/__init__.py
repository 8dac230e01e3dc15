"""Rules for dates and times in texts: the family DAT."""
