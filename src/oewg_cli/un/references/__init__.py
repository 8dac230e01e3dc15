"""References to resolutions, decisions and documents: well formed, malformed, abbreviated and unfinished."""
