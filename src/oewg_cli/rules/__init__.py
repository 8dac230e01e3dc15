"""The rules: one file for each fault of a programme, in a folder for its family."""
