"""Hours of meetings and times of day: as the United Nations writes them, and as people type them."""
