"""From a file to a tree with positions: YAML, JSON and TOML in one shape, with comments, and no knowledge of the UN."""
