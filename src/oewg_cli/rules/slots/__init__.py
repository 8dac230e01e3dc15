"""Days and half-day slots: the family SLT."""
