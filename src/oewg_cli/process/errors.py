"""What a command can do wrong, as opposed to what a document can."""


class CommandError(Exception):
    """One sentence for the person at the keyboard; the command ends with exit code 2."""
