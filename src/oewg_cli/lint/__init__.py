"""The linter: what a rule is, which rules run, which findings are ignored, and how fixes are made."""
