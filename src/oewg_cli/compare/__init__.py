"""Two versions of a programme beside each other: what a drafter would say changed, and the note that shows it."""
