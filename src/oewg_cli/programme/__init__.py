"""The programme: its model, the inline text and footnote marks in it, and faults of its structure."""
