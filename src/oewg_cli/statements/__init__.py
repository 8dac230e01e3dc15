"""What a note says of itself: the statements that its texts make, read once, for the rules that compare them."""
