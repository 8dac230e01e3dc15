"""Read a file into a tree with positions: YAML, JSON and TOML in one shape, with comments, and nothing about the UN."""
