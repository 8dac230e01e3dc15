"""The error of a command; what is wrong with a document is a finding."""


class CommandError(Exception):
    """One sentence for the user; the command ends with exit code 2."""
