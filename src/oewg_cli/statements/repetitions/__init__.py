"""What the note says twice."""
