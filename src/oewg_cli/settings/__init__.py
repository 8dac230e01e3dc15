"""What a project has settled for itself: in `oewg.toml`, or under `[tool.oewg]` in `pyproject.toml`."""
