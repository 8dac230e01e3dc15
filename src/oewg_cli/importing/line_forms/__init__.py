"""Read single lines of a printed note: a day, hours or an agenda item, in the right form and in others."""
