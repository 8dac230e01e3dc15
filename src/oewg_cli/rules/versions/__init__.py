"""VER: what is due because a document differs from an earlier version of itself."""
