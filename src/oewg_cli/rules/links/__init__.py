"""Links and addresses in texts: the family LNK."""
