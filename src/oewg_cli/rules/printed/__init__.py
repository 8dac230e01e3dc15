"""Rules about the printed form of a note, which a structured programme cannot break: they look at what was imported."""
