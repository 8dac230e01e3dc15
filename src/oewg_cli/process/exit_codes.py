"""The exit codes of all commands."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the exit code of a command says; each is a row of the README's table.

    Where a signal ends the command, or whoever reads its output does, it is the code that shells give to that signal.
    """

    CLEAN = 0
    """The command did its work, and no programme has an error."""

    FINDINGS = 1
    """A programme has an error, or there is the difference that was asked about."""

    FAILURE = 2
    """The command could not do its work, and one sentence says why."""

    HUNG_UP = 129
    """The terminal was closed (SIGHUP)."""

    INTERRUPTED = 130
    """Ctrl-C was pressed (SIGINT)."""

    OUTPUT_CLOSED = 141
    """The reader of the output stopped reading, so that not all of it was reported; nothing is said (SIGPIPE)."""

    TERMINATED = 143
    """Another program ended the command (SIGTERM)."""
