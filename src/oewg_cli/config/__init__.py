"""The settings of a project, from `oewg.toml` or `[tool.oewg]` in `pyproject.toml`: found, read and shown."""
