"""Compare two versions of a programme: what changed, in a drafter's words, and one note that shows both versions."""
