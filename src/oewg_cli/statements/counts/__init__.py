"""What texts count, held against what the note and its programme have."""
