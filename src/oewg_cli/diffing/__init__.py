"""Two versions of a programme compared: what changed, in a drafter's words, and one note that shows both versions."""
