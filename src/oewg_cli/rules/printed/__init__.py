"""Rules about the printed form of a note, which only an imported document can break."""
