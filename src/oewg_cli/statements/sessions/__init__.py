"""The session of the note and its neighbours: number, kind, year, days, place."""
