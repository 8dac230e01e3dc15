"""The façade: what the command line, and later an editor, can ask of the program, without printing or exit codes."""
