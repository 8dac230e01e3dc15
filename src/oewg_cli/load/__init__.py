"""From a file on disk to a tree with positions: YAML, JSON and TOML of one shape, and nothing of the United Nations."""
