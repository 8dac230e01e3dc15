"""From one session to the next: what of the last note moves on, what stays, and where two notes differ beyond that."""
