"""Resolutions, decisions and document symbols: the family REF."""
