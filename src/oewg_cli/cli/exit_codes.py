"""The exit codes of all commands."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 where all is well, 1 where a programme has an error, 2 where the command could not do its work."""

    CLEAN = 0
    FINDINGS = 1
    FAILURE = 2
