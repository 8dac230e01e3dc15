"""Report what changed between two versions, for people, pull requests and programs."""
