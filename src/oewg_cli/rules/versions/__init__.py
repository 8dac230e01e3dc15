"""Check what a document needs because it differs from an earlier version: the family VER."""
