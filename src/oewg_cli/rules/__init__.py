"""The rules: one file for each fault, in a folder for its family."""
