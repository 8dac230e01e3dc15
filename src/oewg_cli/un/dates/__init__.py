"""Dates, weekdays and ranges: as the United Nations writes them, and as people type them."""
