"""From one session to the next: what moves on, what stays, and where two notes differ beyond that."""
