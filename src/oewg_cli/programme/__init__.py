"""The programme: its model, its inline text and footnote marks, and the checks of its structure."""
