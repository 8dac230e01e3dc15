"""The functions of the program for the command line and for Python, without printing or exit codes."""
