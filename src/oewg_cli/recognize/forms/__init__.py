"""Single lines of a printed note: how a day, hours, an item and the like are written, rightly and otherwise."""
