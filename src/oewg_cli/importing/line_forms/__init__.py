"""Single lines of a printed note: how a day, hours or an agenda item is written, in the right form and in others."""
