"""What a note says, as facts that can be held against each other."""
