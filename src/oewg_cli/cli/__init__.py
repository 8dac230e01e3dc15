"""The command line: one module for each verb, options, printing and exit codes."""
