"""From one session to the next: what changes, what stays, and other differences between two notes."""
