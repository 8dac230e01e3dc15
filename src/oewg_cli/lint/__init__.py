"""What a rule is, which rules are selected, which findings are ignored, and how fixes are applied."""
