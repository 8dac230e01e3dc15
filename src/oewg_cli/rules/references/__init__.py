"""Rules for resolutions, decisions and document symbols in texts: the family REF."""
