"""The command line: verbs, options, printing and exit codes; everything else is behind the façade."""
