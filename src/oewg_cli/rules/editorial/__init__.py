"""Editorial form of texts: the family EDT."""
